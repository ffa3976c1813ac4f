import type { Library } from "../../../library/types.js";
import type { Line } from "../reading.js";
import { knownIn, type Setting } from "./known.js";
import { type LinePattern, patternOf } from "./pattern.js";
import { type ClauseLine, linesOfKind } from "./patterns.js";
import type { Slot } from "./template.js";

/** A line that a clause printed, with what stands in its places. */
export interface Printed {
  readonly line: Line;
  readonly values: readonly { readonly slot: Slot; readonly value: string }[];
}

/** A sentence must have so many words of its own to be told; a row of a table and a heading have less, and stand apart. */
const least = 6;
const leastApart = 2;
const isApart = ({ cells, role }: Line): boolean => cells !== undefined || role === "heading";

/** Forms of a kind's lines in a setting, longest words first. */
export function formsFor(setting: Setting, library: Library): readonly LinePattern[] {
  const kind = library.kinds.get(setting.kind);
  if (kind === undefined) return [];
  const known = knownIn(setting, library);
  return linesOfKind(kind, setting.topic, library)
    .map((line) => patternOf(line, known))
    .sort((a, b) => b.words - a.words);
}

/**
 * The lines of a paper that clauses of its kind printed. Of several that fit, the one with most words of its own. A line of a list
 * has hardly any: it is told by the line it follows.
 */
export function printedIn(lines: readonly Line[], forms: readonly LinePattern[]): readonly Printed[] {
  const printed: Printed[] = [];
  let last: ClauseLine | null = null;
  for (const line of lines) {
    const found = matched(line, forms, last);
    last = found?.of ?? null;
    if (found !== null) printed.push({ line, values: found.values });
  }
  return printed;
}

/** Room to write something in, and what stands for what nobody filled in. */
const isBlank = /^[_\s]*$|_{2}|[×xX]{2}|〔某〕|某某/u;

function matched(
  line: Line,
  forms: readonly LinePattern[],
  last: ClauseLine | null,
): { readonly of: ClauseLine; readonly values: Printed["values"] } | null {
  const { text } = line;
  let best: { readonly of: ClauseLine; readonly words: number; readonly values: Printed["values"] } | null = null;
  for (const { of, form, slots, anchor, words } of forms) {
    if (best !== null && words < best.words) break;
    const follows = (line.role === "addressee" && of.isAddressee) || (last !== null && (of.lead === last || of === last));
    if ((words < (isApart(line) ? leastApart : least) && !follows) || !text.includes(anchor)) continue;
    const found = form.exec(text) ?? form.exec(text.replace(/：$/u, ""));
    if (found === null) continue;
    const values = slots.flatMap((slot, i) =>
      found[i + 1] === undefined || slot.path === "" || isBlank.test(found[i + 1]!) ? [] : [{ slot, value: found[i + 1]! }],
    );
    // Two clauses of the same words: what only one of them says there nobody knows.
    best = {
      of,
      words,
      values:
        best === null
          ? values
          : best.values.filter((one) => values.some((other) => other.slot.path === one.slot.path && other.value === one.value)),
    };
  }
  return best;
}
