import { type Settings, settingsOf } from "./settings.js";
import { tables, type WordFile } from "./word-file.js";

export interface DocStyle {
  /** Outline level of a built-in heading, from 1. */
  readonly heading?: number;
  readonly isTitle: boolean;
  readonly base: number;
  readonly settings: Settings;
}

/** Built-in styles have fixed numbers: headings 1 to 9, the title 62 (MS-DOC 2.9.260 StdfBase). */
const titleStyle = 62;

/** The style sheet by style number (MS-DOC 2.9.271 STSH). */
export function docStyles({ table, part }: WordFile): ReadonlyMap<number, DocStyle> {
  const { start, size } = part(tables.styles);
  const styles = new Map<number, DocStyle>();
  if (size < 8) return styles;
  const head = table.getUint16(start, true);
  const count = table.getUint16(start + 2, true);
  const baseSize = table.getUint16(start + 4, true);
  let at = start + 2 + head;
  for (let i = 0; i < count && at + 2 <= start + size; i++) {
    const length = table.getUint16(at, true);
    const from = at + 2;
    at = from + length;
    if (length < baseSize + 4) continue;
    const built = table.getUint16(from, true) & 0x0fff;
    const kind = table.getUint16(from + 2, true) & 0x0f;
    if (kind !== 1) continue;
    styles.set(i, {
      ...(built >= 1 && built <= 9 && { heading: built }),
      isTitle: built === titleStyle,
      base: table.getUint16(from + 2, true) >> 4,
      settings: paragraphSettings(table, from + baseSize, at),
    });
  }
  return styles;
}

/** After the name come the style's paragraph settings, with the style's number before them. */
function paragraphSettings(table: DataView, from: number, end: number): Settings {
  const settings = from + 2 + (table.getUint16(from, true) + 1) * 2;
  if (settings + 4 > end) return new Map();
  const length = table.getUint16(settings, true);
  return settingsOf(table, settings + 4, Math.min(end, settings + 2 + length));
}

/** A setting of a paragraph: its own, or that of its style or of what the style is based on. */
export function effective(styles: ReadonlyMap<number, DocStyle>, style: number, own: Settings, code: number): number | undefined {
  const direct = own.get(code);
  if (direct !== undefined) return direct;
  let next: number = style;
  for (let depth = 0; depth < 16; depth++) {
    const found = styles.get(next);
    const value = found?.settings.get(code);
    if (!found || value !== undefined) return value;
    next = found.base;
  }
  return undefined;
}
