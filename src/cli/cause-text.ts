import type { ImpactCause } from "../causes/types.js";

/** Why something changes, in words, with the line of the profile where that is known. */
export function causeText(cause: ImpactCause): string {
  const at =
    cause.by === "clause" || cause.file === undefined
      ? ""
      : `（${cause.file}${cause.line === undefined ? "" : `:${cause.line}`}）`;
  switch (cause.by) {
    case "holder":
      if (cause.to === "") return `${cause.title}空缺，原为${cause.from}${at}`;
      return `${cause.title}${cause.from === "" ? "" : `由${cause.from}`}改为${cause.to}${at}`;
    case "profile":
      if (cause.path === "") return "档案中其他内容有改动";
      if (cause.from === "") return `档案增加“${cause.to}”${at}`;
      return cause.to === "" ? `档案删去“${cause.from}”${at}` : `档案由“${cause.from}”改为“${cause.to}”${at}`;
    case "clause":
      if (cause.from === 0) return `条款库增加 ${cause.clause}`;
      if (cause.to === 0) return `条款库不再有 ${cause.clause}`;
      return `条款 ${cause.clause} 由第 ${cause.from} 版改为第 ${cause.to} 版${cause.reason === "" ? "" : `：${cause.reason}`}`;
  }
}
