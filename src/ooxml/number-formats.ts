import { chineseNumber, digitByDigit, fullWidth, romanNumber } from "../text/numerals.js";

const counted = (n: number, wording: "chinese" | "japanese" | "financial"): string =>
  n === 0 ? "〇" : chineseNumber(n, wording);

const letters = (n: number, first: string): string =>
  n < 1 || n > 780 ? String(n) : String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const inSeries =
  (first: number, count: number) =>
  (n: number): string =>
    n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : String(n);
const cycle =
  (signs: string) =>
  (n: number): string =>
    n >= 1 && n <= signs.length ? signs[n - 1]! : String(n);
const simple = (n: number): string => (n > 99 ? digitByDigit(n, "○") : counted(n, "chinese"));
const thousand = (n: number): string => counted(n, "chinese");
const circled = inSeries(0x2460, 20);
const financial = (n: number): string => counted(n, "financial");

/**
 * Printed form of the n-th number in a numbering format, by its name in WordprocessingML (ECMA-376 part 1, 17.18.59).
 * Formats of other scripts come out as Arabic digits.
 */
const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  none: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  upperRoman: (n) => romanNumber(n).toUpperCase(),
  lowerRoman: romanNumber,
  upperLetter: (n) => letters(n, "A"),
  lowerLetter: (n) => letters(n, "a"),
  chineseCounting: simple,
  taiwaneseCounting: simple,
  chineseCountingThousand: thousand,
  taiwaneseCountingThousand: thousand,
  japaneseCounting: (n) => counted(n, "japanese"),
  ideographDigital: (n) => digitByDigit(n),
  japaneseDigitalTenThousand: (n) => digitByDigit(n),
  taiwaneseDigital: (n) => digitByDigit(n, "○"),
  chineseLegalSimplified: financial,
  ideographLegalTraditional: financial,
  ideographTraditional: cycle("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: cycle("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: inSeries(0x3220, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: inSeries(0x2474, 20),
  decimalEnclosedFullstop: inSeries(0x2488, 20),
  decimalFullWidth: (n) => fullWidth(String(n)),
  decimalFullWidth2: (n) => fullWidth(String(n)),
  numberInDash: (n) => `- ${n} -`,
};

/** Beyond 9,999 no format but digits makes sense, and a made-up start must not make long text. */
export const formatNumber = (format: string, n: number): string =>
  (n <= 9999 && Object.hasOwn(formats, format) ? formats[format]! : String)(n);
