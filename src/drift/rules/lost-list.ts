import type { DriftRule, Found } from "../types.js";

const announces =
  /(?:有|出现|存在)(?:下列|以下)(?:情形|情况|行为)之一的?\s*$|(?:下列|以下|如下|包括|主要有|分别是|分别为)[^。；]{0,24}[：:]\s*$/u;

/** A list that is announced and does not come: behind the colon the next number stands, or nothing. */
export const lostList: DriftRule = {
  code: "drift/lost-list",
  family: "cut",
  severity: "medium",
  find: ({ lines }) => {
    const words = lines.filter(({ text, block }) => text.trim() !== "" || block.type === "table");
    return words.flatMap((line, i): readonly Found[] => {
      const match = announces.exec(line.text);
      if (line.block.type === "table" || match === null) return [];
      const [own, next] = [line.number, words[i + 1]];
      const after = next === undefined || next.block.type === "table" ? null : next.number;
      const goesOn = own !== null && after?.kind === own.kind && after.value === own.value + 1;
      const isOver = after !== null && (after.kind === "chapter" || (after.kind === "article" && own?.kind !== "chapter"));
      const isBare = !/[：:]\s*$/u.test(line.text) && after?.value !== 1;
      return next === undefined || goesOn || isOver || isBare
        ? [{ line, start: match.index, end: line.text.trimEnd().length }]
        : [];
    });
  },
  examples: [
    { text: "六、追究制度\n凡出现下列情形之一\n七、本制度自公布之日起执行。", quotes: ["出现下列情形之一"] },
    {
      text: "办法\n第一条　有下列情形之一的，予以通报：\n第二条　本办法自印发之日起施行。",
      quotes: ["下列情形之一的，予以通报："],
    },
    { text: "办法\n第一条　办公室的职责包括：\n第二条　本办法自印发之日起施行。", quotes: ["包括："] },
  ],
  sound: ["办法\n第一条　职责包括：\n（一）学习；\n（二）检查。\n第二条　施行。", "现将名单通报如下：\n组长：沈立言"],
};
