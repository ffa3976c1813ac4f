/** The year of a document number in anything but 〔〕: [2026], （2026）, 【2026】, ﹝2026﹞, 〖2026〗 … */
const wrong = /[[［(（【〖﹝﹙{｛「『<＜〈《]\s*((?:19|20)\d{2})\s*[\]］)）】〗﹞﹚}｝」』>＞〉》]/;
const right = /^[\p{Script=Han}A-Za-z·]{1,20}〔(?:19|20)\d{2}〕[1-9]\d{0,4}号$/u;

/** The number with its brackets mended, null when they are right or there is no year in brackets. GB/T 9704-2012 7.2.5. */
export function mendBrackets(number: string): string | null {
  const mended = number.replace(wrong, "〔$1〕");
  return mended === number ? null : mended;
}
/** 机关代字〔年份〕序号号, no 第, no leading zero. */
export const isNumber = (number: string): boolean => right.test(number);
