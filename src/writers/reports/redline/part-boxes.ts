import type { Beside } from "../../../compare/types.js";
import type { Package } from "../../../ooxml/package.js";
import type { Copying } from "../../../ooxml/patch/copied.js";
import type { Ids } from "../../../ooxml/patch/edit.js";
import { openPart } from "../../../ooxml/patch/part.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { child, elements, type XmlElement } from "../../../ooxml/xml-tree.js";
import type { Splice } from "../../../text/splice.js";
import { type Container, containerEdit, saidText, sayTheSame, sideText, wordsIn } from "./part-words.js";
import { comingBox, isAlone, saysTheSame, struckBox } from "./whole-boxes.js";

/** The words of a text box, and the same in the forms the file keeps for older programs. */
interface Box {
  readonly element: XmlElement;
  readonly twins: readonly XmlElement[];
  /** The run the box stands in; absent for what stands in none. */
  readonly run?: XmlElement;
}
/** What was done with one box: one that comes has no old words, one that goes no new ones. */
export interface BoxEdit {
  readonly old: Container | null;
  readonly now: Container | null;
  readonly edits: readonly Splice[];
}
interface How {
  readonly besides: readonly Beside[];
  readonly by: Author;
  readonly ids: Ids;
  readonly copying: Copying;
}

/**
 * The text boxes of the main part whose words became others, and those that come or go with the run that holds them. Where the
 * others are not as many in both files nobody knows which is which: then none. One that cannot be shown in both views is left out.
 */
export function boxEdits(file: Package, other: Package, how: How): readonly BoxEdit[] {
  const [part, otherPart] = [openPart(file, file.path), openPart(other, other.path)];
  if (part === null || otherPart === null) return [];
  const [styles, otherStyles] = [stylesOf(file), stylesOf(other)];
  const own = (element: XmlElement): Container => ({ part, element, styles });
  const theirs = (element: XmlElement): Container => ({ part: otherPart, element, styles: otherStyles });
  const [olds, news] = [boxesIn(part.root), boxesIn(otherPart.root)];
  const going = wholeOnes(olds, own, told(how.besides, "deleted", "-"));
  const coming = wholeOnes(news, theirs, told(how.besides, "added", "+"));
  const [stay, stayed] = [olds.filter((box) => !going.includes(box)), news.filter((box) => !coming.includes(box))];
  if (stay.length !== stayed.length) return [];
  const changed = stay.flatMap(({ element, twins }, i): readonly BoxEdit[] => {
    const [old, now] = [own(element), theirs(stayed[i]!.element)];
    if (sayTheSame(old, now)) return [];
    const edits = [element, ...twins].flatMap((one): readonly Splice[] => {
      const text = containerEdit(own(one), now, how);
      return text === null ? [] : [{ start: one.start, end: one.end, text }];
    });
    return edits.length === 1 + twins.length ? [{ old, now, edits }] : [];
  });
  const [into, from] = [
    { part, styles },
    { part: otherPart, styles: otherStyles },
  ];
  const struck = going.flatMap(({ element, run }): readonly BoxEdit[] =>
    run && aloneIn(run, olds, going) ? [{ old: own(element), now: null, edits: [struckBox({ ...into, run }, how)] }] : [],
  );
  const runs = new Set(coming.flatMap(({ run }) => run ?? []));
  const put = coming.flatMap(({ element, run }): readonly BoxEdit[] => {
    const edit = run && aloneIn(run, news, coming) ? comingBox({ ...from, run }, into, { ...how, coming: runs }) : null;
    return edit ? [{ old: null, now: theirs(element), edits: [edit] }] : [];
  });
  const whole = [...struck, ...put];
  const edits = whole.flatMap((one) => one.edits);
  return [...changed, ...(edits.length > 0 && saysTheSame(into, edits, how.by) ? whole : [])];
}

/** What the comparison told of boxes that came, or that went. */
const told = (besides: readonly Beside[], change: Beside["change"], side: "-" | "+"): readonly string[] =>
  besides.flatMap((one) => (one.change === change ? [saidText(sideText(one.pieces, side))] : []));

/** The boxes of a file that are told of so: none of those with words that stand in another one as well. */
function wholeOnes(boxes: readonly Box[], of: (element: XmlElement) => Container, texts: readonly string[]): readonly Box[] {
  const said = boxes.map(({ element }) => saidText(wordsIn(of(element))));
  const times = (all: readonly string[], text: string) => all.filter((one) => one === text).length;
  return boxes.filter((_, i) => times(texts, said[i]!) > 0 && times(texts, said[i]!) === times(said, said[i]!));
}

/** Whether a run holds nothing but one of these boxes. */
const aloneIn = (run: XmlElement, all: readonly Box[], these: readonly Box[]): boolean =>
  isAlone(run) && all.filter((box) => box.run === run).length === 1 && these.some((box) => box.run === run);

function stylesOf(file: Package): XmlElement | undefined {
  const found = file.related("styles");
  return found.ok ? found.value[0] : undefined;
}

/** Those of the accepted text, in order; a box in a box is its words. */
function boxesIn(root: XmlElement, around?: XmlElement): readonly Box[] {
  const found: Box[] = [];
  const visit = (one: XmlElement, run: XmlElement | undefined): void => {
    if (one.name === "w:txbxContent") found.push({ element: one, twins: [], ...(run && { run }) });
    else if (one.name === "mc:AlternateContent") {
      const [first, ...others] = elements(one)
        .map((form) => boxesIn(form, run))
        .filter((boxes) => boxes.length > 0);
      for (const [i, { element, twins }] of (first ?? []).entries()) {
        const same = others.filter((boxes) => boxes.length === first!.length).map((boxes) => boxes[i]!.element);
        found.push({ element, twins: [...twins, ...same], ...(run && { run }) });
      }
    } else if (one.name !== "w:del" && one.name !== "w:moveFrom")
      for (const inner of elements(one)) visit(inner, one.name === "w:r" ? (run ?? one) : run);
  };
  const body = child(root, "w:body");
  if (body) visit(body, around);
  else for (const one of elements(root)) visit(one, around);
  return found;
}
