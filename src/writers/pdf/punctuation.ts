/** Which marks may not start or end a line (避头尾), and which have an empty half that may be taken away. */

/** Marks whose empty half is on the left; they may not end a line. */
const opening = "（《〈“‘〔【「『〖［｛￥＄";
/** Marks whose empty half is on the right; they may not start a line. */
const closing = "、，。．；：！？）》〉”’〕】」』〗］｝";
/** May not start a line either, but fill their whole cell. */
const trailing = "％‰℃°…·—～%!),.:;?]}″′";
/** ASCII marks and signs that belong to what follows. */
const leading = "([{$";

const set = (marks: string): ReadonlySet<string> => new Set(marks);
const openings = set(opening);
const closings = set(closing);
const neverFirst = set(closing + trailing);
const neverLast = set(opening + leading);

export const isOpening = (char: string): boolean => openings.has(char);
export const isClosing = (char: string): boolean => closings.has(char);
export const mayStartLine = (char: string): boolean => !neverFirst.has(char);
export const mayEndLine = (char: string): boolean => !neverLast.has(char);

/** Commas and stops, which may hang beyond the margin. */
const hanging = set("、，。．；：！？");
export const mayHang = (char: string): boolean => hanging.has(char);

/** A two-cell mark (—— or ……) is one mark and is never cut. */
export const isDouble = (left: string, right: string): boolean => left === right && (left === "—" || left === "…");

/** Fills a whole cell in Chinese text even where a Western font draws it narrow. */
export const isFullCell = (char: string): boolean => char === "—" || char === "…" || "“”‘’".includes(char);

/** Letters, digits and marks set in the Latin font and kept together: a date's digits, a number, a word. */
export const isLatin = (code: number): boolean =>
  (code > 0x20 && code < 0x7f) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
