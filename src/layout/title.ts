import type { ParagraphNumber } from "./numbers.js";
import type { Paragraph } from "./word/file.js";

type Flowing = Paragraph & { /** Index in its part. */ readonly at: number };

/** A title stands among the first paragraphs: masthead, number, secrecy and urgency come before it. */
const searched = 14;
/** What titles of official documents end with. */
const ending =
  /(?:清单|细则|办法|制度|方案|通知|报告|意见|规定|决定|决议|函|纪要|规则|通报|请示|批复|公告|通告|公报|议案|规范|计划|总结|责任书|责任状|承诺书|责任卡|要点|名单|台账|预案|措施|职责|章程|简介|说明|目录|一览表|登记表|汇总表|评分表|标准)$/;

/**
 * Indexes of the paragraphs that make up the title; empty where there is no certain one.
 * @param flow paragraphs outside tables that are not blank
 */
export function titleOf(
  flow: readonly Flowing[],
  numberAt: (at: number) => ParagraphNumber | null,
): { readonly title: readonly number[] } {
  const head = flow.slice(0, searched);
  const mayBe = (one: Flowing): boolean => {
    const text = one.text.trim();
    return (
      text.length <= 90 &&
      numberAt(one.at) === null &&
      !/[。；：，:;]$/.test(text) &&
      !/^[（(].*[）)]$/.test(text) &&
      !/号(?:\s*签发人.*)?$/.test(text) &&
      !/^[\d\s]+$/.test(text) &&
      !/^\d{4}年\d{1,2}月\d{1,2}日$/.test(text) &&
      !isRed(one)
    );
  };
  const sentence = head.findIndex(({ text }) => /[。；]/.test(text) || text.trim().length > 90);
  const early = sentence < 0 ? head : head.slice(0, sentence);
  const isStyled = ({ styles }: Flowing) => styles.some((name) => name === "title" || name === "标题");
  const start =
    early.find((one) => isStyled(one) && mayBe(one)) ??
    early.find((one) => mayBe(one) && isCentred(one) && sizeOf(one) >= 16) ??
    early.find((one) => mayBe(one) && ending.test(one.text.trim()));
  if (start === undefined) return { title: [] };
  const found = [start.at];
  for (const next of early.slice(early.indexOf(start) + 1)) {
    // Lines of one title have its look; a blank line ends it.
    const goesOn = next.at === found.at(-1)! + 1 && mayBe(next) && isCentred(next) === isCentred(start) && isCentred(next);
    if (!goesOn || sizeOf(next) !== sizeOf(start) || next.startsPage) break;
    found.push(next.at);
  }
  return { title: found };
}

/** Centred, or moved to the middle by typed spaces. */
export const isCentred = ({ layout, text }: Paragraph): boolean => layout.align === "center" || /^[\s\u3000]{6,}\S/.test(text);

/** Size of most of a paragraph's letters, pt. */
export function sizeOf({ runs }: Pick<Paragraph, "runs">): number {
  const lengths = new Map<number, number>();
  for (const { text, letters } of runs) lengths.set(letters.size, (lengths.get(letters.size) ?? 0) + text.trim().length);
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Red as of a masthead. */
export const isRed = ({ runs }: Pick<Paragraph, "runs">): boolean =>
  runs.some(({ letters, text }) => text.trim() !== "" && isRedColour(letters.colour));
export const isRedColour = (colour: string): boolean => /^(?:[c-f][0-9a-f])(?:[0-3][0-9a-f]){2}$/.test(colour);
