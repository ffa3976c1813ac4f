/** Chinese or Arabic digits of a number, with what may stand inside one. */
const digits = "[0-9０-９一二三四五六七八九十百千万亿两零〇几.．,]*[0-9０-９一二三四五六七八九十百千万亿两零〇]";
const units =
  "(?:个?(?:工作日|自然日|小时|分钟|季度|星期|学期|学年|月)|半?年|周年|周岁|万元|亿元|元|日|天|周|岁|次|倍|人|名|家|份|级|分|秒|%|％|‰|平方米|公里|米|吨|件|户|亩|册|条|款|项|章|节|编|目)(?:以上|以下|以内|之内|内|左右)?";
const reference = "第[0-9０-９一二三四五六七八九十百千零〇]+(?:条|款|项|章|节|编|目)(?:之[一二三四五六七八九十]+)?";
/** Stretches that are never cut: titles, references, dates, numbers with their unit, document numbers, Latin words. */
const whole = new RegExp(
  [
    "《[^《》]{1,80}》",
    "百分之[一二三四五六七八九十百零点]+",
    "[\\p{Script=Han}]{1,8}〔\\d{4}〕\\d+号",
    "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?",
    reference,
    `${digits}${units}`,
    "[A-Za-z][A-Za-z0-9_.@/-]*",
    "\\d+(?:\\.\\d+)*",
    "[\\u{10000}-\\u{10FFFF}]",
  ].join("|"),
  "gu",
);
/** A numeral within a word (一体化) is no number. */
const counted = new RegExp(
  [
    "[\\p{Script=Han}]{0,8}〔\\d{4}〕\\d+号",
    "百分之[一二三四五六七八九十百零点]+",
    reference,
    `${digits}${units}`,
    "[0-9０-９][0-9０-９.．,年月日]*",
    "^[一二三四五六七八九十百千万亿两零〇]+$",
  ].join("|"),
  "gu",
);
/** The numbers, dates and references of a text, in order. */
export const countedIn = (text: string): readonly string[] => text.match(counted) ?? [];

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** Text between punctuation; the segmenter is given no more at once, because its memory grows with the square of a long string. */
const stretches = /[^，。；：、！？“”‘’（）〔〕《》\s]+|[\s\S]/gu;

/** No stretch longer than this goes to the segmenter in one piece. Characters. */
const longest = 200;

/** Cuts texts into tokens. */
export type Tokenizer = (text: string) => readonly string[];

/**
 * Cuts a text into words for comparing: what a reader sees as one thing is one token, every mark and space a token of its own.
 * Joining the tokens gives the text exactly.
 */
export const tokensOf: Tokenizer = (text) => tokenizer()(text);

/**
 * `tokensOf` for many texts that repeat each other: it asks the segmenter about each stretch once, and remembers them all.
 * @param names words that are never cut either, longer ones first
 */
export function tokenizer(names: readonly string[] = []): Tokenizer {
  const uncut = names.length === 0 ? whole : new RegExp([names.join("|"), whole.source].join("|"), "gu");
  const known = new Map<string, readonly string[]>();
  const words = (stretch: string): readonly string[] => {
    const found = known.get(stretch);
    if (found !== undefined) return found;
    const cut: string[] = [];
    for (let i = 0; i < stretch.length; i += longest)
      for (const { segment } of segmenter.segment(stretch.slice(i, i + longest))) cut.push(segment);
    known.set(stretch, cut);
    return cut;
  };
  const cut = (text: string, tokens: string[]) => {
    for (const [stretch] of text.matchAll(stretches)) {
      if (stretch.length === 1) tokens.push(stretch);
      else for (const word of words(stretch)) tokens.push(word);
    }
  };
  return (text) => {
    const tokens: string[] = [];
    let at = 0;
    for (const found of text.matchAll(uncut)) {
      if (found.index > at) cut(text.slice(at, found.index), tokens);
      tokens.push(found[0]);
      at = found.index + found[0].length;
    }
    if (at < text.length) cut(text.slice(at), tokens);
    return tokens;
  };
}
