const digits = "〇一二三四五六七八九";

/** 一百零一 (or, with `zero` empty and `leading` off, the Japanese 百一). */
function counted(n: number, zero: string, leading: boolean): string {
  if (n === 0) return "〇";
  const places = ["", "十", "百", "千", "万"];
  let out = "";
  let gap = false;
  const text = String(n);
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[i]);
    const place = text.length - 1 - i;
    if (digit === 0) gap = out !== "";
    else {
      if (gap) out += zero;
      gap = false;
      const one = digit === 1 && place > 0 && (leading ? place === 1 && out === "" : place < 4);
      out += (one ? "" : digits[digit]!) + places[place]!;
    }
  }
  return out;
}

const positional = (n: number, zero: string): string =>
  [...String(n)].map((c) => (c === "0" ? zero : digits[Number(c)]!)).join("");

const letters = (n: number, first: string): string =>
  n < 1 || n > 780 ? String(n) : String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  const steps = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let [out, left] = ["", n];
  for (const [value, sign] of steps)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
}

const inSeries =
  (first: number, count: number) =>
  (n: number): string =>
    n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : String(n);
const cycle =
  (signs: string) =>
  (n: number): string =>
    n >= 1 && n <= signs.length ? signs[n - 1]! : String(n);
const fullWidth = (n: number): string => String(n).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const simple = (n: number): string => (n > 99 ? positional(n, "○") : counted(n, "零", true));
const thousand = (n: number): string => counted(n, "零", true);
const circled = inSeries(0x2460, 20);
const financial = (n: number): string =>
  counted(n, "零", false).replace(
    /[一二三四五六七八九十百千]/g,
    (c) => "壹贰叁肆伍陆柒捌玖拾佰仟"["一二三四五六七八九十百千".indexOf(c)]!,
  );

/**
 * Printed form of the n-th number in a numbering format, by its name in WordprocessingML (ECMA-376 part 1, 17.18.59).
 * Formats of other scripts come out as Arabic digits.
 */
const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  none: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letters(n, "A"),
  lowerLetter: (n) => letters(n, "a"),
  chineseCounting: simple,
  taiwaneseCounting: simple,
  chineseCountingThousand: thousand,
  taiwaneseCountingThousand: thousand,
  japaneseCounting: (n) => counted(n, "", false),
  ideographDigital: (n) => positional(n, "〇"),
  japaneseDigitalTenThousand: (n) => positional(n, "〇"),
  taiwaneseDigital: (n) => positional(n, "○"),
  chineseLegalSimplified: financial,
  ideographLegalTraditional: financial,
  ideographTraditional: cycle("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: cycle("子丑寅卯辰巳午未申酉戌亥"),
  ideographEnclosedCircle: inSeries(0x3220, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: inSeries(0x2474, 20),
  decimalEnclosedFullstop: inSeries(0x2488, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (n) => `- ${n} -`,
};

/** Beyond 9,999 no format but digits makes sense, and a made-up start must not make long text. */
export const formatNumber = (format: string, n: number): string =>
  (n <= 9999 && Object.hasOwn(formats, format) ? formats[format]! : String)(n);
