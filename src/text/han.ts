/** A Chinese character of any plane. */
export const han = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const everyHan = /[\u3400-\u9fff\uf900-\ufaff]/g;
/** How many Chinese characters of the first plane a text has. */
export const hanCount = (text: string): number => text.match(everyHan)?.length ?? 0;
