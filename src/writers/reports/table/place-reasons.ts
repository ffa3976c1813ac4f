import { dice, pairsOf } from "../../../text/likeness.js";
import type { TypedReason } from "../report.js";
import { cellText } from "./cells.js";
import type { TableRow } from "./rows.js";

type ChangeRow = Extract<TableRow, { old: unknown }>;

/** Below this a row is not the one a reason was typed for, even under the same number. Share of common character pairs. */
const least = 0.3;
/** From this on it is, whatever its number. */
const sure = 0.6;

/**
 * Finds the row each reason was typed for: one with the same words, else one with the same numbers and words like them,
 * else one with words much like them. A row takes one reason, the first takes the likeliest row.
 * @returns reasons by the row's place, and those without a row
 */
export function placeReasons(
  reasons: readonly TypedReason[],
  rows: readonly TableRow[],
): { readonly placed: ReadonlyMap<number, string>; readonly left: readonly TypedReason[] } {
  const open = rows.flatMap((row, at) => ("span" in row ? [] : [{ at, key: keyOf(wordsOf(row)) }]));
  const pairs = reasons.flatMap((reason, r) => {
    const own = keyOf(reason);
    return open.flatMap(({ at, key }) => {
      const rank = likeness(own, key);
      return rank === 0 ? [] : [{ r, at, rank }];
    });
  });
  const placed = new Map<number, string>();
  const done = new Set<number>();
  for (const { r, at } of pairs.sort((x, y) => y.rank - x.rank || x.r - y.r || x.at - y.at)) {
    if (done.has(r) || placed.has(at)) continue;
    placed.set(at, reasons[r]!.reason);
    done.add(r);
  }
  return { placed, left: reasons.filter((_, r) => !done.has(r)) };
}

const wordsOf = (row: ChangeRow) => ({ old: cellText(row.old), new: cellText(row.new) });

interface Key {
  readonly old: string;
  readonly new: string;
  /** Numbers both cells begin with. */
  readonly numbers: string;
  readonly pairs: ReadonlySet<string>;
}

function keyOf(cells: { readonly old: string; readonly new: string }): Key {
  const [old, now] = [cells.old.replace(/\s/g, ""), cells.new.replace(/\s/g, "")];
  const words = `${old.replace(number, "")}\n${now.replace(number, "")}`.replace(/……/g, "");
  return { old, new: now, numbers: `${number.exec(old)?.[0] ?? ""}|${number.exec(now)?.[0] ?? ""}`, pairs: pairsOf(words) };
}
const number =
  /^(?:第[^条章节]{1,8}[条章节](?:之[一二三四五六七八九十]+)?|[（(][^（）()]{1,4}[）)]|[一二三四五六七八九十]+、|\d+[.．、])/;

/** 0 for no match, else the higher the likelier. */
function likeness(a: Key, b: Key): number {
  if (a.old === b.old && a.new === b.new) return 3;
  // A cell that only says 新增 or 删去 is the same for many rows.
  const same = (x: string, y: string) => x === y && x.length > 4;
  const alike = dice(a.pairs, b.pairs);
  if (same(a.old, b.old) || same(a.new, b.new)) return 2 + alike;
  const numbered = a.numbers === b.numbers && a.numbers !== "|";
  return alike >= (numbered ? least : sure) ? alike + (numbered ? 1 : 0) : 0;
}
