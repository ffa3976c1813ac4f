import type { Beside } from "../../../compare/types.js";
import { type OpenWord, withTexts } from "../../../ooxml/open-word.js";
import type { Package } from "../../../ooxml/package.js";
import type { Copying } from "../../../ooxml/patch/copied.js";
import { freeIds, type Ids, revised } from "../../../ooxml/patch/edit.js";
import { patchWord } from "../../../ooxml/patch/index.js";
import { withNotesPart } from "../../../ooxml/patch/new-notes.js";
import { openForPatch } from "../../../ooxml/patch/open.js";
import type { Author } from "../../../ooxml/patch/types.js";
import { xmlText } from "../../../ooxml/xml-text.js";
import { type Splice, splice } from "../../../text/splice.js";
import { newHeader } from "./new-headers.js";
import { type NoteEdits, noteEdits } from "./note-edits.js";
import { withNoteTexts } from "./note-texts.js";
import { boxEdits } from "./part-boxes.js";
import { headerEdits, type PartEdit } from "./part-headers.js";
import { type NoteKind, notesOf, placesSaid, referencesIn } from "./part-notes.js";
import { type Container, saidText, sideText, wordsIn } from "./part-words.js";

/** A redline with its parts beside the body, and which of the differences it shows. */
export interface WithParts {
  readonly bytes: Uint8Array;
  readonly shown: ReadonlySet<Beside>;
}
interface Job {
  /** The new file. */
  readonly other: Package;
  readonly copying: Copying;
  readonly besides: readonly Beside[];
  readonly by: Author;
  readonly done: Done[];
}

/**
 * Writes what changed in headers, footers, footnotes, endnotes and text boxes as tracked changes where it stands. What cannot be shown
 * exactly in both views is left as the old file has it.
 * @param made the redline of the body
 */
export function redlineParts(made: OpenWord, given: Omit<Job, "done">): WithParts {
  const job: Job = { ...given, done: [] };
  let word = withHeaders(made, job);
  for (const kind of ["footnote", "endnote"] as const)
    word = withNotes(kind, word, true, job) ?? withNotes(kind, word, false, job) ?? word;
  word = withBoxes(word, job);
  return { bytes: word.bytes(), shown: new Set(job.besides.filter((one) => job.done.some((it) => tells(one, it)))) };
}

/** A difference that is shown now: of all of a kind, or of one thing. */
type Done =
  | { readonly kind: Beside["kind"]; readonly all: true }
  | { readonly kind: Beside["kind"]; readonly old: string; readonly now: string };

const tells = (one: Beside, done: Done): boolean =>
  one.kind === done.kind &&
  one.within === undefined &&
  ("all" in done || (said(one, "-") === done.old && said(one, "+") === done.now && onPages(one, "-") === onPages(one, "+")));

/** 〔首页〕 before the words of a header says where it stands: no revision shows that it stands elsewhere now. */
const pages = /^〔(?:首页以外|(?:首页|[奇偶]数页)(?:、(?:首页|[奇偶]数页))*)〕/;
const said = ({ pieces }: Beside, gone: "-" | "+"): string => saidText(sideText(pieces, gone).replace(pages, ""));
const onPages = ({ change, pieces }: Beside, gone: "-" | "+"): string =>
  change === "edited" ? (pages.exec(sideText(pieces, gone))?.[0] ?? "") : "";

const doneWith = (kind: Beside["kind"], old: Container | null, now: Container | null): Done => ({
  kind,
  old: old ? saidText(wordsIn(old)) : "",
  now: now ? saidText(wordsIn(now)) : "",
});

function withHeaders(word: OpenWord, { other, besides, by, copying, done }: Job): OpenWord {
  const ids = idsFor(word.file);
  let made = word;
  for (const kind of ["header", "footer"] as const) {
    const own = besides.filter((one) => one.kind === kind);
    const how = { besides: own, by, ids, copying };
    const edits = headerEdits(kind, made.file, other, how);
    if (edits.length > 0) made = withTexts(made, edits.map(wholePart)) ?? made;
    const shown = [...edits];
    // One for each kind of pages: others, the first, even ones.
    while (own.some(({ change }) => change === "added")) {
      const coming = newHeader(kind, made, other, how);
      const next = coming && withTexts(coming.word, [wholePart(coming.edit)]);
      if (!next || !coming) break;
      made = next;
      shown.push(coming.edit);
    }
    done.push(...shown.map(({ old, now }) => doneWith(kind, old, now)));
  }
  return made;
}

