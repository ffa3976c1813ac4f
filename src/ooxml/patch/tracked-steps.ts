import { problem } from "../../diag/problem.js";
import { child, elements, type XmlElement } from "../xml-tree.js";
import { type Edit, revised } from "./edit.js";
import { type Fragment, fragmentXml, readFragment } from "./fragment.js";
import { elementsOf, rangeEnds } from "./leftovers.js";
import { markParagraph } from "./marks.js";
import type { Patching } from "./patching.js";
import { excerptOf, type Step } from "./steps.js";
import { markFates, type Standing, standings } from "./tails.js";
import { insertTracked, losesMark, type Moving, markRevision, moveTracked, removeTracked, rowsToInsert } from "./tracked.js";
import type { Author } from "./types.js";
import { wordParts } from "./word-steps.js";
import { rewriteWords } from "./words.js";

type Coming = { readonly step: Step & { readonly gap: unknown } } & (
  | { readonly fragment: Fragment }
  | { readonly moving: Moving }
);

/** Does the removals, insertions and moves that are written as revisions, and the marks of all paragraphs that come or go. */
export function patchTracked(steps: readonly Step[], fragments: ReadonlyMap<Step, Fragment>, patching: Patching): void {
  const { map, edits, ids, away, late, openEnds } = patching;
  const tracked = steps.filter((step) => step.do !== "comment" && step.do !== "words" && step.by !== null);
  if (tracked.length === 0) return;
  const going = new Map<XmlElement, { readonly by: Author; readonly moves: boolean }>();
  const coming: Coming[] = [];
  for (const step of steps) {
    if (step.do === "comment" || step.do === "words") continue;
    const { by } = step;
    if (step.do === "insert") {
      const fragment = fragments.get(step);
      if (!fragment) continue;
      if (by !== null) insertTracked(fragment, by, patching);
      coming.push({ step, fragment });
    } else if (by === null) continue;
    else if (step.do === "remove") {
      removeTracked(step.target, by, patching);
      if (losesMark(step.target)) going.set(elementsOf(step.target).at(-1)!, { by, moves: false });
    } else coming.push(...moved(step, by, steps, going, patching));
  }
  const arriving = new Map<number, Standing[]>();
  const from = new Map<XmlElement, Coming>();
  for (const one of coming)
    for (const element of "moving" in one ? [one.moving.copy] : one.fragment.elements) {
      const { offset } = (one.step as Step & { do: "insert" }).gap;
      const fate = (one.step as Step & { do: "insert" }).by === null ? "stays" : "comes";
      const shape = "moving" in one ? null : shapeOf(element, one.fragment.source);
      arriving.set(offset, [...(arriving.get(offset) ?? []), { element, fate, shape }]);
      from.set(element, one);
    }
  const anyone = tracked.map((step) => (step as Step & { do: "remove" }).by!)[0]!;
  const marks = new Map<XmlElement, string>();
  const standingOf = (element: XmlElement): Standing | null => {
    if (away.has(element)) return null;
    const goes = going.get(element);
    const end = openEnds.get(element);
    const shape = goes?.moves ? null : shapeOf(element, map.source);
    return { element, fate: goes ? "goes" : "stays", shape, ...(end && { end }) };
  };
  for (const { lines, closed } of standings(map, standingOf, arriving))
    for (const [element, fate] of markFates(lines, closed)) {
      const own = from.get(element);
      const known = going.get(element);
      const by = known?.by ?? (own?.step as (Step & { do: "insert" }) | undefined)?.by ?? anyone;
      const moves = fate === "goes" ? known?.moves === true : own !== undefined && "moving" in own && own.moving.arrives;
      const revision = revised(markRevision(fate, moves), by, ids);
      marks.set(element, revision);
      if (!own) edits.push(markParagraph(element, revision, map.source));
      else if ("fragment" in own) own.fragment.edits.push(markParagraph(element, revision, own.fragment.source));
    }
  for (const one of coming) {
    const { offset } = (one.step as Step & { do: "insert" }).gap;
    const text = "moving" in one ? one.moving.text(marks.get(one.moving.copy) ?? null) : fragmentXml(one.fragment);
    late.set(one.step, () => ({ start: offset, end: offset, text }));
  }
}

/** The properties of a paragraph without what is its own alone; null where it ends a section. */
function shapeOf(paragraph: XmlElement, source: string): string | null {
  const properties = child(paragraph, "w:pPr");
  const inner = properties ? elements(properties) : [];
  if (inner.some(({ name }) => name === "w:sectPr")) return null;
  return inner
    .filter(({ name }) => name !== "w:rPr" && name !== "w:pPrChange")
    .map(({ start, end }) => source.slice(start, end))
    .join("");
}

/** A paragraph moves; rows and tables, which Word cannot follow, go and come. */
function moved(
  step: Step & { do: "move" },
  by: Author,
  steps: readonly Step[],
  going: Map<XmlElement, { readonly by: Author; readonly moves: boolean }>,
  patching: Patching,
): readonly Coming[] {
  const { target } = step;
  const { map, ids, dropped, edits, problems, name } = patching;
  const first = elementsOf(target)[0];
  const refuse = () => {
    problems.push(problem("ooxml/patch-unsafe", { name, place: excerptOf(target) }));
    return [];
  };
  const words = steps.find((one) => one.do === "words" && elementsOf(one.target)[0] === first) as
    | (Step & { do: "words" })
    | undefined;
  const parts = words ? wordParts(target, words.pieces, patching) : [];
  if (parts === null) return [];
  if (target.kind === "paragraph") {
    const moving = moveTracked(target.paragraph, parts[0]?.pieces ?? null, by, patching);
    if (moving === null) return refuse();
    going.set(first!, { by, moves: moving.leaves });
    return [{ step, moving }];
  }
  const plain: Edit[] = [];
  for (const { paragraph, pieces } of parts) {
    const made = rewriteWords(paragraph, pieces, { map, ids, by: null, fates: { "=": "keep", "-": "drop", "+": "keep" } });
    if (made === null) return refuse();
    plain.push(...made);
  }
  const xml = rowsToInsert(target, plain, patching);
  for (const end of rangeEnds(elementsOf(target)))
    if (map.isOurs(end)) {
      dropped.add(end);
      edits.push({ start: end.start, end: end.end, text: "" });
    }
  const fragment = xml === null ? null : readFragment(xml, map, ids, dropped);
  if (fragment === null) return refuse();
  insertTracked(fragment, by, patching);
  removeTracked(target, by, patching);
  return [{ step, fragment }];
}
