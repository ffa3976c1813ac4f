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
  if (text.length === 1 && digits[text] !== undefined) return digits[text];
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

/** How a language writes a count in characters. */
interface Wording {
  readonly digits: string;
  /** For tens, hundreds and thousands. */
  readonly places: string;
  /** Stands once for any run of empty places between two digits; "" where none is written. */
  readonly zero: string;
  /** Where a one before a place is left unsaid: 十二 but 一百一十二; 百十二; nowhere (壹拾贰). */
  readonly unsaid: "first ten" | "every" | "never";
}
const plainWords = { digits: "零一二三四五六七八九", places: "十百千", zero: "零", unsaid: "first ten" } as const;
/** The ways of writing that differ from the ordinary one, by language and use. */
const wordings = {
  chinese: plainWords,
  japanese: { ...plainWords, zero: "", unsaid: "every" },
  financial: { ...plainWords, digits: "零壹贰叁肆伍陆柒捌玖", places: "拾佰仟", unsaid: "never" },
} as const satisfies Readonly<Record<string, Wording>>;

/**
 * A number in characters, place by place: 十, 十一, 一百零一, 一百一十, 一万零一十 (layout.md 4; 壹拾贰 in financial figures).
 * @param n a whole number from 1 to 99,999,999; anything else is our own fault and throws
 */
export function chineseNumber(n: number, wording: keyof typeof wordings = "chinese"): string {
  if (!Number.isInteger(n) || n < 1 || n > 99_999_999) throw new RangeError(`no Chinese ordinal for ${n}`);
  const words: Wording = wordings[wording];
  const [high, low] = [Math.floor(n / 10_000), n % 10_000];
  return high === 0 ? placed(low, words, "") : placed(low, words, `${placed(high, words, "")}万`);
}

/** How many times: 两次, not 二次. */
export const chineseCount = (n: number): string => (n === 2 ? "两" : chineseNumber(n));

/** @param before what stands before it: its empty places are then told by a zero */
function placed(n: number, { digits, places, zero, unsaid }: Wording, before: string): string {
  let out = before;
  let gap = false;
  for (const [place, divisor] of [1000, 100, 10, 1].entries()) {
    const digit = Math.floor(n / divisor) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    const unit = places[2 - place] ?? "";
    const silent = digit === 1 && unit !== "" && (unsaid === "every" || (unsaid === "first ten" && divisor === 10 && out === ""));
    out += (gap ? zero : "") + (silent ? "" : digits[digit]) + unit;
    gap = false;
  }
  return out;
}

/** Digit by digit: 二〇二六. */
export const digitByDigit = (n: number, zero = "〇"): string =>
  [...String(n)].map((digit) => (digit === "0" ? zero : plainWords.digits[Number(digit)]!)).join("");

/** Full-width digits for half-width ones. */
export const fullWidth = (text: string): string => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Signs that hold a number, each series by its first and last: ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, ㈠ to ㈩. */
const signs = ["①⑳", "⑴⒇", "⒈⒛", "㈠㈩"] as const;
/** The number in a sign such as ③, ⑶, ⒊ or ㈢; null for any other text. */
export function signValue(text: string): number | null {
  const code = text.charCodeAt(0);
  const series = signs.find((ends) => text.length === 1 && code >= ends.charCodeAt(0) && code <= ends.charCodeAt(1));
  return series === undefined ? null : code - series.charCodeAt(0) + 1;
}

/** Whether digits are written as an ordinal: 十一, 廿一, 一十 and 12, but neither 五一 nor 二〇二六. */
export function isOrdinal(digits: string): boolean {
  if (/^[一二三四五六七八九十1-9]$/.test(digits)) return true;
  const plain = halfWidth(digits).replace(/\s/g, "");
  if (/^\d+$/.test(plain)) return /^0?[1-9]\d{0,2}$/.test(plain);
  const value = numeralValue(plain);
  if (value === null || value < 1) return /^[①-⓿㈠-㈩]$/.test(plain);
  const written = plain.replace(/[〇○]/g, "零").replace(/廿/g, "二十").replace(/卅/g, "三十").replace(/^一十/, "十");
  return written === chineseNumber(value);
}

const romanSigns = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
  ] as const),
  ...([
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];
/** 4 → iv, from 1 to 3999; any other number in digits. */
export function romanNumber(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let [out, left] = ["", n];
  for (const [value, sign] of romanSigns)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
}
