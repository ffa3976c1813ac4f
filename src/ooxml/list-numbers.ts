import { formatNumber } from "./number-formats.js";

/** One level of a numbered list. */
export interface ListLevel {
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
export interface List {
  /** Lists made from one definition count on together. */
  readonly counter: string;
  readonly levels: readonly (ListLevel | undefined)[];
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
 * @param lists by the number paragraphs name them with
 */
export function countLists(lists: ReadonlyMap<string, List>): Numbering {
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
