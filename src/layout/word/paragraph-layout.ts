import { elements, type XmlElement } from "../../ooxml/xml-tree.js";

/** How a paragraph is laid out, all of styles, list and defaults counted in. Lengths in twips, `Chars` in hundredths of a character. */
export interface ParagraphLayout {
  readonly align: "left" | "center" | "right" | "both";
  readonly left: number;
  readonly right: number;
  readonly rightChars?: number;
  readonly leftChars?: number;
  /** Below 0 for a hanging first line. */
  readonly firstLine: number;
  readonly firstLineChars?: number;
  readonly line: number;
  readonly lineRule: "auto" | "exact" | "atLeast";
  readonly before: number;
  readonly after: number;
  readonly beforeLines?: number;
  readonly afterLines?: number;
  readonly autoSpaced: boolean;
  readonly snapsToGrid: boolean;
  readonly breaksPageBefore: boolean;
  readonly framed: boolean;
  readonly borders: XmlElement | undefined;
  /** Outline level from 1. */
  readonly outline?: number;
}

/** @param levels w:pPr of the defaults, the styles from the most general one on, the list, the paragraph */
export function paragraphLayout(levels: readonly (XmlElement | undefined)[]): ParagraphLayout {
  const joined = new Map<string, Map<string, string>>();
  for (const properties of levels)
    for (const { name, attributes } of properties ? elements(properties) : []) {
      const known = joined.get(name) ?? new Map<string, string>();
      joined.set(name, known);
      // First line and hanging are one measure with two names.
      if (attributes.has("w:firstLine")) known.delete("w:hanging");
      if (attributes.has("w:hanging")) known.delete("w:firstLine");
      if (attributes.has("w:firstLineChars")) known.delete("w:hangingChars");
      if (attributes.has("w:hangingChars")) known.delete("w:firstLineChars");
      for (const [key, value] of attributes) known.set(key, value);
    }
  const text = (element: string, key = "w:val"): string | undefined => joined.get(element)?.get(key);
  const whole = (element: string, ...keys: readonly string[]): number | undefined => {
    for (const key of keys) {
      const value = text(element, key);
      if (value !== undefined && /^-?\d{1,6}(\.\d+)?$/.test(value)) return Number(value);
    }
    return undefined;
  };
  const isOn = (element: string): boolean | undefined => {
    if (!joined.has(element)) return undefined;
    return !["0", "false", "off"].includes(text(element) ?? "");
  };
  const hanging = whole("w:ind", "w:hanging");
  const hangingChars = whole("w:ind", "w:hangingChars");
  const firstLineChars = whole("w:ind", "w:firstLineChars") ?? (hangingChars === undefined ? undefined : -hangingChars);
  const [rightChars, leftChars] = [whole("w:ind", "w:rightChars", "w:endChars"), whole("w:ind", "w:leftChars", "w:startChars")];
  const [beforeLines, afterLines] = [whole("w:spacing", "w:beforeLines"), whole("w:spacing", "w:afterLines")];
  const outline = whole("w:outlineLvl");
  const rule = text("w:spacing", "w:lineRule");
  // LibreOffice writes an empty one before the one that counts.
  const borders = levels
    .flatMap((properties) => (properties ? elements(properties) : []))
    .findLast(({ name, children }) => name === "w:pBdr" && children.length > 0);
  return {
    align: alignments[text("w:jc") ?? ""] ?? "left",
    left: whole("w:ind", "w:left", "w:start") ?? 0,
    right: whole("w:ind", "w:right", "w:end") ?? 0,
    ...(rightChars !== undefined && rightChars !== 0 && { rightChars }),
    ...(leftChars !== undefined && leftChars !== 0 && { leftChars }),
    firstLine: hanging === undefined ? (whole("w:ind", "w:firstLine") ?? 0) : -hanging,
    ...(firstLineChars !== undefined && firstLineChars !== 0 && { firstLineChars }),
    line: whole("w:spacing", "w:line") ?? 240,
    lineRule: rule === "exact" || rule === "atLeast" ? rule : "auto",
    before: whole("w:spacing", "w:before") ?? 0,
    after: whole("w:spacing", "w:after") ?? 0,
    ...(beforeLines !== undefined && beforeLines !== 0 && { beforeLines }),
    ...(afterLines !== undefined && afterLines !== 0 && { afterLines }),
    autoSpaced: ["w:beforeAutospacing", "w:afterAutospacing"].some((key) =>
      ["1", "true", "on"].includes(text("w:spacing", key) ?? ""),
    ),
    snapsToGrid: isOn("w:snapToGrid") ?? true,
    breaksPageBefore: isOn("w:pageBreakBefore") ?? false,
    framed: joined.has("w:framePr"),
    borders,
    ...(outline !== undefined && outline < 9 && { outline: outline + 1 }),
  };
}

const alignments: Readonly<Record<string, ParagraphLayout["align"]>> = {
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "both",
};
