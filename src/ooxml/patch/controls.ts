import type { Splice } from "../../text/splice.js";
import { child, elements, type XmlElement } from "../xml-tree.js";
import { type Revision, wrapperRange } from "./edit.js";
import type { Fate } from "./run-xml.js";
import type { Work } from "./work.js";

/** Content controls that go or move with all their text: their tags follow as revisions, or an empty control is left behind. */
export function controlEdits(work: Work): readonly Splice[] {
  const { by, ids, fates, paragraph } = work;
  if (by === null) return [];
  return paragraph.elements.flatMap(controlsIn).flatMap((control): readonly Splice[] => {
    const content = child(control, "w:sdtContent");
    if (!content) return [];
    const fate = fateOf(control, work);
    const copied = fates["="] === "moveTo";
    const number = copied ? child(child(control, "w:sdtPr"), "w:id") : undefined;
    const edits: Splice[] = number ? [{ start: number.start, end: number.end, text: "" }] : [];
    if (fate === "drop") return [{ start: control.start, end: control.end, text: "" }];
    if (fate === "keep") return edits;
    const [opened, closed] = [wrapperRange(fate as Revision, by, ids), wrapperRange(fate as Revision, by, ids)];
    const at = (offset: number, text: string): Splice => ({ start: offset, end: offset, text });
    return [
      ...edits,
      at(control.start, opened[0]),
      { ...at(content.innerStart, opened[1]), first: true },
      at(content.innerEnd, closed[0]),
      at(control.end, closed[1]),
    ];
  });
}

const controlsIn = (element: XmlElement): readonly XmlElement[] =>
  elements(element).flatMap((one) =>
    one.name === "w:r" || one.name === "w:pPr" || one.name === "w:del" || one.name === "w:moveFrom"
      ? []
      : one.name === "w:sdt"
        ? [one, ...controlsIn(one)]
        : controlsIn(one),
  );

/** What becomes of a control: that of its text where all of it has one fate; new words in it keep it. */
function fateOf(control: XmlElement, { text, gone, fates, hosts }: Work): Fate {
  const inside = text.sources.filter(({ from }) => control.start <= from.start && from.end <= control.end);
  const all = inside.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => gone(start + i)));
  if (all.length === 0) return fates["="];
  const hosted = hosts.some(({ host }) => "in" in host && inside.includes(host.in));
  if (hosted || all.some((one) => !one)) return fates["="];
  return fates["-"];
}
