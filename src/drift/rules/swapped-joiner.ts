import { phrase } from "../../diag/phrase.js";
import { joined, linesHolding, matching, mayHold } from "../matching.js";
import { bareTitle } from "../titles.js";
import type { DriftFacts, DriftRule, Found, Paper } from "../types.js";

const joiner = /[和与及]/gu;
const hasJoiner = /[和与及]/u;
/** Shorter titles may be words of a sentence. */
const shortest = 8;

/** Words in which 和, 与 and 及 join nothing: replacing one of these everywhere breaks them. */
const words: readonly (readonly [form: RegExp, right: string])[] = [
  [/(?<![人海党])参[和及](?=[者度到，。；、]|人员|管理|其中)/gu, "参与"],
  [/(?<![干交跋牵])涉[和与](?!解)/gu, "涉及"],
  [/[与及]谐(?![音波振])/gu, "和谐"],
  [/共[与及]国/gu, "共和国"],
  [/[与及]平(?=共处|统一|年代)/gu, "和平"],
  [/[与及]睦(?!邻)/gu, "和睦"],
  [/[和与]时(?=报告|上报|报送|处置|处理|制止|整改|通报|发现|纠正|了解|掌握|调整|更新|解决|反馈|移交|清除|删除|研判)/gu, "及时"],
  [/[及和]时俱进/gu, "与时俱进"],
  [/[和及]会(?=人员|者|代表)/gu, "与会"],
  [/(?<=[一-鿿]{2})[和及]否(?=[，。；、])/gu, "与否"],
];

/** What each of them has in it. */
const broken = [
  ...["参和", "参及", "涉和", "涉与", "共与国", "共及国", "和时", "与时", "及时俱进"],
  ...joined(["与", "及"], ["谐", "平", "睦"]),
  ...joined(["和", "及"], ["会", "否"]),
];

interface Fixed {
  readonly shown: string;
  /** With every joining word as one. */
  readonly plain: string;
  /** Two of its characters without a joining word. */
  readonly pair: string;
  readonly isTitle: boolean;
}
const made = new WeakMap<DriftFacts["phrases"], readonly Fixed[]>();
const plain = (text: string): string => text.replace(joiner, "和");

/** What has a joining word and stands as it is: fixed expressions, and titles that no sentence has by chance. The longest first. */
function fixedOf({ phrases, regulations }: DriftFacts): readonly Fixed[] {
  const known = made.get(phrases);
  if (known !== undefined) return known;
  const titles = regulations.map(bareTitle).filter((title) => title.length >= shortest);
  const all = [...titles.map((shown) => ({ shown, isTitle: true })), ...phrases.map((shown) => ({ shown, isTitle: false }))]
    .filter(({ shown }) => hasJoiner.test(shown))
    .map((one): Fixed => ({ ...one, plain: plain(one.shown), pair: /[^和与及]{2}/.exec(one.shown)?.[0] ?? "" }))
    .sort((a, b) => b.plain.length - a.plain.length);
  made.set(phrases, all);
  return all;
}

/** Whether a place lies within 《》: of titles there another rule tells. */
const isQuoted = (text: string, at: number): boolean => {
  const open = text.lastIndexOf("《", at);
  return open >= 0 && text.indexOf("》", open) > at;
};

function exchanged(paper: Paper, facts: DriftFacts): readonly Found[] {
  const { lines } = paper;
  const perhaps = fixedOf(facts).filter(({ pair }) => mayHold(paper, pair));
  if (perhaps.length === 0) return [];
  const text = plain(paper.text);
  const standing = perhaps.filter((one) => text.includes(one.plain));
  if (standing.length === 0) return [];
  return lines.flatMap((line): readonly Found[] => {
    if (!hasJoiner.test(line.text)) return [];
    const there = plain(line.text);
    const taken: Found[] = [];
    for (const one of standing)
      for (let at = there.indexOf(one.plain); at >= 0; at = there.indexOf(one.plain, at + 1)) {
        const end = at + one.plain.length;
        if (taken.some((other) => at < other.end && end > other.start)) continue;
        const words = line.text.slice(at, end);
        if (words === one.shown || facts.phrases.includes(words) || isQuoted(line.text, at)) continue;
        const evidence = one.isTitle ? [phrase("drift.known-title", { title: one.shown })] : [];
        taken.push({ line, start: at, end, right: [one.shown], evidence, ...(!one.isTitle && { severity: "low" }) });
      }
    return taken;
  });
}

/** 和, 与 and 及 exchanged for one another, which finding and replacing one of them everywhere leaves behind: 参和, 共与国. */
export const swappedJoiner: DriftRule = {
  code: "drift/swapped-joiner",
  family: "damage",
  severity: "medium",
  find: (paper, facts) => {
    const lines = linesHolding(paper, broken);
    return [
      ...words.flatMap(([form, right]) => matching({ lines }, form, () => ({ right: [right] }))),
      ...exchanged(paper, facts),
    ];
  },
  examples: [
    { text: "按照生产安全事故报告与调查处理条例的规定上报。", quotes: ["生产安全事故报告与调查处理条例"] },
    { text: "遵守政治纪律与政治规矩，做参与者及建设者。", quotes: ["政治纪律与政治规矩", "参与者及建设者"] },
    {
      text: "师生参和度高，涉和有关人员的与时报告，及时俱进建设及谐校园，维护共与国尊严。",
      quotes: ["参和", "涉和", "及谐", "共与国", "与时", "及时俱进"],
    },
  ],
  sound: [
    "按照生产安全事故报告和调查处理条例的规定上报。",
    "按照《生产安全事故报告与调查处理条例》上报。",
    "对生产安全事故的报告与调查处理作出规定。",
    "参与者和建设者积极参与，涉及其他部门的及时报告，与时俱进，建设和谐校园。",
    "会期和时间由办公室定，开会时与时任负责人商量。",
  ],
};
