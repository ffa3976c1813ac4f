import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Look } from "../look/types.js";
import { earlierIssue } from "../merge/earlier-issue.js";
import { mergeDocs } from "../merge/merge.js";
import type { Merged } from "../merge/types.js";
import { properties as names } from "../ooxml/names.js";
import type { OpenWord, WordSource } from "../ooxml/open-word.js";
import { patchWord } from "../ooxml/patch/index.js";
import type { Span } from "../ooxml/patch/types.js";
import { readDocx } from "../readers/docx/index.js";
import { idsOf } from "../readers/ids.js";
import type { Doc, NodeId } from "../tree/types.js";
import { blockXml } from "../writers/docx/body.js";
import { measures } from "../writers/docx/measures.js";
import { stylesXml } from "../writers/docx/styles.js";
import { type EditedFile, openEdited, ownAuthor, withIdsOf } from "./edited-file.js";
import { fileStyles } from "./file-styles.js";
import { issueBeside, type ReplacedIssue } from "./issue-beside.js";
import { lostThings } from "./lost-things.js";
import { numberPatches, patchesOf } from "./patches.js";
import { type Generated, generatedLines, mayFit, withNumbersThatFit } from "./typed-numbers.js";

export interface FileMerge {
  /** The edited Word file. */
  readonly source: WordSource;
  /** How messages name it. */
  readonly name: string;
  /** What it was generated from: the tree of the version it names. */
  readonly base: Doc;
  /** The file as it was published, where that had edits already. */
  readonly published?: Uint8Array | undefined;
  readonly next: Doc;
  /** Of the new document. */
  readonly look: Look;
  /** ISO day that conflicts are dated with. */
  readonly day: string;
  /** It is issued anew: number and days of the last issue are not carried over, wherever they were written. */
  readonly reissued?: boolean;
}
export interface MergedFile {
  readonly word: OpenWord;
  readonly bytes: Uint8Array;
  readonly merged: Merged;
  /** The edited file as it was read. */
  readonly mine: Doc;
  /** What the file bears of the issue that a new one replaces. */
  readonly issue?: ReplacedIssue;
}

/** Merges an edited Word file with the new composition and patches it: what neither side changed keeps its bytes. */
export async function mergeFile(merge: FileMerge): Promise<Outcome<MergedFile>> {
  const { source, name, look, day, published } = merge;
  const ids = [...idsOf(merge.base), ...idsOf(merge.next)];
  const opened = openEdited(source, name, ids);
  if (!opened.ok) return opened;
  const issue = merge.reissued ? earlierIssue(merge.base, opened.value.standing, merge.next) : undefined;
  const { base, next } = issue ?? merge;
  const file = issue ? { ...opened.value, standing: issue.mine } : opened.value;
  const { area } = measures(look);
  const { unit, document, version } = next.meta;
  const properties = { [names.unit]: unit, [names.document]: document, [names.version]: version };
  const by = { name: ownAuthor, date: `${day}T00:00:00Z` };
  // Numbers of conflicts are no part of what is to be settled: they are plain before anything is proposed.
  const styles = fileStyles(opened.value.word.file, stylesXml(look));
  const xml = (doc: Doc, index: number) => styles.named(blockXml(doc, index, look, area));
  const numberedFile = (merged: Merged, file: EditedFile): EditedFile => {
    const patches = numberPatches({ merged, file, xml, by });
    const patched = patches.length === 0 ? fail() : patchWord(file.word, patches);
    const again = patched.ok ? openEdited(patched.value, name, ids) : fail();
    return (again.ok ? withIdsOf(file, again.value) : null) ?? file;
  };
  const printed = published === undefined ? fail() : readDocx(published, name);
  const before = printed.ok ? { published: printed.value.doc } : {};
  const attempt = (open: ReadonlySet<NodeId>, file: EditedFile) => {
    const merged = mergeDocs({ base, mine: file.standing, next, open, held: file.held, ...before });
    const numbered = numberedFile(merged, file);
    const patches = patchesOf({ merged, file: numbered, xml, by });
    return { merged, file: numbered, patches, patched: patchWord(numbered.word, patches, { properties, parts: styles.parts() }) };
  };
  const attempts = (file: EditedFile): ReturnType<typeof attempt> => {
    const first = attempt(file.open, file);
    if (first.patched.ok) return first;
    // A formula, a ruby, somebody's own revision in the way: those blocks stay as they are and are reported.
    const { patches, file: now } = first;
    const stuck = patches.filter((patch) => !patchWord(now.word, [patch]).ok);
    return attempt(new Set([...file.open, ...stuck.flatMap((patch) => ("at" in patch ? idsAt(patch.at, now) : []))]), file);
  };
  const settled = (file: EditedFile, generated: Generated): ReturnType<typeof attempt> => {
    const done = attempts(file);
    const again = done.patched.ok && mayFit(file, generated) ? openEdited(done.patched.value, name, ids) : fail();
    const fitting = again.ok ? withNumbersThatFit(file, again.value, generated, new Set(done.merged.gone)) : null;
    return fitting === null ? done : settled(fitting, generated);
  };
  const done = guarded(() => settled(file, generatedLines(base, next)), name);
  if (!done.ok) return done;
  const { merged, patched } = done.value;
  if (!patched.ok) return fail(problem("merge/stuck", { path: name, reason: patched.diagnostics[0] ?? "" }));
  const lost = lostThings(opened.value.word, patched.value, name);
  const made = {
    word: patched.value,
    bytes: patched.value.bytes(),
    merged,
    mine: opened.value.standing,
    ...(issue && {
      issue: {
        replaced: issue.replaced,
        doubtful: issue.doubtful,
        beside: issueBeside(opened.value.word, name, [base.meta.number, next.meta.number]),
      },
    }),
  };
  return succeed(made, [...patched.diagnostics, ...lost]);
}

/** A fault of ours in one file must not stop a unit: the file stays, and the fault is told with it. */
function guarded<T>(make: () => T, path: string): Outcome<T> {
  try {
    return succeed(make());
  } catch (error) {
    return fail(problem("merge/stuck", { path, reason: error instanceof Error ? error.message : String(error) }));
  }
}

/** The block or row a place is in. */
function idsAt({ start, end }: Span, { places }: EditedFile): readonly NodeId[] {
  const around = [...places].filter(([, place]) => place.start <= start && end <= place.end);
  return around
    .sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))
    .slice(0, 1)
    .map(([id]) => id);
}

/** Fewer blocks than this share of the original's are still there, by their marks or their words: it is some other paper. */
const leastShared = 0.2;
export function foreign(base: Doc, mine: Doc): boolean {
  const [ids, words] = [new Set(idsOf(mine)), new Set(mine.children.map(wordsOf))];
  const shared = base.children.filter((block) => ids.has(block.id) || words.has(wordsOf(block))).length;
  return shared < base.children.length * leastShared;
}
const wordsOf = (block: Doc["children"][number]): string =>
  block.type === "table" ? block.id : block.children.map((inline) => ("value" in inline ? inline.value : "")).join("");
