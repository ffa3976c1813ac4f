import { doubtfulValue, type NumberKind } from "../numbers.js";
import type { Placed } from "../roles.js";
import type { LayoutRule } from "../types.js";

/** From the outermost on: a number further out starts those further in anew. Articles run on through all chapters. */
const depth: Readonly<Record<NumberKind, number>> = {
  chapter: 0,
  section: 1,
  article: 2,
  comma: 3,
  bracket: 4,
  point: 5,
  "digit-bracket": 6,
};

export const numberGap: LayoutRule = {
  code: "layout/number-gap",
  strength: "规定",
  source: "standard",
  why: "编号跳了或者重了，引用“第三项”时就不知道是哪一项。",
  check({ paragraphs }, report) {
    let part = -1;
    const last = new Map<NumberKind, number>();
    const line: Placed[] = paragraphs.filter(
      ({ role, numbered }) => (role === "heading" || role === "item") && numbered !== null,
    );
    for (const [i, paragraph] of line.entries()) {
      const { kind, value } = paragraph.numbered!;
      if (paragraph.part !== part) last.clear();
      part = paragraph.part;
      const before = last.get(kind);
      last.set(kind, value);
      for (const other of last.keys())
        if (depth[other] > depth[kind] && !(other === "article" && kind !== "article")) last.delete(other);
      // 1 may begin a new list anywhere; a list without its own beginning may be quoted from elsewhere.
      if (value === 1 || before === undefined || value === before + 1) continue;
      // One odd number may be part of a sentence: the next must go on from it, or from where it should have gone on.
      const next = line.slice(i + 1).find(({ numbered, part: of }) => numbered!.kind === kind && of === part)?.numbered?.value;
      if (next !== undefined && next !== value + 1 && next !== value && next !== before + 1 && next !== before + 2 && next !== 1)
        continue;
      // 二、三车间的责任 between 一、 and 三、 was no sentence after all.
      const from = line.slice(0, i).findLast(({ numbered }) => numbered!.kind === kind)!;
      const between = paragraphs.slice(paragraphs.indexOf(from), paragraphs.indexOf(paragraph));
      if (between.some(({ numbered, printed }) => numbered === null && doubtfulValue(printed) === before + 1)) continue;
      const wanted = `“${paragraph.numbered!.number.trim()}”应当是第 ${before + 1} 个`;
      report(paragraph, { found: value > before ? `从第 ${before} 个跳到第 ${value} 个` : `第 ${value} 个重复`, wanted });
    }
  },
};