/** The name and the text of the part an edit makes. */
const wholePart = ({ old: { part, element }, text }: PartEdit): readonly [string, string] => [
  part.path,
  part.text.slice(0, element.start) + text + part.text.slice(element.end),
];

function withBoxes(word: OpenWord, { other, besides, by, copying, done }: Job): OpenWord {
  const own = besides.filter(({ kind, within }) => kind === "text-box" && within === undefined);
  if (own.length === 0) return word;
  const { file } = word;
  const made = boxEdits(file, other, { besides: own, by, ids: idsFor(file), copying });
  const edits = made.flatMap((one) => one.edits);
  const next = edits.length === 0 ? null : withTexts(word, [[file.path, splice(file.text, edits)]]);
  if (next === null) return word;
  done.push(...made.map(({ old, now }) => doneWith("text-box", old, now)));
  return next;
}

/** null where that cannot show both exactly. @param wholly whether notes come and go too, not only their words */
function withNotes(kind: NoteKind, given: OpenWord, wholly: boolean, job: Job): OpenWord | null {
  const { other, by, copying, done } = job;
  const start = given.file;
  const [was, wanted] = [placesSaid(start, kind, { without: by.name }), placesSaid(other, kind, "accepted")];
  if (placesSaid(start, kind, "accepted") === wanted) return given;
  const noted = notesOf(start, kind).part !== null || !wholly ? given : withNotesPart(given, kind);
  const opened = noted === null ? null : openForPatch(noted, "");
  if (!opened?.ok) return null;
  const { file, word } = opened.value;
  const notes = { made: notesOf(file, kind), now: notesOf(other, kind) };
  const { part } = notes.made;
  if (part === null) return null;
  const refs = {
    made: referencesIn(file, kind, notes.made, "accepted"),
    now: referencesIn(other, kind, notes.now, "accepted"),
  };
  const ids = idsFor(file);
  const besides = job.besides.filter((one) => one.kind === kind);
  const how = { besides, by, ids, copying, wholly };
  const edits = noteEdits(kind, opened.value, refs, { made: { ...notes.made, part }, now: notes.now }, how);
  if (edits === null) return null;
  const patched = patchWord(word, edits.patches);
  const body = patched.ok ? withReferences(patched.value, kind, edits, by) : null;
  const end = body && withNoteTexts(body, kind, { ...notes.made, part }, edits);
  if (!end || placesSaid(end.file, kind, { without: by.name }) !== was) return null;
  const isWhole = placesSaid(end.file, kind, "accepted") === wanted;
  if (wholly && !isWhole) return null;
  done.push(
    ...(isWhole ? [{ kind, all: true as const }] : [...edits.edited.values()].map(({ old, now }) => doneWith(kind, old, now))),
  );
  return end;
}

/** Strikes the references to some notes, with which Word takes the notes away, and puts others behind some that stay. */
function withReferences(word: OpenWord, kind: NoteKind, { gone, behind }: NoteEdits, by: Author): OpenWord | null {
  if (gone.size === 0 && behind.size === 0) return word;
  const opened = openForPatch(word, "");
  if (!opened.ok) return null;
  const { file, map } = opened.value;
  const ids = idsFor(file);
  const edits = referencesIn(file, kind, notesOf(file, kind), "accepted").flatMap(({ id, element }): readonly Splice[] => {
    const { start, end } = map.parent(element)!;
    const next = behind.get(id);
    if (gone.has(id)) return [{ start, end, text: revised("del", by, ids, file.text.slice(start, end)) }];
    return next === undefined ? [] : [{ start: end, end, text: revised("ins", by, ids, next) }];
  });
  return withTexts(word, [[file.path, splice(file.text, edits)]]);
}

const idsFor = (file: Package): Ids =>
  freeIds([...file.parts].map(([path, bytes]) => (/\.xml$/i.test(path) ? (xmlText(bytes) ?? "") : "")).join(""));
