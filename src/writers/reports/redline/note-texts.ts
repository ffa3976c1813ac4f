import { type OpenWord, withTexts } from "../../../ooxml/open-word.js";
import { withLast } from "../../../ooxml/patch/custom-properties.js";
import type { OpenedPart } from "../../../ooxml/patch/part.js";
import { elements, parseXml, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import { type Splice, splice } from "../../../text/splice.js";
import type { NoteEdits } from "./note-edits.js";
import type { NoteKind, Notes } from "./part-notes.js";

/**
 * Writes what became of notes into their part. New ones stand, and all are numbered, in the order of their references:
 * LibreOffice counts notes and does not look at their numbers.
 */
export function withNoteTexts(
  word: OpenWord,
  kind: NoteKind,
  { part, byId }: Notes & { readonly part: OpenedPart },
  { added, edited }: NoteEdits,
): OpenWord | null {
  const { file } = word;
  const ids = [...within(file.document, `w:${kind}Reference`)].map(idOf);
  const nextTo = (id: string) => ids.slice(ids.indexOf(id) + 1).find((one) => byId.has(one));
  const last = added.filter(({ id }) => nextTo(id) === undefined);
  const changes = [
    ...added.flatMap(({ id, xml }): readonly Splice[] => {
      const start = byId.get(nextTo(id) ?? "")?.element.start;
      return start === undefined ? [] : [{ start, end: start, text: xml }];
    }),
    ...[...edited.values()].map(({ old: { element }, text }) => ({ start: element.start, end: element.end, text })),
  ];
  const text = splice(part.text, changes);
  const root = parseXml(text, part.path, "");
  if (!root.ok) return null;
  const whole = withLast(root.value, text, last.map(({ xml }) => xml).join(""));
  const numbers = added.length === 0 ? new Map<string, string>() : inOrder([...new Set(ids)]);
  const notes = parseXml(whole, part.path, "");
  if (!notes.ok) return null;
  return withTexts(word, [
    [file.path, renumbered(file.text, [...within(file.document, `w:${kind}Reference`)], numbers)],
    [part.path, renumbered(whole, elements(notes.value), numbers)],
  ]);
}

const idOf = ({ attributes }: XmlElement): string => attributes.get("w:id") ?? "";

/** The same numbers, rising: which becomes which. */
function inOrder(ids: readonly string[]): ReadonlyMap<string, string> {
  const rising = [...ids].sort((a, b) => Number(a) - Number(b));
  return new Map(ids.map((id, i) => [id, rising[i]!]));
}

function renumbered(source: string, all: readonly XmlElement[], numbers: ReadonlyMap<string, string>): string {
  const changes = all.flatMap((one): readonly Splice[] => {
    const number = numbers.get(idOf(one));
    if (number === undefined || number === idOf(one)) return [];
    const end = one.innerStart === one.end ? one.end : one.innerStart;
    const tag = source.slice(one.start, end).replace(/(\sw:id\s*=\s*["'])[^"']*/, `$1${number}`);
    return [{ start: one.start, end, text: tag }];
  });
  return splice(source, changes);
}
