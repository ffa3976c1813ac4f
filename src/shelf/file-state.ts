import { basename, dirname, join, relative } from "node:path";
import { mergedParts, readVersion } from "../archive/entry.js";
import type { MergeRecord } from "../archive/merge-record.js";
import { places } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { ReadDoc } from "../readers/types.js";
import type { Doc } from "../tree/types.js";
import { findMoved } from "./find-moved.js";
import { staleFormats } from "./printed-from.js";
import { wordFile } from "./word-file.js";

/** A document's Word file as it is now. `stale`: its other formats on the shelf that do not say what it says. */
export type FileState =
  /** No Word file was ever published. */
  | { readonly is: "none" }
  /** As the program left it, nothing of a person's in it. */
  | { readonly is: "generated"; readonly version: string; readonly stale: readonly string[] }
  /** With a person's edits, made now or merged before. `base`: the tree it was generated from. */
  | {
      readonly is: "edited";
      readonly version: string;
      readonly path: string;
      readonly bytes: Uint8Array;
      /** The same, opened. */
      readonly word: NonNullable<ReadDoc["word"]>;
      readonly base: Doc;
      readonly number: number;
      /** What that version says of its merge; empty where there was none. */
      readonly record: MergeRecord;
      /** As it was published, where that had edits already. */
      readonly published?: Uint8Array;
      readonly stale: readonly string[];
    }
  /** Not where it was. `found`: a file that says it is this document. */
  | { readonly is: "gone"; readonly path: string; readonly found?: string };

/**
 * Finds out what has become of a document's published Word file. A file that cannot be what it should be (another unit's,
 * locked, cut short, an old .doc) is an error that names the way out.
 */
export async function fileState(history: DocumentHistory, unit: string, folder: string, env: Env): Promise<Outcome<FileState>> {
  const word = await wordFile(history, folder, env);
  if (word === null) return succeed({ is: "none" });
  if (word.is === "gone") return missing(history, unit, { folder, path: word.path }, env);
  const { path, bytes } = word;
  if (!bytes.ok) return bytes;
  const stale = await staleFormats(history, word.sha256 ?? "", env.files);
  const generated = word.is === "generated" ? word.base()?.head?.version : undefined;
  if (generated !== undefined) return succeed({ is: "generated", version: generated, stale });
  const read = word.read();
  if (!read.ok) return read;
  const { properties } = read.value;
  if (properties.unit !== undefined && properties.unit !== unit)
    return fail(problem("merge/other-unit", { path, found: properties.unit, unit }));
  if (properties.document !== undefined && properties.document !== history.document)
    return fail(problem("merge/other-document", { path, found: properties.document, document: history.document }));
  const entry = word.base();
  const version = entry === null ? null : await readVersion(entry, env.files);
  if (entry === null || version === null) return fail(problem("merge/no-base", { path }));
  return succeed({
    is: "edited",
    version: version.doc.meta.version,
    path,
    bytes: bytes.value,
    word: read.value.word!,
    base: withCarriedBases(version.doc, version.merged?.record),
    number: entry.number,
    record: version.merged?.record ?? {},
    ...(version.merged && { published: version.merged.docx }),
    stale,
  });
}

/**
 * A conflict that was carried over a regeneration keeps the base it had: else what the generator changed meanwhile would
 * pass for agreed once the conflict is settled. `merge.json` holds those blocks.
 */
function withCarriedBases(doc: Doc, { bases = [] }: MergeRecord = {}): Doc {
  if (bases.length === 0) return doc;
  const own = new Map(bases.map((block) => [block.id, block]));
  return { ...doc, children: doc.children.map((block) => own.get(block.id) ?? block) };
}

/** Where the file may have gone: the same name as an old .doc, another name or another folder. */
async function missing(
  history: DocumentHistory,
  unit: string,
  { folder, path }: { readonly folder: string; readonly path: string },
  env: Env,
): Promise<Outcome<FileState>> {
  const listed = await env.files.list(dirname(path));
  const files = listed.ok ? listed.value.filter((entry) => entry.kind === "file").map((entry) => entry.name) : [];
  const old = files.find(
    (file) => /\.doc$/i.test(file) && file.replace(/\.doc$/i, "") === basename(path).replace(/\.docx$/i, ""),
  );
  if (old !== undefined) return fail(problem("merge/old-doc", { path, found: join(dirname(path), old) }));
  const taken = new Set(history.entries.flatMap(({ outputs }) => outputs.map((output) => output.path)));
  const found = await findMoved({ unit, document: history.document, name: relative(folder, path), folder, taken }, env);
  return succeed({ is: "gone", path, ...(found !== null && { found }) });
}

/** What a person is told about a file that is not where it was. */
export function goneReport(
  { path, found }: Extract<FileState, { is: "gone" }>,
  history: DocumentHistory,
  unit: string,
): Diagnostic {
  if (found !== undefined) return problem("merge/renamed", { path, found, unit });
  const head = history.entries.findLast((entry) => entry.head !== null)?.head;
  // What a person wrote stands in the merged file only.
  const which = head?.parts[mergedParts.docx] === undefined ? "" : " --merged";
  return problem("merge/deleted", {
    path,
    unit,
    document: history.document,
    kind: head?.kind ?? "",
    number: head?.number ?? 1,
    which,
  });
}

/** The folder of a unit's files. */
export const shelfFolder = (root: string, unit: string): string => places.unit(root, unit);
