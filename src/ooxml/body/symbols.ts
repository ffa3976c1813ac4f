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
  ...signs("A3≤ A5∞ AC← AD↑ AE→ AF↓ B0° B1± B3≥ B4× B7• B8÷ B9≠ BB≈ CE∈ D6√ DE⇒ E5∑"),
]);
const fonts: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", wingdings],
  ["wingdings 2", wingdings2],
  ["symbol", symbol],
]);

/** The character of a w:sym; null for one that only its font knows. */
export function signOf({ attributes }: XmlElement): string | null {
  const code = Number.parseInt(attributes.get("w:char") ?? "", 16);
  // Symbol fonts lie at F000 to F0FF; some programs write the place alone.
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const font = fonts.get((attributes.get("w:font") ?? "").toLowerCase());
  if (font) return font.get(place) ?? null;
  if (place !== code) return wingdings.get(place) ?? wingdings2.get(place) ?? null;
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff) ? String.fromCodePoint(code) : null;
}

/** What the sign is called where nothing can be printed for it. */
export const signName = ({ attributes }: XmlElement): string =>
  `${attributes.get("w:font") ?? ""} ${attributes.get("w:char") ?? ""}`.trim();
