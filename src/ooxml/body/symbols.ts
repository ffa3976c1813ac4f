import type { XmlElement } from "../xml-tree.js";

/** Two hex digits and a sign, over and over: the place in the font, and the character Unicode has for it. */
const signs = (list: string): ReadonlyMap<number, string> =>
  new Map([...list.matchAll(/([0-9A-F]{2})(.) ?/gu)].map(([, code, sign]) => [Number.parseInt(code!, 16), sign!] as const));

const row = (first: number, all: string): readonly (readonly [number, string])[] =>
  [...all].map((sign, i) => [first + i, sign] as const);

const wingdings = new Map([
  ...signs("28☎ 46☞ 4A☺ 6C● 6E■ 6F□ 71❑ 75◆ 76❖ 9F• A7▪ A8□ AB★ D8➢ DF← E0→ E1↑ E2↓ FB✗ FC✓ FD☒ FE☑"),
  ...row(0x81, "①②③④⑤⑥⑦⑧⑨⑩"),
  ...row(0x8c, "❶❷❸❹❺❻❼❽❾❿"),
]);
const wingdings2 = signs("4F✗ 50✓ 51☒ 52☑ 53☒ 54☒ 97● A2■ A3□");
const symbol = new Map([
  ...row(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
  ...row(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
  ...[..."!#%&()+,./0123456789:;<=>?[]_{|}"].map((one) => [one.charCodeAt(0), one] as const),
  ...signs("22∀ 24∃ 27∋ 2A∗ 2D− 40≅ 5C∴ 5E⊥ 7E∼ A3≤ A5∞ AC← AD↑ AE→ AF↓ B0° B1± B3≥ B4× B7• B8÷ B9≠ BB≈ CE∈ D6√ DE⇒ E5∑"),
]);
const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", wingdings],
  ["wingdings 2", wingdings2],
  ["symbol", symbol],
]);

/** Fonts that draw a sign for each letter. */
const drawing = new Set([...fonts.keys(), "wingdings 3", "webdings", "mt extra", "zapfdingbats", "monotype sorts"]);
export const drawsSigns = (font: string): boolean => drawing.has(font.toLowerCase());

/**
 * What a symbol font draws for a character of a w:t; null for a sign that only the font knows.
 * @param eastAsian the run asks for its East Asian font where a character could be of either
 */
export function drawnAs(char: string, font: string, eastAsian: boolean): string | null {
  const code = char.charCodeAt(0);
  const isPlace = (code > 0x20 && code <= (eastAsian ? 0x7e : 0xff) && code !== 0xa0) || (code >= 0xf000 && code <= 0xf0ff);
  return isPlace ? signAt(code, font) : char;
}

/** The character of a w:sym; null for one that only its font knows. */
export const signOf = ({ attributes }: XmlElement): string | null =>
  signAt(Number.parseInt(attributes.get("w:char") ?? "", 16), attributes.get("w:font") ?? "");

/** The character a font draws at a place; null for one that only the font knows. */
export function signAt(code: number, name: string): string | null {
  // Symbol fonts lie at F000 to F0FF; some programs write the place alone.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const font = fonts.get(name.toLowerCase());
  if (font) return font.get(place) ?? null;
  if (drawing.has(name.toLowerCase())) return null;
  if (place !== code) return wingdings.get(place) ?? wingdings2.get(place) ?? null;
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff) ? String.fromCodePoint(code) : null;
}

/** What the sign is called where nothing can be printed for it. */
export const signName = ({ attributes }: XmlElement): string =>
  `${attributes.get("w:font") ?? ""} ${attributes.get("w:char") ?? ""}`.trim();
