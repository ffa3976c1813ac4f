const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"];

/**
 * Chinese ordinals as law texts write them: 十, 十一, 一百零一, 一百一十 (layout.md 4).
 * @param n a whole number from 1 to 9999; anything else is our own fault and throws
 */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no Chinese ordinal for ${n}`);
  let out = "";
  let gap = false;
  const text = String(n);
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[i]);
    const place = text.length - 1 - i;
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap) out += "零";
    gap = false;
    // 十 and 十二, never 一十: but 一百一十.
    out += (digit === 1 && place === 1 && out === "" ? "" : digits[digit]) + places[place]!;
  }
  return out;
}

/** How many times: 两次, not 二次. */
export const chineseCount = (n: number): string => (n === 2 ? "两" : chineseNumber(n));

/** 2026-03-05 → 2026年3月5日 (GB/T 9704-2012 7.3.5.4: Arabic, full year, no leading zero). */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
