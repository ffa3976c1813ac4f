import { kinOf, newCopyIndex, sketchOf } from "./copies.js";
import { newIntervals } from "./intervals-apart.js";
import type { CopyIndex, DriftFacts, DriftFinding, DriftPlace, Paper } from "./types.js";

/** The papers of a run, one after another: what they say together, and what several copies of one have alike. */
export interface DriftSet {
  /** The papers taken so far, for the rule that asks for copies. */
  readonly copies: CopyIndex;
  /** @param unit id of the unit the paper is surely of */
  add(paper: Paper, found: readonly DriftFinding[], facts: DriftFacts, unit?: string): void;
  /** All findings by file, in the order they were taken, and place. */
  findings(): readonly DriftFinding[];
}

/** Less of it in common, and two papers are no versions of one. */
const versions = 0.6;

/** A fault in the same words of the same paragraph: what two versions of one paper have alike. */
const keyOf = (finding: DriftFinding, paper: Paper): string => {
  const { code, quote, paragraph, cell, start } = finding;
  const { lines } = finding.beside === undefined ? paper : (paper.beside ?? paper);
  const line = lines.find(
    (one) => one.paragraph === paragraph && one.cell?.row === cell?.row && one.cell?.column === cell?.column,
  );
  return [code, quote, start, line?.text ?? ""].join("\n");
};
export const placesOf = (finding: DriftFinding): readonly DriftPlace[] => [finding, ...(finding.places ?? [])];
const onlyPlace = ({ file, paragraph, start, end, quote, cell, beside, right }: DriftPlace): DriftPlace => ({
  ...{ file, paragraph, start, end, quote },
  ...(cell && { cell }),
  ...(beside && { beside }),
  ...(right && { right }),
});

export function newDriftSet(): DriftSet {
  const copies = newCopyIndex();
  const intervals = newIntervals();
  const order: string[] = [];
  const all: DriftFinding[] = [];
  const known = new Map<string, Map<string, number>>();
  /** Papers too short to be likened: only the very same text is the same paper. */
  const short = new Map<string, string>();
  return {
    copies: copies.index,
    add(paper, found, facts, unit) {
      order.push(paper.file);
      // Each unit must put its own papers right, whatever others have alike.
      const kin = kinOf(paper, copies.index, versions);
      const text = sketchOf(paper) === null ? paper.lines.map((line) => line.text).join("\n") : null;
      const same = text === null ? (kin?.is === "other-unit" ? undefined : kin?.file) : short.get(text);
      if (text !== null && same === undefined) short.set(text, paper.file);
      const before = same === undefined ? undefined : known.get(same);
      const own = new Map<string, number>();
      for (const one of found) {
        const key = keyOf(one, paper);
        const at = one.code === "drift/repeated-paper" ? undefined : before?.get(key);
        if (at === undefined) own.set(key, all.push(one) - 1);
        else {
          const first = all[at]!;
          all[at] = { ...first, places: [...(first.places ?? []), ...placesOf(one).map(onlyPlace)] };
          own.set(key, at);
        }
      }
      known.set(paper.file, own);
      copies.add(paper);
      intervals.add(paper, found, facts, unit);
    },
    findings() {
      const rank = new Map(order.map((file, i) => [file, i]));
      return [...all, ...intervals.findings()].sort(
        (a, b) =>
          rank.get(a.file)! - rank.get(b.file)! || a.paragraph - b.paragraph || a.start - b.start || (a.code < b.code ? -1 : 1),
      );
    },
  };
}

/** What of some findings is in one file, each with its places there. */
export const findingsIn = (findings: readonly DriftFinding[], file: string): readonly DriftFinding[] =>
  findings.flatMap((finding) => {
    const [first, ...more] = placesOf(finding).filter((place) => place.file === file);
    if (first === undefined) return [];
    const { places: _, ...rest } = finding;
    return [{ ...rest, ...onlyPlace(first), right: first.right ?? finding.right, ...(more.length > 0 && { places: more }) }];
  });
