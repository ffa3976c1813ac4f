import { child, type XmlElement } from "../../ooxml/xml-tree.js";
import type { ThemeFonts } from "./theme.js";

/** A font by the characters it is for: Chinese ones, ASCII, and the rest. */
export type Slot = "eastAsia" | "ascii" | "hAnsi";
export const slots: readonly Slot[] = ["eastAsia", "ascii", "hAnsi"];

/** How the letters of a run are printed, all of styles and defaults counted in. */
export interface Letters {
  readonly fonts: Readonly<Partial<Record<Slot, string>>>;
  /** Named fonts that a theme font beside them overrides without a word. */
  readonly overridden: Readonly<Partial<Record<Slot, string>>>;
  /** Characters such as quotes take the Chinese font. */
  readonly hintsChinese: boolean;
  /** pt */
  readonly size: number;
  readonly bold: boolean;
  /** Six hex digits, or auto. */
  readonly colour: string;
  readonly highlighted: boolean;
  /** Added after each character, twips. */
  readonly spacing: number;
  /** Width of the characters, percent. */
  readonly scale: number;
  /** As the file names it: single, double …; none. */
  readonly underline: string;
  /** How far above the line, half-points; below 0 for below. */
  readonly raised: number;
}

/** What one w:rPr says: absent means it says nothing. */
interface Said {
  readonly fonts: Partial<Record<Slot, string>>;
  readonly overridden: Partial<Record<Slot, string>>;
  readonly hint?: boolean;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly highlighted?: boolean;
  readonly spacing?: number;
  readonly scale?: number;
  readonly underline?: string;
  readonly raised?: number;
}

const nothing: Said = { fonts: {}, overridden: {} };

export function saidOf(properties: XmlElement | undefined, theme: ThemeFonts): Said {
  if (properties === undefined || properties.children.length === 0) return nothing;
  const value = (name: string): string | undefined => child(properties, name)?.attributes.get("w:val");
  const own = child(properties, "w:rFonts")?.attributes;
  const fonts: Partial<Record<Slot, string>> = {};
  const overridden: Partial<Record<Slot, string>> = {};
  for (const slot of slots) {
    const named = own?.get(`w:${slot}`);
    const themed = own?.get(`w:${slot}Theme`);
    const font = (themed === undefined ? undefined : theme(themed)) ?? named;
    // LibreOffice lists several names for one font.
    if (font !== undefined) fonts[slot] = font.split(";")[0]!.trim();
    if (themed !== undefined && named !== undefined && theme(themed) !== undefined && theme(themed) !== named)
      overridden[slot] = named;
  }
  const hint = own?.get("w:hint");
  const size = number(value("w:sz"));
  const bold = child(properties, "w:b");
  const colour = child(properties, "w:color")?.attributes;
  const spacing = number(value("w:spacing"));
  const highlight = value("w:highlight");
  const [scale, raised] = [number(value("w:w")), number(value("w:position"))];
  const underline = child(properties, "w:u");
  return {
    fonts,
    overridden,
    ...(hint !== undefined && { hint: hint === "eastAsia" }),
    // A size of 0 is none.
    ...(size !== undefined && size > 0 && { size: size / 2 }),
    ...(bold && { bold: !off.has(bold.attributes.get("w:val") ?? "") }),
    ...(colour && { colour: colourOf(colour) }),
    ...(highlight !== undefined && { highlighted: highlight !== "none" }),
    ...(spacing !== undefined && { spacing }),
    ...(scale !== undefined && scale > 0 && { scale }),
    ...(raised !== undefined && { raised }),
    ...(underline && { underline: underline.attributes.get("w:val") ?? "single" }),
  };
}

const off = new Set(["0", "false", "off"]);
const number = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,6}(\.\d+)?$/.test(text) ? Number(text) : undefined;

/** Theme colours text1 and dark1 are black in every theme offices use. */
function colourOf(attributes: ReadonlyMap<string, string>): string {
  const theme = attributes.get("w:themeColor");
  if (theme === "text1" || theme === "dark1") return "auto";
  return (attributes.get("w:val") ?? "auto").toLowerCase();
}

/**
 * Joins what the levels say, the strongest last.
 * @param styles defaults, then the styles from the most general one on
 */
export function lettersOf(styles: readonly Said[], own: Said): Letters {
  const all = [...styles, own];
  const last = <K extends keyof Said>(key: K): Said[K] | undefined => all.findLast((said) => said[key] !== undefined)?.[key];
  const fonts: Partial<Record<Slot, string>> = {};
  const overridden: Partial<Record<Slot, string>> = {};
  for (const { fonts: some, overridden: theirs } of all)
    for (const slot of slots) {
      if (some[slot] === undefined) continue;
      fonts[slot] = some[slot];
      if (theirs[slot] === undefined) delete overridden[slot];
      else overridden[slot] = theirs[slot];
    }
  return {
    fonts,
    overridden,
    hintsChinese: last("hint") ?? false,
    size: last("size") ?? 10,
    bold: own.bold ?? last("bold") ?? false,
    colour: last("colour") ?? "auto",
    highlighted: last("highlighted") ?? false,
    spacing: last("spacing") ?? 0,
    scale: last("scale") ?? 100,
    underline: last("underline") ?? "none",
    raised: last("raised") ?? 0,
  };
}
export type { Said };
