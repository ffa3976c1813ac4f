import type { FormatChange, FormatProperty, FormatValue, LayoutDress, Length, LetterDress, PageDress } from "./dress.js";
import { isSameFont } from "./font-names.js";

/** Programs round lengths to hundredths of a millimetre, or to points: so much is no change. pt */
const rounding = 0.6;
/** Where one file gives characters or lines and the other a length, what they measure is reckoned: a share of one of them. */
const reckoning = 0.25;
/** mm */
const marginRounding = 0.5;

/** Which letters the words are of: a font is that of the characters printed in it. */
export type Script = "chinese" | "latin" | "other";

/** What differs between two looks of letters. A font that a file does not name is the program's own, and no change. */
export function letterDifferences(old: LetterDress, now: LetterDress, script: Script): readonly FormatChange[] {
  if (old === now) return [];
  const found: FormatChange[] = [];
  const font = (property: FormatProperty, from: string | null, to: string | null): void => {
    if (isOtherFont(from, to)) found.push({ property, from: from ?? "", to: to ?? "" });
  };
  const number = (property: FormatProperty, from: number, to: number, least: number, unit: "pt" | "percent" = "pt"): void => {
    if (Math.abs(from - to) >= least)
      found.push({ property, from: { value: round(from), unit }, to: { value: round(to), unit } });
  };
  if (script === "chinese") font("font", old.chinese, now.chinese);
  if (script === "latin") font("latin-font", old.latin, now.latin);
  number("size", old.size, now.size, 0.5);
  number("spacing", old.spacing, now.spacing, 0.2);
  number("scale", old.scale, now.scale, 1, "percent");
  number("raised", old.raised, now.raised, 0.5);
  // That words get a colour or a line at all is a mark of theirs.
  if (old.colour !== null && now.colour !== null && old.colour !== now.colour)
    found.push({ property: "colour", from: old.colour, to: now.colour });
  if (old.underline !== null && now.underline !== null && old.underline !== now.underline)
    found.push({ property: "underline", from: old.underline, to: now.underline });
  return found;
}

/** Words without a font get one of these from the program that saves them. */
const usual =
  /^(?:宋体|simsun|微软雅黑|microsoft yahei|等线|dengxian|calibri|cambria|arial|aptos|times|liberation|noto|source han|思源|wenquanyi|文泉驿|droid|dejavu|新宋体|nsimsun|pingfang|songti|lohit|ar pl)/i;

function isOtherFont(from: string | null, to: string | null): boolean {
  if (from !== null && to !== null) return !isSameFont(from, to);
  const named = from ?? to;
  return named !== null && !usual.test(named);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What differs between the layouts of two paragraphs. */
export function layoutDifferences(old: LayoutDress, now: LayoutDress): readonly FormatChange[] {
  if (old === now) return [];
  const found: FormatChange[] = [];
  const put = (property: FormatProperty, from: FormatValue, to: FormatValue): void => {
    if (!old.unsure.has(property) && !now.unsure.has(property)) found.push({ property, from, to });
  };
  if (old.align !== now.align) put("align", old.align, now.align);
  for (const property of ["left", "right", "first-line"] as const)
    if (!isSameLength(old[property], now[property])) put(property, indent(old[property]), indent(now[property]));
  if (old.line.rule !== now.line.rule || Math.abs(old.line.value - now.line.value) >= least[old.line.rule])
    put("line", lineValue(old.line), lineValue(now.line));
  for (const property of ["before", "after"] as const) {
    const [from, to] = [old[property], now[property]];
    if (from !== null && to !== null && !isSameLength(from, to)) put(property, space(from), space(to));
  }
  if (old["page-break"] !== now["page-break"]) put("page-break", yes(old["page-break"]), yes(now["page-break"]));
  return found;
}

const yes = (on: boolean): FormatValue => (on ? "on" : "off");
/** LibreOffice counts lines in whole percent. */
const least = { auto: 0.02, exact: rounding, atLeast: rounding };
const lineUnits = { auto: "times", exact: "exact", atLeast: "at-least" } as const;
const lineValue = ({ rule, value }: LayoutDress["line"]): FormatValue => ({
  value: rule === "auto" ? Math.round(value * 100) / 100 : round(value),
  unit: lineUnits[rule],
});

function isSameLength(a: Length, b: Length): boolean {
  if (a.given !== undefined && b.given !== undefined) return Math.abs(a.given - b.given) < 0.05;
  const [measured, other] = a.given === undefined ? [b, a] : [a, b];
  // A length beside it is what the program that saved it made of it.
  const isTold = measured.given === undefined || measured.pt !== 0;
  if (isTold && Math.abs(a.pt - b.pt) < rounding) return true;
  return measured.given !== undefined && Math.abs(measured.given * measured.each - other.pt) < measured.each * reckoning;
}

const length = ({ pt, given }: Length, unit: "characters" | "lines"): FormatValue =>
  given === undefined ? { value: round(pt), unit: "pt" } : { value: round(given), unit };
const indent = (of: Length): FormatValue => length(of, "characters");
const space = (of: Length): FormatValue => length(of, "lines");

/** What differs between the margins of two pages. */
export const pageDifferences = (old: PageDress, now: PageDress): readonly FormatChange[] =>
  (["margin-top", "margin-bottom", "margin-left", "margin-right"] as const).flatMap((property) => {
    const [from, to] = [old[property], now[property]];
    if (from === null || to === null || Math.abs(from - to) < marginRounding) return [];
    return [{ property, from: { value: round(from), unit: "mm" as const }, to: { value: round(to), unit: "mm" as const } }];
  });
