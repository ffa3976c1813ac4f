import { problem } from "../../diag/problem.js";
import { child, type XmlElement } from "../xml-tree.js";
import type { Target } from "./body-map.js";
import { elementsOf, fieldsBalance, paragraphsOf, rangeEnds } from "./leftovers.js";
import { firstPlace, lastPlace, type Patching, renderInside } from "./patching.js";
import { emptyLike } from "./remove.js";
import { excerptOf, type Step } from "./steps.js";

/**
 * Takes a paragraph, table or row to another place with the changes of its words. Ends of ranges that reach beyond it stay
 * where it stood, except that a hidden bookmark of ours comes whole; section properties stay too.
 */
export function movePlain(step: Step & { do: "move" }, patching: Patching): void {
  const { target, gap } = step;
  const { map, edits, regions, late, hollow } = patching;
  const all = elementsOf(target);
  const raw = ({ start, end }: XmlElement) => map.source.slice(start, end);
  if (!fieldsBalance(all)) {
    patching.problems.push(problem("ooxml/patch-unsafe", { name: patching.name, place: excerptOf(target) }));
    return;
  }
  comeWhole(target, patching);
  const inside = new Set(rangeEnds(all));
  for (const element of all) {
    let left = "";
    const stay = (one: XmlElement, text = raw(one)) => {
      left += text;
      edits.push({ start: one.start, end: one.end, text: "" });
    };
    for (const end of rangeEnds([element])) {
      const range = map.range(end);
      const whole = range.start && range.end && inside.has(range.start) && inside.has(range.end);
      if (!whole && !patching.dropped.has(end)) stay(end);
    }
    const section = child(child(element, "w:pPr"), "w:sectPr");
    if (section) stay(section, `<w:p><w:pPr>${raw(section)}</w:pPr></w:p>`);
    else if (hollow.has(element)) left += emptyLike(element, patching);
    regions.push({ start: element.start, end: element.end, text: left });
  }
  late.set(step, () => {
    const text = all.map(({ start, end }) => renderInside(patching, start, end)).join("");
    return { start: gap.offset, end: gap.offset, text };
  });
}

/** Of a hidden bookmark of ours with one end outside, that end is taken there and put in here. */
function comeWhole(target: Target, { map, edits, dropped }: Patching): void {
  const all = elementsOf(target);
  const inside = new Set(rangeEnds(all));
  const raw = ({ start, end }: XmlElement) => map.source.slice(start, end);
  for (const { paragraph, elements } of paragraphsOf(target))
    for (const { start, end } of map.marksOf(paragraph)) {
      if (!start || !end || inside.has(start) === inside.has(end)) continue;
      const out = inside.has(start) ? end : start;
      const at = inside.has(start) ? lastPlace(elements.at(-1)!) : firstPlace(elements[0]!);
      if (at === null) continue;
      dropped.add(out).add(out === start ? end : start);
      edits.push({ start: out.start, end: out.end, text: "" }, { start: at, end: at, text: raw(out) });
    }
}
