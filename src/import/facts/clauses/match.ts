import type { Library } from "../../../library/types.js";
import type { Line } from "../reading.js";
import { knownIn, type Setting } from "./known.js";
import { type LinePattern, patternOf } from "./pattern.js";
import { linesOfKind } from "./patterns.js";
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
    .flatMap((line) => patternOf(line, known) ?? [])
    .sort((a, b) => b.words - a.words);
}

/** The lines of a paper that clauses of its kind printed. Of several that fit, the one with most words of its own. */
export function printedIn(lines: readonly Line[], forms: readonly LinePattern[]): readonly Printed[] {
  return lines.flatMap((line) => {
    const { text } = line;
    for (const { form, slots, anchor, words } of forms) {
      if (words < (isApart(line) ? leastApart : least) || !text.includes(anchor)) continue;
      const found = form.exec(text) ?? form.exec(text.replace(/：$/u, ""));
      if (found === null) continue;
      const values = slots.flatMap((slot, i) =>
        found[i + 1] === undefined || slot.path === "" ? [] : [{ slot, value: found[i + 1]! }],
      );
      return [{ line, values }];
    }
    return [];
  });
}
