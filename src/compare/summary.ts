import { listed, phrase } from "../diag/phrase.js";
import type { List } from "../diag/types.js";
import { asideKinds } from "../tree/aside.js";
import { type Beside, type ChangeSet, changeKinds, type Open } from "./types.js";

/** The look of words, paragraphs, tables or pages, which says nothing by itself. */
export const isFormat = ({ kind }: Beside): boolean => kind === "format" || kind === "look";

/** 脚注 1 处、格式 2 处; empty where nothing besides the words changed. */
export const besidesCounted = (besides: readonly Beside[]): List =>
  listed(
    ([...asideKinds.filter((kind) => kind !== "look"), "format"] as const).flatMap((kind) => {
      const count = besides.filter((one) => (kind === "format" ? isFormat(one) : one.kind === kind)).length;
      return count > 0 ? [phrase("aside.count", { what: phrase(`aside.${kind}`), count })] : [];
    }),
  );

/** 修改 5 处、新增 2 处；未变 40 处；格式改动 3 处: the counts of a comparison, kinds that did not occur left out. */
export function summaryOf({ summary, besides }: Pick<ChangeSet, "summary" | "besides">, open?: Open): List {
  const counts = changeKinds
    .filter((kind) => kind !== "same" && summary[kind] > 0)
    .map((kind) => phrase("aside.count", { what: phrase(`change.${kind}`), count: summary[kind] }));
  const others = besidesCounted(besides.filter((one) => !isFormat(one)));
  const formats = besides.filter(isFormat).length;
  const none = phrase(besides.length > 0 ? "report.no-words" : open === undefined ? "report.none" : `open.${open}`);
  return listed(
    [
      counts.length > 0 ? listed(counts) : none,
      phrase("report.unchanged", { same: summary.same }),
      ...(others.list.length > 0 ? [phrase("report.besides", { others })] : []),
      ...(formats > 0 ? [phrase("report.formats", { count: formats })] : []),
    ],
    "semicolon",
  );
}
