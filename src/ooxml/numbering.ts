import { countLists, type List, type ListLevel, type Numbering } from "./list-numbers.js";
import { child, elements, switchOf, valOf, type XmlElement } from "./xml-tree.js";

/** The lists of a Word file, ready to count. @param root the numbering part; undefined when the file has none */
export const readNumbering = (root: XmlElement | undefined): Numbering => countLists(listsOf(root));

function listsOf(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const all = root ? elements(root) : [];
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const one of all) {
    if (one.name !== "w:abstractNum") continue;
    abstracts.set(one.attributes.get("w:abstractNumId") ?? "", one);
    const style = valOf(one, "w:styleLink");
    if (style !== undefined) byStyle.set(style, one);
  }
  const lists = new Map<string, List>();
  for (const num of all) {
    const id = num.attributes.get("w:numId");
    if (num.name !== "w:num" || id === undefined) continue;
    const named = abstracts.get(valOf(num, "w:abstractNumId") ?? "");
    // A list style's definition stands in another one, found by the style's name.
    const definition = byStyle.get(valOf(named, "w:numStyleLink") ?? "") ?? named;
    if (!definition) continue;
    const levels: (ListLevel | undefined)[] = [];
    const anew = new Map<number, number>();
    for (const level of elements(definition)) if (level.name === "w:lvl") put(levels, level);
    for (const override of elements(num)) {
      if (override.name !== "w:lvlOverride") continue;
      const at = depthOf(override);
      const level = child(override, "w:lvl");
      if (level) put(levels, level);
      const start = valOf(override, "w:startOverride");
      if (start !== undefined && at !== null) anew.set(at, whole(start, 1));
    }
    lists.set(id, { counter: definition.attributes.get("w:abstractNumId") ?? id, levels, anew });
  }
  return lists;
}

function put(levels: (ListLevel | undefined)[], level: XmlElement): void {
  const at = depthOf(level);
  if (at !== null) levels[at] = levelOf(level);
}

function depthOf(level: XmlElement): number | null {
  const depth = whole(level.attributes.get("w:ilvl"), 0);
  return depth <= 8 ? depth : null;
}

function levelOf(level: XmlElement): ListLevel {
  const format = valOf(level, "w:numFmt") ?? "decimal";
  const text = valOf(level, "w:lvlText") ?? "";
  const suffix = valOf(level, "w:suff");
  const restart = valOf(level, "w:lvlRestart");
  const style = valOf(level, "w:pStyle");
  return {
    start: whole(valOf(level, "w:start"), format === "bullet" ? 1 : 0),
    format,
    // Bullets are signs of symbol fonts, in the private area of Unicode.
    text: format === "bullet" ? text.replace(/[\uE000-\uF8FF]/g, "•") : text,
    suffix: suffix === "nothing" ? "" : suffix === "space" ? " " : "\t",
    ...(restart !== undefined && { restart: whole(restart, 0) }),
    ...(style !== undefined && { style }),
    legal: switchOf(level, "w:isLgl") === true,
  };
}

const whole = (text: string | undefined, otherwise: number): number =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
