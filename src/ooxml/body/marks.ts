import { marks as order, type TextMark } from "../../tree/types.js";
import { child, elements, valOf, type XmlElement } from "../xml-tree.js";
import type { styleChains } from "./style-chains.js";
import { drawsSigns } from "./symbols.js";

/** What run properties say of the marks: on, off, or nothing; and of the font of letters. */
type Said = Partial<Record<TextMark, boolean>> & { font?: string };

/** How a run looks. */
export interface RunLook {
  /** All styles counted in. */
  readonly marks: readonly TextMark[];
  /** Those its paragraph's style does not give it; what is struck out always. */
  readonly own: readonly TextMark[];
  /** The symbol font that draws signs for its letters. */
  readonly signs?: string;
  /** Where the file says so: the run's w:rPr. */
  readonly said?: XmlElement;
}
/** @param paragraph the style of its paragraph @param run its properties */
export type MarkReader = (paragraph: string | undefined, run: XmlElement | undefined) => RunLook;

/** @param styles as `styleChains` reads them */
export function markReader({ defaults, standard, has, chain }: ReturnType<typeof styleChains>): MarkReader {
  const byStyle = new Map<string, Said>();
  const byDefault = saidBy(defaults);
  const ofStyle = (id: string | undefined): Said => {
    if (id === undefined) return {};
    const known = byStyle.get(id);
    if (known) return known;
    // Nearest first: what a style says itself counts for more than what it is based on.
    const said: Said = Object.assign({}, ...[...chain(id)].reverse().map((style) => saidBy(child(style, "w:rPr"))));
    byStyle.set(id, said);
    return said;
  };
  const look = (base: Said, more: Said, run?: XmlElement): RunLook => {
    const all = { ...base, ...more };
    const marks = marksIn(all);
    const own = marks.filter((mark) => mark === "struck" || base[mark] !== true);
    const signs = all.font !== undefined && drawsSigns(all.font) ? { signs: all.font } : {};
    return { marks, own: own.length === marks.length ? marks : own, ...signs, ...(run && { said: run }) };
  };
  const plain = new Map<string, RunLook>();
  return (paragraph, run) => {
    const id = paragraph !== undefined && has(paragraph) ? paragraph : standard;
    const base = () => ({ ...byDefault, ...ofStyle(id) });
    if (run !== undefined) return look(base(), { ...ofStyle(valOf(run, "w:rStyle")), ...saidBy(run) }, run);
    const known = plain.get(id ?? "") ?? look(base(), {});
    plain.set(id ?? "", known);
    return known;
  };
}

const none: readonly TextMark[] = [];
function marksIn(said: Said): readonly TextMark[] {
  const found = order.filter((mark) => said[mark] === true);
  return found.length === 0 ? none : found;
}

function saidBy(properties: XmlElement | undefined): Said {
  const said: Said = {};
  for (const { name, attributes } of properties ? elements(properties) : []) {
    const value = attributes.get("w:val");
    const on = value !== "0" && value !== "false" && value !== "off";
    if (name === "w:b") said.bold = on;
    else if (name === "w:i") said.italic = on;
    else if (name === "w:strike" || name === "w:dstrike") said.struck = on || (said.struck ?? false);
    else if (name === "w:u") said.underlined = on && value !== "none";
    else if (name === "w:em") said.emphasised = value !== "none";
    else if (name === "w:highlight") said.highlighted = value !== "none";
    // Shading behind words looks as highlighting does, and programs write one for the other.
    else if (name === "w:shd") said.highlighted = isShaded(attributes) || (said.highlighted ?? false);
    else if (name === "w:color") said.coloured = !blacks.has((value ?? "auto").toLowerCase());
    else if (name === "w:vertAlign") {
      said.raised = value === "superscript";
      said.lowered = value === "subscript";
    } else if (name === "w:rFonts") {
      const font = attributes.get("w:ascii") ?? attributes.get("w:hAnsi") ?? (attributes.has("w:asciiTheme") ? "" : undefined);
      if (font !== undefined) said.font = font;
    }
  }
  return said;
}

const blacks = new Set(["auto", "000000"]);

/** Whether a w:shd colours what lies behind: white paper and what is automatic is none. */
export function isShaded(attributes: XmlElement["attributes"]): boolean {
  const [pattern, fill] = [attributes.get("w:val") ?? "clear", (attributes.get("w:fill") ?? "auto").toLowerCase()];
  return pattern === "clear" ? fill !== "auto" && fill !== "ffffff" : pattern !== "nil";
}
