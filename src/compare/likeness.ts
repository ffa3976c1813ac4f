/** References to other clauses: they follow renumbering and say nothing about what a clause is. */
export const reference = /第[0-9０-９一二三四五六七八九十百千零〇]+(?:条|款|项|章|节|编|目)(?:之[一二三四五六七八九十]+)?/g;
/** Everything a reader would call punctuation, and white space. */
export const punctuation = /[\p{P}\p{S}\s]/gu;

/** What two versions of one clause have in common: its words without marks, spaces and references. */
export const bare = (text: string): string => text.replace(reference, "").replace(punctuation, "");
