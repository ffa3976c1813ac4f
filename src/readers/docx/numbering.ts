import { child, elements, switchOf, valOf, type XmlElement } from "../../ooxml/xml-tree.js";
import { formatNumber } from "./number-formats.js";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1条`: %1 to %9 stand for the numbers of the levels. */
  readonly text: string;
  readonly suffix: string;
  /** Level (from 1) whose use starts this one again; 0 for none; absent: any further out. */
  readonly restart?: number;
  readonly style?: string;
  /** Numbers of the levels further out print as Arabic digits. */
  readonly legal: boolean;
}
interface List {
  /** Lists made from one definition count on together. */
  readonly counter: string;
  readonly levels: readonly (Level | undefined)[];
  /** Levels that start anew when the list is first used. */
  readonly anew: ReadonlyMap<number, number>;
}

export interface Numbering {
  /** The number of the next paragraph in a list, with what follows it; null when the list or level is not there. */
  next(numId: string, level: number): { readonly text: string; readonly depth: number } | null;
  /** Level of a list that is linked to a paragraph style. */
  levelOf(numId: string, style: string): number | undefined;
}

/**
 * Automatic numbers, which a Word file stores nowhere: counted as Word counts (ECMA-376 part 1, 17.9).
 * @param root the numbering part; undefined when the file has none
 */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = listsOf(root);
  const counts = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return {
    levelOf: (numId, style) => {
      const found = lists.get(numId)?.levels.findIndex((level) => level?.style === style) ?? -1;
      return found < 0 ? undefined : found;
    },
    next: (numId, depth) => {
      const list = lists.get(numId);
      const level = list?.levels[depth];
      if (!list || !level) return null;
      const count = counts.get(list.counter) ?? [];
      counts.set(list.counter, count);
      if (!used.has(numId)) for (const [i] of list.anew) count[i] = undefined;
      used.add(numId);
      const start = (i: number): number => list.anew.get(i) ?? list.levels[i]?.start ?? 1;
      const before = count[depth];
      count[depth] = before === undefined ? start(depth) : before + 1;
      for (let i = depth + 1; i < 9; i++) {
        const { restart } = list.levels[i] ?? {};
        if (restart === undefined || (restart > 0 && depth < restart)) count[i] = undefined;
      }
      const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const i = Number(digit) - 1;
        const format = list.levels[i]?.format ?? "decimal";
        return formatNumber(level.legal && i < depth && format !== "none" ? "decimal" : format, count[i] ?? start(i));
      });
      return { text: printed === "" ? "" : printed + level.suffix, depth };
    },
  };
}

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
    const levels: (Level | undefined)[] = [];
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

function put(levels: (Level | undefined)[], level: XmlElement): void {
  const at = depthOf(level);
  if (at !== null) levels[at] = levelOf(level);
}

function depthOf(level: XmlElement): number | null {
  const depth = whole(level.attributes.get("w:ilvl"), 0);
  return depth <= 8 ? depth : null;
}

function levelOf(level: XmlElement): Level {
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
