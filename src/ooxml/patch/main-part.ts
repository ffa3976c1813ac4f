import { problem } from "../../diag/problem.js";
import type { XmlElement } from "../xml-tree.js";
import { changeGrid, removeCell } from "./columns.js";
import { commentOn } from "./comments.js";
import { type Arrivals, neededParagraphs, rowsOf } from "./containers.js";
import { type Fragment, fragmentXml, readFragment } from "./fragment.js";
import { elementsOf, ownEnds } from "./leftovers.js";
import { movePlain } from "./move.js";
import type { Patching } from "./patching.js";
import { heldBy, removePlain } from "./remove.js";
import type { Step } from "./steps.js";
import { patchTracked, refuse } from "./tracked-steps.js";
import { changeWords, reshape } from "./word-steps.js";

/** Does all patches of the body. What cannot be done is among the problems. */
export function patchBody(given: readonly Step[], patching: Patching): void {
  const steps = withWholeTables(given);
  const { map, dropped, away, edits } = patching;
  for (const step of steps)
    if (step.do === "remove" && step.by === null) for (const end of ownEnds(step.target, map)) dropped.add(end);
  for (const end of dropped) edits.push({ start: end.start, end: end.end, text: "" });
  const fragments = new Map<Step, Fragment>();
  for (const step of steps) {
    if (step.do === "insert") {
      const fragment = readFragment(step.xml, map, patching.ids, dropped);
      if (fragment === null || fragment.holds !== step.gap.holds)
        patching.problems.push(problem("ooxml/patch-xml", { name: patching.name }));
      else fragments.set(step, fragment);
    } else if (isPlain(step) && (step.do === "move" || (step.do === "remove" && !staysEmpty(step))))
      for (const element of elementsOf(step.target)) away.add(element);
  }
  for (const one of neededParagraphs(map, away, arrivalsOf(steps, fragments))) {
    patching.hollow.add(one);
    if (steps.some((step) => step.do === "remove" && elementsOf(step.target).includes(one))) away.delete(one);
  }
  const moving = steps.flatMap((step) => (step.do === "move" && step.by !== null ? [step.target] : []));
  for (const step of steps) {
    if (step.do === "comment") commentOn(step.target, step.text, step.by, patching);
    else if (step.do === "join" || step.do === "list") continue;
    else if (step.do === "cell" || step.do === "grid") {
      if (!(step.do === "cell" ? removeCell(step, patching) : changeGrid(step, patching))) refuse(step.target, patching);
    } else if (step.do === "words") {
      const moves = moving.some((target) => elementsOf(target)[0] === elementsOf(step.target)[0]);
      if (!moves) changeWords(step.target, step.pieces, step.by, patching);
      if (!moves && step.form) reshape(step.target, step.form, patching);
    } else if (!isPlain(step)) continue;
    else if (step.do === "remove") removePlain(step.target, patching);
    else if (step.do === "move") movePlain(step, patching);
  }
  for (const [step, fragment] of fragments)
    if (step.do === "insert" && step.by === null)
      patching.late.set(step, () => ({ start: step.gap.offset, end: step.gap.offset, text: fragmentXml(fragment) }));
  patchTracked(steps, fragments, patching);
}

const isPlain = (step: Step): boolean => step.by === null;

const staysEmpty = ({ target }: Step & { do: "remove" }): boolean =>
  target.kind === "paragraph" && heldBy(target.paragraph) !== null;

/** Word knows no table without rows: when the last one goes, the table goes. */
function withWholeTables(steps: readonly Step[]): readonly Step[] {
  const gone = new Map<XmlElement, Set<XmlElement>>();
  for (const step of steps)
    if (step.do === "remove" && step.by === null && step.target.kind === "row") {
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
    if (!("gap" in step) || step.gap.holds !== "blocks") continue;
    const kinds =
      step.do === "move"
        ? [step.target.kind === "table" ? ("w:tbl" as const) : ("w:p" as const)]
        : (fragments.get(step)?.elements ?? []).map(({ name }) => name as "w:p" | "w:tbl");
    found.set(step.gap.offset, [...(found.get(step.gap.offset) ?? []), ...kinds]);
  }
  return found;
}
