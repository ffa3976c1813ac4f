import { readBlocks } from "../../../ooxml/body/blocks.js";
import { readHiding } from "../../../ooxml/body/hiding.js";
import { newBodyReading, type View } from "../../../ooxml/body/reading.js";
import type { Package } from "../../../ooxml/package.js";
import { type OpenedPart, openPart } from "../../../ooxml/patch/part.js";
import { child, elements, type XmlElement } from "../../../ooxml/xml-tree.js";
import { compact, textOf } from "./over-units.js";
import { type Container, saidText, wordsIn } from "./part-words.js";

export type NoteKind = "footnote" | "endnote";

/** A reference to a note, with its place: among the paragraphs that have words, behind so many characters that are no white space. */
export interface Reference {
  readonly id: string;
  readonly element: XmlElement;
  readonly line: number;
  readonly at: number;
  /** Absent where the file does not hold the note. */
  readonly note?: Container;
}

/** The notes of one kind a file holds. */
export interface Notes {
  readonly part: OpenedPart | null;
  readonly byId: ReadonlyMap<string, Container>;
}

export function notesOf(file: Package, kind: NoteKind): Notes {
  const link = file.relationships.find((one) => one.kind === `${kind}s`);
  const part = link ? openPart(file, link.target) : null;
  const all = file.related("styles");
  const styles = all.ok ? all.value[0] : undefined;
  const notes = (part ? elements(part.root) : []).filter(({ name }) => name === `w:${kind}`);
  return {
    part,
    byId: new Map(notes.map((element) => [element.attributes.get("w:id") ?? "", { part: part!, element, styles }])),
  };
}

/** References to notes of one kind, in order, in a view of the body. */
export function referencesIn(file: Package, kind: NoteKind, { byId }: Notes, view: View): readonly Reference[] {
  const styles = file.related("styles");
  const reading = newBodyReading(view, readHiding(styles.ok ? styles.value[0] : undefined));
  const blocks = readBlocks(child(file.document, "w:body")!, reading);
  const paragraphs = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flat()) : [block],
  );
  const lines = new Map<number, { readonly line: number; readonly text: string }>();
  let line = 0;
  for (const one of paragraphs) {
    const text = textOf(one);
    lines.set(one.paragraph, { line, text });
    if (compact(text) !== "") line += 1;
  }
  return reading.things.flatMap((thing): readonly Reference[] => {
    if (thing.kind !== kind) return [];
    const place = lines.get(thing.spot.paragraph) ?? { line, text: "" };
    const note = byId.get(thing.text);
    const at = compact(place.text.slice(0, thing.spot.offset)).length;
    return [{ id: thing.text, element: thing.element, line: place.line, at, ...(note && { note }) }];
  });
}

/** What two files have to share to hold the same notes in the same places. */
export const placesSaid = (file: Package, kind: NoteKind, view: View): string =>
  referencesIn(file, kind, notesOf(file, kind), view)
    .map(({ line, at, note }) => `${line} ${at} ${note ? saidText(wordsIn(note, view)) : ""}`)
    .join("\n");

/** Notes of one paragraph that are the same, in order: those that say the same first, then those that stand in one place. */
export function pairedReferences(
  old: readonly Reference[],
  now: readonly Reference[],
): readonly (readonly [Reference | null, Reference | null])[] {
  const words = (one: Reference): string => (one.note ? wordsIn(one.note) : "");
  const score = (a: Reference, b: Reference): number =>
    a.line !== b.line ? 0 : (words(a) === words(b) ? 4 : 1) + (a.at === b.at ? 1 : 0);
  const best: number[][] = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + score(old[i]!, now[j]!));
  const pairs: [Reference | null, Reference | null][] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    const own = a && b ? score(a, b) : 0;
    if (a && b && own > 0 && best[i]![j] === best[i + 1]![j + 1]! + own) {
      pairs.push([a, b]);
      [i, j] = [i + 1, j + 1];
    } else if (a && (!b || best[i]![j] === best[i + 1]![j])) {
      pairs.push([a, null]);
      i += 1;
    } else {
      pairs.push([null, b!]);
      j += 1;
    }
  }
  return pairs;
}
