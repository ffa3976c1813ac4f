import { isNumberLine } from "../../recognise/line-forms.js";
import { level } from "../level.js";
import type { DrawerPaper } from "../types.js";
import { formIn } from "./organ-name.js";

/** How many of the last lines a signature may stand among that has no day in full below it. */
const close = 8;
const longest = 34;
/** 2019年3月, 二〇一九年三月, 2021.6: a day is wanting, or typed short. */
const month =
  /^(?:[12]\d{3}年\d{1,2}月(?:\d{1,2}日)?|[一二][〇○零Oo一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?|[12]\d{3}[.-]\d{1,2}(?:[.-]\d{1,2})?)$/u;

/** Who signed: the lines of signature and masthead, without 文件; two units on one line are two. */
export function signers({ lines }: DrawerPaper): readonly string[] {
  const roles = lines.flatMap(({ text, block }) =>
    block.type === "paragraph" && ["issuer", "masthead"].includes(block.role) && !isNumberLine(text) ? apart(text) : [],
  );
  const paragraphs = lines.filter(({ text, block }) => block.type !== "table" && text.trim() !== "").map(({ text }) => text);
  const from = Math.max(1, paragraphs.length - close);
  const below = paragraphs.slice(from).flatMap((text, i, all) => {
    const line = level(text);
    const isClose = line.length <= longest && !/[，。；：、《》]/u.test(line);
    return isClose && (month.test(level(all[i + 1] ?? "")) || (formIn(line) !== null && i === all.length - 1)) ? apart(text) : [];
  });
  const parties = paragraphs.flatMap(
    (text) => (/^甲方（?.{0,4}）?[：:]\s*(\S{4,30})/u.exec(level(text))?.[1] ?? "").split("乙方")[0] || [],
  );
  return [...new Set([...roles, ...below, ...parties])];
}

const apart = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\s{2,}|　+/u)
    .every((part) => level(part).length >= 4)
    ? text
        .trim()
        .split(/\s{2,}|　+/u)
        .map(bare)
    : [bare(text)].filter((part) => part.length >= 4);
const bare = (text: string): string =>
  level(text)
    .replace(/文件$/u, "")
    .replace(/（(?:盖章|印章|公章|章)）$/u, "");
