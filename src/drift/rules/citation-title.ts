import { phrase } from "../../diag/phrase.js";
import { linesHolding, matchesIn, quoted } from "../matching.js";
import { isOneOff, isOtherForm, kindOfPaper, knownIn, local, misnamed, nearestOf, plain } from "../near-title.js";
import { bareTitle } from "../titles.js";
import type { DriftRule, Found } from "../types.js";

const cited = /《([^《》]{6,60})》/gu;
/** 省委《…实施细则》, 《加强…》: who stands before it made a paper of its own on the matter. */
const issued =
  /(?:[省市县区镇乡州盟旗校院局厅]委|(?<!中)(?:党委|党组|党工委)|[省市县区]政府|学校|学院|集团|教育厅|教育局|工委|印发|制定)(?:印发|制定|出台|关于印发)?的?$/u;
/** A title that is nearly that of a regulation, and of none: 和 and 与 exchanged, a word lost, the wrong form of paper. */
export const citationTitle: DriftRule = {
  code: "drift/citation-title",
  family: "citation",
  severity: "medium",
  find: (paper, { regulations, repealed, unit }) => {
    const all = knownIn(regulations);
    const sound = new Set([...all.map(({ bare }) => bare), ...repealed.keys()]);
    // A title that is known to be wrong is not made right by standing in the profile, unless it is told there which paper it is.
    const wrong = new Set((unit?.bareBases ?? []).filter((text) => misnamed(text, { regulations, repealed }) !== undefined));
    const own = (unit?.texts ?? []).filter((text) => text.length >= 8 && !wrong.has(text)).map(plain);
    return linesHolding(paper, quoted).flatMap((line) =>
      matchesIn(line.text, cited).flatMap((match): readonly Found[] => {
        const title = match[1]!;
        const bare = bareTitle(title);
        if (sound.has(bare) || own.includes(plain(title))) return [];
        // Of what the unit's own profile names, only a slip of one character is surely none of another's.
        const slip = own.find(
          (text) => isOneOff(text, plain(title)) || text.replace(kindOfPaper, "") === plain(title).replace(kindOfPaper, ""),
        );
        const near = slip !== undefined || local.test(bare) ? undefined : nearestOf(title, all);
        // Also where another local one stands before, joined to it: 省委《…》、市委《…》.
        const isLocal = near !== undefined && slip === undefined && issued.test(line.text.slice(0, match.index));
        if (isLocal && (isOtherForm(title, near) || !near.bare.startsWith(bare.slice(0, 2)))) return [];
        const right = slip ?? near?.title;
        if (right === undefined) return [];
        const evidence = [phrase("drift.known-title", { title: right })];
        return [{ line, start: match.index, end: match.index + match[0].length, right: [`《${right}》`], evidence }];
      }),
    );
  },
  examples: [
    { text: "根据《生产安全事故报告与调查处理条例》制定。", quotes: ["《生产安全事故报告与调查处理条例》"] },
    {
      text: "依据《中国共产党责条例》和《中国共产党宣传工作规定》问责。",
      quotes: ["《中国共产党责条例》", "《中国共产党宣传工作规定》"],
    },
    { text: "落实《党委（党组）意识形态工作责任制实施意见》。", quotes: ["《党委（党组）意识形态工作责任制实施意见》"] },
  ],
  sound: [
    "根据《生产安全事故报告和调查处理条例》制定。",
    "根据《中华人民共和国安全生产法》和《安全生产法》。",
    "根据省委《党委（党组）意识形态工作责任制实施细则》和市委《党委（党组）意识形态工作责任制实施方案》。",
    "学校《加强意识形态工作责任制实施细则》已经党委同意。",
    "落实《我校消防安全工作责任清单》，依照《中华人民共和国国防法》。",
  ],
};
