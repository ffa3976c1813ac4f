import { problem } from "../../diag/problem.js";
import type { Splice } from "../../text/splice.js";
import { child, type XmlElement } from "../xml-tree.js";
import type { Target } from "./body-map.js";
import { revised } from "./edit.js";
import { type Fragment, fragmentXml, readFragment } from "./fragment.js";
import { elementsOf, rangeEnds } from "./leftovers.js";
import { markParagraph } from "./marks.js";
import type { Patching } from "./patching.js";
import { reshape, shapeInList, shapeOf, wantedShapes } from "./shapes.js";
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
  const { map, edits, ids, away, late, openEnds, split } = patching;
  const tracked = steps.filter((step) => step.do !== "comment" && step.by !== null && (step.do !== "words" || split.size > 0));
  if (tracked.length === 0) return;
  const joins = new Map<XmlElement, Author>();
  const relisted = new Map<XmlElement, { readonly by: Author; readonly shape: string }>();
  const going = new Map<XmlElement, { readonly by: Author; readonly moves: boolean }>();
  const coming: Coming[] = [];
  for (const step of steps) {
    if (step.do === "comment" || step.do === "words" || step.do === "cell" || step.do === "grid") continue;
    if (step.do === "list") {
      const element = elementsOf(step.target).at(-1)!;
      relisted.set(element, { by: step.by, shape: shapeInList(element, map.source, step.list, step.level) });
      continue;
    }
    if (step.do === "join") {
      const [paragraph, ...more] = elementsOf(step.target);
      if (step.target.kind !== "paragraph" || more.length > 0 || child(child(paragraph, "w:pPr"), "w:sectPr"))
        refuse(step.target, patching);
      else joins.set(paragraph!, step.by);
      continue;
    }
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
      const source = "moving" in one ? map.source : one.fragment.source;
      const own = standing(element, source, fate);
      arriving.set(offset, [...(arriving.get(offset) ?? []), "moving" in one ? { ...own, shape: null } : own]);
      from.set(element, one);
    }
  const anyone = tracked.map((step) => (step as Step & { do: "remove" }).by!)[0]!;
  const marks = new Map<XmlElement, readonly Splice[]>();
  const standingOf = (element: XmlElement): Standing | null => {
    if (away.has(element)) return null;
    const goes = going.get(element);
    const end = openEnds.get(element);
    const own = standing(element, map.source, goes ? "goes" : "stays");
    return {
      ...own,
      ...(goes?.moves && { shape: null }),
      ...(end && { end }),
      ...(joins.has(element) && { joins: true as const }),
      ...(relisted.has(element) && { becomes: relisted.get(element)!.shape }),
    };
  };
  for (const { lines, closed } of standings(map, standingOf, arriving)) {
    const fates = markFates(lines, closed);
    const shapes = wantedShapes(lines, fates);
    for (const element of new Set([
      ...fates.keys(),
      ...shapes.keys(),
      ...lines.flatMap((line) => (line && split.has(line.element) ? [line.element] : [])),
    ])) {
      const own = from.get(element);
      const known = going.get(element);
      const by =
        known?.by ??
        joins.get(element) ??
        relisted.get(element)?.by ??
        split.get(element) ??
        (own?.step as (Step & { do: "insert" }) | undefined)?.by ??
        anyone;
      const fate = fates.get(element) ?? (split.has(element) ? "comes" : undefined);
      const moves = fate === "goes" ? known?.moves === true : own !== undefined && "moving" in own && own.moving.arrives;
      // Of a paragraph cut in two the mark stands at its second half.
      if (split.has(element) && (fates.has(element) || shapes.has(element)))
        refuse({ kind: "paragraph", paragraph: map.paragraphs.find(({ elements }) => elements.includes(element))! }, patching);
      const mark = fate === undefined ? "" : revised(markRevision(fate, moves), by, ids);
      const source = own && "fragment" in own ? own.fragment.source : map.source;
      const shape = shapes.get(element);
      const made = shape ? reshape(element, { source, mark }, shape, by, ids) : [markParagraph(element, mark, source)];
      if (!own) edits.push(...made);
      else if ("fragment" in own) own.fragment.edits.push(...made);
      else marks.set(element, made);
    }
  }
  for (const one of coming) {
    const { offset } = (one.step as Step & { do: "insert" }).gap;
    const text = "moving" in one ? one.moving.text(marks.get(one.moving.copy) ?? []) : fragmentXml(one.fragment);
    late.set(one.step, () => ({ start: offset, end: offset, text }));
  }
}

function standing(element: XmlElement, source: string, fate: Standing["fate"]): Standing {
  const section = child(child(element, "w:pPr"), "w:sectPr") !== undefined;
  const properties = shapeOf(element, source);
  return { element, fate, properties, section, shape: section ? null : properties };
}

export const refuse = (target: Target, { problems, name }: Patching): void => {
  problems.push(problem("ooxml/patch-unsafe", { name, place: excerptOf(target) }));
};

/** A paragraph moves; rows and tables, which Word cannot follow, go and come. */
function moved(
  step: Step & { do: "move" },
  by: Author,
  steps: readonly Step[],
  going: Map<XmlElement, { readonly by: Author; readonly moves: boolean }>,
  patching: Patching,
): readonly Coming[] {
  const { target } = step;
  const { map, ids, dropped, edits } = patching;
  const first = elementsOf(target)[0];
  const give = () => {
    refuse(target, patching);
    return [];
  };
  const words = steps.find((one) => one.do === "words" && elementsOf(one.target)[0] === first) as
    | (Step & { do: "words" })
    | undefined;
  const parts = words ? wordParts(target, words.pieces, patching) : [];
  if (parts === null) return [];
  if (target.kind === "paragraph") {
    const moving = moveTracked(target.paragraph, parts[0]?.pieces ?? null, by, patching);
    if (moving === null) return give();
    going.set(first!, { by, moves: moving.leaves });
    return [{ step, moving }];
  }
  const plain: Splice[] = [];
  for (const { paragraph, pieces } of parts) {
    const made = rewriteWords(paragraph, pieces, { map, ids, by: null, fates: { "=": "keep", "-": "drop", "+": "keep" } });
    if (made === null) return give();
    plain.push(...made);
  }
  const xml = rowsToInsert(target, plain, patching);
  for (const end of rangeEnds(elementsOf(target)))
    if (map.isOurs(end)) {
      dropped.add(end);
      edits.push({ start: end.start, end: end.end, text: "" });
    }
  const fragment = xml === null ? null : readFragment(xml, map, ids, dropped);
  if (fragment === null) return give();
  insertTracked(fragment, by, patching);
  removeTracked(target, by, patching);
  return [{ step, fragment }];
}
