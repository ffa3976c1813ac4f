const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Every character of a Chinese ordinal, for use inside a pattern's brackets. */
export const chineseDigits = "零〇○一二两三四五六七八九十百千廿卅";
/** Arabic digits, both widths, for use inside a pattern's brackets. */
export const arabicDigits = "0-9０-９";

/** Half-width digits for full-width ones. */
export const halfWidth = (text: string): string => text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** The value of 十二, 一百零一, 二〇二六, 廿一, 12 or １２; null for what is no number below 10,000. */
export function numeralValue(text: string): number | null {
  const plain = halfWidth(text).replace(/\s/g, "").replace(/廿/g, "二十").replace(/卅/g, "三十");
  if (plain === "") return null;
  if (/^\d+$/.test(plain)) return plain.length > 4 ? null : Number(plain);
  let total = 0;
  let pending: number | null = null;
  let positional = "";
  for (const c of plain) {
    const digit = digits[c];
    const unit = units[c];
    if (digit !== undefined) {
      positional += digit;
      pending = digit;
    } else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else return null;
  }
  if (positional.length === plain.length && plain.length > 1) return plain.length > 4 ? null : Number(positional);
  return total + (pending ?? 0);
}
