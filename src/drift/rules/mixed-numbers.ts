import type { DriftRule, Found, PaperLine } from "../types.js";

const article = /^第[一二三四五六七八九十百]+条/u;
const turned = /^第[一二三四五六七八九十]{1,3}、/u;
const section = /^[一二三四五六七八九十]{1,3}、/u;

const start = (line: PaperLine): Found => ({ line, start: 0, end: Math.min(line.text.length, 14) });

/** Numbers of two ways of counting in one paper: 第一、 for 第一条, 一、 over articles, （1） under one article and （一） under others. */
export const mixedNumbers: DriftRule = {
  code: "drift/mixed-numbers",
  family: "number",
  severity: "low",
  find: ({ lines }) => {
    const words = lines.filter(({ text, block }) => text.trim() !== "" && block.type !== "table");
    const found: Found[] = [];
    const pseudo = words.filter(({ text }) => turned.test(text));
    if (pseudo.length >= 5) found.push({ ...start(pseudo[0]!), severity: "medium" });
    if (words.filter(({ text }) => article.test(text)).length < 3) return found;
    const first = words.find(({ text }) => section.test(text));
    if (
      first !== undefined &&
      words.some(({ text }) => /^二、/u.test(text)) &&
      !words.some(({ text }) => /^第[一二三四五六七八九十]+章/u.test(text))
    )
      found.push(start(first));
    const under = (form: RegExp) => words.filter(({ text }, i) => form.test(text) && article.test(words[i - 1]?.text ?? ""));
    const [chinese, arabic] = [under(/^[（(]一[）)]/u), under(/^[（(]1[）)]/u)];
    if (chinese.length > arabic.length) found.push(...arabic.map(start));
    return found;
  },
  examples: [
    { text: "制度\n第一、甲工作。\n第二、乙工作。\n第三、丙工作。\n第四、丁工作。\n第五、戊工作。", quotes: ["第一、甲工作。"] },
    { text: "一、总则\n第一条　甲。\n第二条　乙。\n二、职责\n第三条　丙。", quotes: ["一、总则"] },
  ],
  sound: ["一、甲。\n二、乙。", "第一章　总则\n第一条　甲。\n第二条　乙。\n第三条　丙。", "第一、甲；第二、乙。"],
};
