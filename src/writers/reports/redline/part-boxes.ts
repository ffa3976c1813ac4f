import type { Beside } from "../../../compare/types.js";
import type { Package } from "../../../ooxml/package.js";
import type { Ids } from "../../../ooxml/patch/edit.js";
import { type OpenedPart, openPart } from "../../../ooxml/patch/part.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { child, elements, type XmlElement } from "../../../ooxml/xml-tree.js";
import type { Splice } from "../../../text/splice.js";
import { type Container, containerEdit, sayTheSame } from "./part-words.js";

/** The words of a text box, and the same in the forms the file keeps for older programs. */
interface Box {
  readonly element: XmlElement;
  readonly twins: readonly XmlElement[];
}
/** What was done with one box. */
export interface BoxEdit {
  readonly old: Container;
  readonly now: Container;
  readonly edits: readonly Splice[];
}

/**
 * The text boxes of the main part whose words became others. With another number of boxes nobody knows which is which: then
 * none. One that cannot be shown in both views is left out.
 */
export function boxEdits(
  file: Package,
  other: Package,
  how: { readonly besides: readonly Beside[]; readonly by: Author; readonly ids: Ids },
): readonly BoxEdit[] {
  const [part, otherPart] = [openPart(file, file.path), openPart(other, other.path)];
  if (part === null || otherPart === null) return [];
  const [olds, news] = [boxesIn(part.root), boxesIn(otherPart.root)];
  if (olds.length !== news.length) return [];
  const [styles, otherStyles] = [stylesOf(file), stylesOf(other)];
  const container = (of: OpenedPart, element: XmlElement, its: XmlElement | undefined) => ({ part: of, element, styles: its });
  return olds.flatMap(({ element, twins }, i): readonly BoxEdit[] => {
    const now = container(otherPart, news[i]!.element, otherStyles);
    const old = container(part, element, styles);
    if (sayTheSame(old, now)) return [];
    const edits = [element, ...twins].flatMap((one): readonly Splice[] => {
      const text = containerEdit(container(part, one, styles), now, how);
      return text === null ? [] : [{ start: one.start, end: one.end, text }];
    });
    return edits.length === 1 + twins.length ? [{ old, now, edits }] : [];
  });
}

function stylesOf(file: Package): XmlElement | undefined {
  const found = file.related("styles");
  return found.ok ? found.value[0] : undefined;
}

/** Those of the accepted text, in order; a box in a box is its words. */
function boxesIn(root: XmlElement): readonly Box[] {
  const found: Box[] = [];
  const visit = (one: XmlElement): void => {
    if (one.name === "w:txbxContent") found.push({ element: one, twins: [] });
    else if (one.name === "mc:AlternateContent") {
      const [first, ...others] = elements(one)
        .map(boxesIn)
        .filter((boxes) => boxes.length > 0);
      for (const [i, { element, twins }] of (first ?? []).entries()) {
        const same = others.filter((boxes) => boxes.length === first!.length).map((boxes) => boxes[i]!.element);
        found.push({ element, twins: [...twins, ...same] });
      }
    } else if (one.name !== "w:del" && one.name !== "w:moveFrom") for (const inner of elements(one)) visit(inner);
  };
  const body = child(root, "w:body");
  if (body) visit(body);
  else for (const one of elements(root)) visit(one);
  return found;
}
