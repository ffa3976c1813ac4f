import { basename, extname } from "node:path";
import { ownAuthor } from "../carry/edited-file.js";
import { markFile } from "../carry/marked-file.js";
import type { TextMark } from "../carry/text-marks.js";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, type Phrase, succeed } from "../diag/types.js";
import type { DriftFinding, Paper } from "../drift/index.js";
import type { Env } from "../env/types.js";
import type { Look } from "../look/types.js";
import type { OpenWord } from "../ooxml/open-word.js";
import { readDocx } from "../readers/docx/index.js";
import { openDocx } from "../readers/docx/open.js";
import { idsOf, restoreIds } from "../readers/ids.js";
import type { Place, ReadDoc } from "../readers/types.js";
import { writeDocx } from "../writers/docx/index.js";
import { commentOf, placePhrase, placesOf } from "../writers/reports/drift/index.js";

/** A copy with corrections and comments. */
export interface FixedFile {
  readonly path: string;
  readonly out: string;
  /** Places put right as tracked changes, and places with a comment. */
  readonly corrected: number;
  readonly commented: number;
}
export interface Fix {
  readonly paper: Paper;
  readonly read: ReadDoc;
  readonly findings: readonly DriftFinding[];
  readonly out: string;
  /** ISO day that revisions and comments are dated with. */
  readonly day: string;
  readonly look: Look;
}

/** A copy in which what is certain is put right as a tracked change, and all else is spoken of in comments. */
export async function fixedCopy({ paper, read, findings, out, day, look }: Fix, env: Env): Promise<Outcome<FixedFile>> {
  const path = paper.file;
  // By its name one of Word's packages, and none inside: what is laid out anew is a .docx.
  if (!read.word && extname(out).toLowerCase() !== ".docx")
    return fail(problem("cli/fix-other-format", { path: out, source: path, format: ".docx" }));
  const file = read.word ? succeed({ word: read.word, places: read.places }) : await laidOut(read, look, basename(out), env);
  if (!file.ok) return file;
  const by = { name: ownAuthor, date: `${day}T00:00:00Z` };
  const marks = findings.flatMap((finding) => marksOf(finding, paper));
  const marked = markFile(
    file.value.word,
    file.value.places,
    marks.map(({ mark }) => mark),
    by,
  );
  if (!marked.ok) return marked;
  const { word, fates } = marked.value;
  const written = await env.files.writeAtomic(out, word.bytes());
  if (!written.ok) return written;
  const count = (fate: string) => fates.filter((one) => one === fate).length;
  const unplaced = marks.filter((_, i) => fates[i] === "unplaced");
  const notes = [
    ...(read.word ? [] : [problem("cli/fix-laid-out", { path, out }), ...read.notes]),
    ...unplaced.map(({ mark, place }) =>
      problem("cli/fix-unplaced", { path, place, quote: mark.text.slice(mark.start, mark.end), comment: mark.comment }),
    ),
  ];
  return succeed({ path, out, corrected: count("corrected"), commented: count("commented") }, notes);
}

/** Takes a correction no more away than a person sees at a glance? Whole sentences go only where somebody says so. */
const keepsMost = (quote: string, right: string): boolean => quote.length < 12 || right.length * 2 >= quote.length;

/** Every place of a finding in its paper. */
function marksOf(
  finding: DriftFinding,
  { lines, beside }: Paper,
): readonly { readonly mark: TextMark; readonly place: Phrase }[] {
  return placesOf(finding).flatMap((place) => {
    const { paragraph, cell, start, end } = place;
    const isThere = (one: Paper["lines"][number]): boolean =>
      one.paragraph === paragraph &&
      (place.beside === undefined
        ? one.cell?.row === cell?.row && one.cell?.column === cell?.column
        : one.beside === place.beside && one.text.slice(start, end) === place.quote);
    const line = (place.beside === undefined ? lines : (beside?.lines ?? [])).find(isThere);
    if (line === undefined) return [];
    const right = place.right ?? finding.right;
    const mark: TextMark = {
      at: line.block.id,
      ...(cell && { cell }),
      ...{ text: line.text, start, end, lead: line.lead },
      ...(finding.certain && right.length === 1 && keepsMost(place.quote, right[0]!) && { right: right[0]! }),
      comment: commentOf(finding, place),
    };
    return [{ mark, place: placePhrase(place) }];
  });
}

/** The text of a file that is none of Word's as a Word file in a look, with the places its blocks have there. */
async function laidOut(
  { doc, full }: ReadDoc,
  look: Look,
  name: string,
  env: Env,
): Promise<Outcome<{ readonly word: OpenWord; readonly places: readonly Place[] }>> {
  const bytes = await writeDocx(full?.("own") ?? doc, { look }, env);
  if (!bytes.ok) return bytes;
  const word = openDocx(bytes.value, name);
  const read = word.ok ? readDocx(word.value, name) : word;
  if (!word.ok) return word;
  if (!read.ok) return read;
  const ids = idsOf(restoreIds(read.value.doc, idsOf(doc)));
  const restored = new Map(idsOf(read.value.doc).map((id, i) => [id, ids[i]!]));
  return succeed({
    word: word.value,
    places: read.value.places.map((place) => ({ ...place, id: restored.get(place.id) ?? place.id })),
  });
}
