import { problem } from "../../diag/problem.js";
import type { XmlElement } from "../xml-tree.js";
import { align } from "./align.js";
import type { Target } from "./body-map.js";
import { type Arrivals, neededParagraphs, rowsOf } from "./containers.js";
import { type Fragment, readFragment } from "./fragment.js";
import { elementsOf, ownEnds, spanOf } from "./leftovers.js";
import { movePlain } from "./move.js";
import type { Patching } from "./patching.js";
import { heldBy, removePlain } from "./remove.js";
import { rowParts } from "./row-words.js";
import { excerptOf, type Step } from "./steps.js";
import type { PatchPiece } from "./types.js";
import { rewriteWords } from "./words.js";

/** Does all patches of the body that are written as plain text. What cannot be done is among the problems. */
export function patchBody(given: readonly Step[], patching: Patching): void {
  const steps = withWholeTables(given);
  const { map, dropped, away, edits } = patching;
  for (const step of steps)
    if (step.do === "remove") {
      for (const end of ownEnds(step.target, map)) dropped.add(end);
    }
  for (const end of dropped) edits.push({ start: end.start, end: end.end, text: "" });
  const fragments = new Map<Step, Fragment>();
  for (const step of steps) {
    if (step.do === "insert") {
      const fragment = readFragment(step.xml, map, patching.ids, dropped);
      if (fragment === null || fragment.holds !== step.gap.holds)
        patching.problems.push(problem("ooxml/patch-xml", { name: patching.name }));
      else fragments.set(step, fragment);
    } else if (step.do === "move" || (step.do === "remove" && !staysEmpty(step.target)))
      for (const element of elementsOf(step.target)) away.add(element);
  }
  for (const one of neededParagraphs(map, away, arrivalsOf(steps, fragments))) {
    patching.hollow.add(one);
    if (steps.some((step) => step.do === "remove" && elementsOf(step.target).includes(one))) away.delete(one);
  }
  for (const step of steps) {
    if (step.do === "remove") removePlain(step.target, patching);
    else if (step.do === "move") movePlain(step.target, step.gap, patching);
    else if (step.do === "words") changeWords(step.target, step.pieces, patching);
    else if (step.do === "insert") {
      const xml = fragments.get(step)?.xml;
      if (xml !== undefined) patching.late.push(() => ({ start: step.gap.offset, end: step.gap.offset, text: xml }));
    }
  }
}

const staysEmpty = (target: Target): boolean => target.kind === "paragraph" && heldBy(target.paragraph) !== "";

/** Word knows no table without rows: when the last one goes, the table goes. */
function withWholeTables(steps: readonly Step[]): readonly Step[] {
  const gone = new Map<XmlElement, Set<XmlElement>>();
  for (const step of steps)
    if (step.do === "remove" && step.target.kind === "row") {
      const table = step.target.table.element;
      gone.set(table, (gone.get(table) ?? new Set()).add(step.target.row.element));
    }
  const filled = new Set(steps.flatMap((step) => ("gap" in step && step.gap.holds === "rows" ? [step.gap.parent] : [])));
  const whole = new Set(
    [...gone].flatMap(([table, rows]) => (rows.size === rowsOf(table).length && !filled.has(table) ? [table] : [])),
  );
  if (whole.size === 0) return steps;
  const done = new Set<XmlElement>();
  return steps.flatMap((step): readonly Step[] => {
    if (step.do !== "remove" || step.target.kind !== "row" || !whole.has(step.target.table.element)) return [step];
    const { table } = step.target;
    if (done.has(table.element)) return [];
    done.add(table.element);
    return [{ ...step, target: { kind: "table", table } }];
  });
}

function arrivalsOf(steps: readonly Step[], fragments: ReadonlyMap<Step, Fragment>): Arrivals {
  const found = new Map<number, ("w:p" | "w:tbl")[]>();
  for (const step of steps) {
    if (!("gap" in step) || step.gap.holds === "rows") continue;
    const kinds =
      step.do === "move"
        ? [step.target.kind === "table" ? ("w:tbl" as const) : ("w:p" as const)]
        : (fragments.get(step)?.elements ?? []).map(({ name }) => name as "w:p" | "w:tbl");
    found.set(step.gap.offset, [...(found.get(step.gap.offset) ?? []), ...kinds]);
  }
  return found;
}

function changeWords(target: Target, pieces: readonly PatchPiece[], patching: Patching): void {
  const { map, ids, edits, name, problems } = patching;
  const place = excerptOf(target);
  if (target.kind === "table") {
    problems.push(problem("ooxml/patch-place", { name, place: `${spanOf(target).start}` }));
    return;
  }
  const parts =
    target.kind === "row"
      ? rowParts(target.row, pieces)
      : [{ paragraph: target.paragraph, pieces: align(pieces, target.paragraph.pieces.map(({ text }) => text).join("")) }];
  if (parts === null) {
    problems.push(problem("ooxml/patch-text", { name, place }));
    return;
  }
  for (const { paragraph, pieces: own } of parts) {
    if (own === null) {
      problems.push(problem("ooxml/patch-text", { name, place }));
      continue;
    }
    const made = rewriteWords(paragraph, own, { map, ids, by: null, fates: { "=": "keep", "-": "drop", "+": "keep" } });
    if (made === null) problems.push(problem("ooxml/patch-unsafe", { name, place }));
    else edits.push(...made);
  }
}
