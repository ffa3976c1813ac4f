import type { Beside } from "../../../compare/types.js";
import { type Copying, commonPrefixes, copiedParagraph } from "../../../ooxml/patch/copied.js";
import type { Ids } from "../../../ooxml/patch/edit.js";
import type { OpenedFile } from "../../../ooxml/patch/open.js";
import { blocksIn, mapPart, type OpenedPart } from "../../../ooxml/patch/part.js";
import type { Author, Patch } from "../../../ooxml/patch/types.js";
import { child, elements, within, type XmlElement } from "../../../ooxml/xml-tree.js";
import { compact, textOf } from "./over-units.js";
import { type NoteKind, type Notes, pairedReferences, type Reference } from "./part-notes.js";
import { type Container, containerEdit, sayTheSame } from "./part-words.js";

/** What becomes of the notes of one kind. */
export interface NoteEdits {
  /** Notes with other words now, by their number in the file. */
  readonly edited: ReadonlyMap<string, { readonly old: Container; readonly now: Container; readonly text: string }>;
  /** Elements to put into the part, one a note. */
  readonly added: readonly { readonly id: string; readonly xml: string }[];
  /** What puts their references into the body. */
  readonly patches: readonly Patch[];
  /** References that come right behind another one, by that one's number. */
  readonly behind: ReadonlyMap<string, string>;
  /** Numbers of notes whose references go. */
  readonly gone: ReadonlySet<string>;
}

/** @param made the file with the words of its body changed already @param wholly whether notes come and go too */
export function noteEdits(
  kind: NoteKind,
  made: OpenedFile,
  refs: { readonly made: readonly Reference[]; readonly now: readonly Reference[] },
  notes: { readonly made: Notes & { readonly part: OpenedPart }; readonly now: Notes },
  how: {
    readonly besides: readonly Beside[];
    readonly by: Author;
    readonly ids: Ids;
    readonly copying: Copying;
    readonly wholly: boolean;
  },
): NoteEdits | null {
  const { by, wholly } = how;
  const edited = new Map<string, { old: Container; now: Container; text: string }>();
  const added: { readonly id: string; readonly xml: string }[] = [];
  const gone = new Set<string>();
  const behind = new Map<string, string>();
  let last: { readonly line: number; readonly at: number; readonly id: string } | null = null;
  const coming: { readonly reference: Reference; readonly xml: string }[] = [];
  for (const [old, now] of pairedReferences(refs.made, refs.now)) {
    const stays = old && now && (old.at === now.at || !wholly);
    if (stays) {
      last = { line: now.line, at: now.at, id: old.id };
      if (!old.note || !now.note || sayTheSame(old.note, now.note) || edited.has(old.id)) continue;
      const text = containerEdit(old.note, now.note, how);
      if (text !== null) edited.set(old.id, { old: old.note, now: now.note, text });
      continue;
    }
    if (!wholly) continue;
    if (old) {
      if (!isAlone(made.map.parent(old.element), old.element)) return null;
      gone.add(old.id);
    }
    if (now) {
      const id = newId([...notes.made.byId.keys()], added.length);
      const note = now.note && noteXml(kind, id, now.note, notes.made.part, how.copying);
      if (!note) return null;
      added.push({ id, xml: note });
      const xml = referenceXml(kind, id, refs.made, made);
      if (last?.line === now.line && last.at === now.at) behind.set(last.id, (behind.get(last.id) ?? "") + xml);
      else coming.push({ reference: now, xml });
    }
  }
  const patches = insertions(coming, made, by);
  return patches === null ? null : { edited, added, patches, behind, gone };
}

/** A run with nothing but a reference, right in its paragraph or in somebody's link. */
const isAlone = (run: XmlElement | undefined, reference: XmlElement): boolean =>
  run?.name === "w:r" && elements(run).every((one) => one === reference || one.name === "w:rPr");

const newId = (known: readonly string[], more: number): string =>
  String(known.reduce((most, id) => Math.max(most, Number(id) || 0), 0) + 1 + more);

/** A note of the new file; null where it holds more than paragraphs. */
function noteXml(kind: NoteKind, id: string, note: Container, into: OpenedPart, copying: Copying): string | null {
  const blocks = blocksIn(note.element, "accepted", note.styles);
  const rootTag = ({ text, root }: OpenedPart): string => text.slice(root.start, root.innerStart);
  const from = mapPart(note.part, note.element, note.styles);
  const own = { ...copying, from, isKnown: commonPrefixes(rootTag(note.part), rootTag(into)), listOf: () => null };
  const paragraphs = blocks.map((block) => (block.kind === "paragraph" ? copiedParagraph(block, own) : null));
  if (paragraphs.length === 0 || paragraphs.some((one) => one === null)) return null;
  const [sign] = within(note.element, `w:${kind}Ref`);
  const run = sign && from.parent(sign);
  const mark = run?.name === "w:r" ? `<w:r>${markLook(run, copying)}<w:${kind}Ref/></w:r>` : "";
  const [first, ...rest] = paragraphs as string[];
  const at = first!.startsWith("<w:p><w:pPr>") ? first!.indexOf("</w:pPr>") + "</w:pPr>".length : "<w:p>".length;
  return `<w:${kind} w:id="${id}">${first!.slice(0, at)}${mark}${first!.slice(at)}${rest.join("")}</w:${kind}>`;
}

const raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';
function markLook(run: XmlElement, { hasStyle }: Copying): string {
  const style = child(child(run, "w:rPr"), "w:rStyle")?.attributes.get("w:val");
  return style !== undefined && hasStyle(style) ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : raised;
}

/** A reference looks like those the file has. */
function referenceXml(kind: NoteKind, id: string, known: readonly Reference[], { map }: OpenedFile): string {
  const run = known[0] && map.parent(known[0].element);
  const look = run?.name === "w:r" ? child(run, "w:rPr") : undefined;
  return `<w:r>${look ? map.source.slice(look.start, look.end) : raised}<w:${kind}Reference w:id="${id}"/></w:r>`;
}

/** Puts references into the paragraphs that have words, counted as in the new file. */
function insertions(
  coming: readonly { readonly reference: Reference; readonly xml: string }[],
  { map }: OpenedFile,
  by: Author,
): readonly Patch[] | null {
  const withWords = map.paragraphs.filter((one) => compact(textOf(one)) !== "");
  const lines = new Map<number, { readonly at: number; readonly xml: string }[]>();
  for (const { reference, xml } of coming)
    lines.set(reference.line, [...(lines.get(reference.line) ?? []), { at: reference.at, xml }]);
  const patches: Patch[] = [];
  for (const [line, all] of lines) {
    const paragraph = withWords[line];
    if (paragraph === undefined) return null;
    const text = textOf(paragraph);
    let from = 0;
    const pieces = all.flatMap(({ at, xml }) => {
      const to = behind(text, at);
      const kept = { op: "=" as const, text: text.slice(from, to) };
      from = to;
      return [...(kept.text === "" ? [] : [kept]), { op: "+" as const, text: "", xml }];
    });
    patches.push({ do: "words", at: paragraph, pieces: [...pieces, { op: "=", text: text.slice(from) }], by });
  }
  return patches;
}

/** The place behind so many characters that are no white space. */
function behind(text: string, count: number): number {
  let [at, seen] = [0, 0];
  while (seen < count && at < text.length) if (compact(text[at++]!) !== "") seen += 1;
  return at;
}
