import { phrase } from "../../diag/phrase.js";
import { dice, pairsOf } from "../../text/likeness.js";
import { bareTitle } from "../titles.js";
import type { DriftRule, Found } from "../types.js";

const cited = /《([^《》]{6,60})》/gu;
/** Rules that a place or a unit made for itself have titles of their own. */
const local = /^(?:[^关]{1,8}(?:省|市|县|区|州|镇|乡|局|校|院|委|厅|部)(?!委)|.{0,12}(?:我|本)[校局院委]|[〔×xX])/u;

/** A title that is nearly that of a regulation, and of none: 和 and 与 exchanged, a word lost, the wrong form of paper. */
export const citationTitle: DriftRule = {
  code: "drift/citation-title",
  family: "citation",
  severity: "medium",
  find: ({ lines }, { regulations, repealed }) => {
    const known = regulations.map((title) => ({ title, bare: bareTitle(title), pairs: pairsOf(bareTitle(title)) }));
    const sound = new Set([...known.map((one) => one.bare), ...repealed.keys()]);
    return lines.flatMap((line) =>
      [...line.text.matchAll(cited)].flatMap((match): readonly Found[] => {
        const title = bareTitle(match[1]!);
        if (sound.has(title) || title.length < 6 || local.test(title)) return [];
        const own = pairsOf(title);
        const near = known
          .map((one) => ({ ...one, likeness: dice(own, one.pairs) }))
          .filter(({ likeness }) => likeness >= 0.62)
          .sort((a, b) => b.likeness - a.likeness)[0];
        if (near === undefined) return [];
        const evidence = [phrase("drift.known-title", { title: near.title })];
        return [{ line, start: match.index, end: match.index + match[0].length, right: [`《${near.title}》`], evidence }];
      }),
    );
  },
  examples: [{ text: "根据《生产安全事故报告与调查处理条例》制定。", quotes: ["《生产安全事故报告与调查处理条例》"] }],
  sound: [
    "根据《生产安全事故报告和调查处理条例》制定。",
    "根据《中华人民共和国安全生产法》和《安全生产法》。",
    "落实《我校消防安全工作责任清单》。",
  ],
};
