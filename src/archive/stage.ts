import { join } from "node:path";
import { all, fail, type Outcome, succeed } from "../diag/types.js";
import type { Files } from "../env/types.js";
import { type StagedBeside, stageBeside } from "./beside.js";
import { stageCopies } from "./commit-run.js";
import { headOf, partsOfVersion } from "./entry.js";
import { newParts } from "./parts.js";
import { places } from "./places.js";
import type { DocumentPlan, FilePlan, UnitPlan } from "./plan-types.js";

/** A unit whose new bytes all lie in its staging folder; what is left to do is renaming. */
export type StagedUnit = Omit<UnitPlan, "documents" | "beside"> & {
  readonly documents: readonly StagedDocument[];
  readonly beside: readonly StagedBeside[];
  /** Hashes of the copies of what will be replaced. */
  readonly kept: readonly string[];
};
export type StagedDocument = Omit<DocumentPlan, "drafted" | "earlier" | "files" | "newest"> & {
  /** Versions that come before it, with the hashes of the parts that come with each. */
  readonly earlier: readonly { readonly number: number; readonly parts: readonly string[] }[];
  /** Hashes of the parts that come with its version. */
  readonly parts: readonly string[];
  readonly meta: DocumentPlan["drafted"]["doc"]["meta"];
  readonly files: readonly Omit<FilePlan, "bytes">[];
};

export const stagedEntry = (folder: string, document: string, number: number): string =>
  join(places.staging(folder), document, "entries", String(number));
export const stagedPart = (folder: string, hash: string): string => join(places.staging(folder), "parts", hash);
export const stagedFile = (folder: string, document: string, name: string): string =>
  join(places.staging(folder), document, "files", name);

/** Writes everything new into the staging folder: a full disk shows here, before anything of the unit has changed. */
export async function stageUnit(plan: UnitPlan, files: Files): Promise<Outcome<StagedUnit>> {
  const partsOf = new Map<string, readonly string[]>();
  const earlierOf = new Map<string, StagedDocument["earlier"]>();
  const known = new Set<string>();
  for (const one of plan.documents) {
    const { drafted, number, entry, files: planned } = one;
    const { document } = drafted.doc.meta;
    const before = await stageEarlier(plan.folder, one, known, files);
    if (!before.ok) return before;
    earlierOf.set(document, before.value);
    const parts = entry === null ? partsOfVersion(drafted) : new Map<string, Uint8Array>();
    const added = await newParts(plan.folder, parts, { newest: one.newest, known }, files);
    partsOf.set(document, [...added.keys()]);
    const [head, headBytes] = headOf(drafted, number, parts);
    const wanted = [
      ...[...added].map(([hash, bytes]) => [stagedPart(plan.folder, hash), bytes] as const),
      ...planned.filter((f) => f.state === "written").map((f) => [stagedFile(plan.folder, document, f.path), f.bytes] as const),
    ];
    // Side by side: waiting for the disk is most of the time.
    const staged = all(
      await Promise.all([
        // Its folder is moved as it is: the name within it must be there for good.
        ...(entry === null ? [files.writeAtomic(join(stagedEntry(plan.folder, document, number), head), headBytes)] : []),
        ...wanted.map(([path, bytes]) => files.writeStaged(path, bytes)),
      ]),
    );
    if (!staged.ok) return staged;
  }
  const beside = await stageBeside(plan.folder, plan.beside, files);
  const kept = beside.ok ? await stageCopies(plan, known, files) : beside;
  if (!beside.ok || !kept.ok) return fail(...[beside, kept].flatMap((one) => (one.ok ? [] : one.diagnostics)));
  const documents = plan.documents.map(({ drafted, earlier: __, files: planned, newest: _, ...rest }) => ({
    ...rest,
    earlier: earlierOf.get(drafted.doc.meta.document) ?? [],
    meta: drafted.doc.meta,
    parts: partsOf.get(drafted.doc.meta.document) ?? [],
    files: planned.map(({ bytes: _, ...file }) => file),
  }));
  return succeed({ ...plan, documents, beside: beside.value, kept: kept.value });
}

/** The versions that come before a document's own: nothing is published of them. */
async function stageEarlier(
  folder: string,
  { drafted, earlier, newest }: DocumentPlan,
  known: Set<string>,
  files: Files,
): Promise<Outcome<StagedDocument["earlier"]>> {
  const { document } = drafted.doc.meta;
  const staged: { readonly number: number; readonly parts: readonly string[] }[] = [];
  for (const { number, drafted: version } of earlier) {
    const parts = partsOfVersion(version);
    const added = await newParts(folder, parts, { newest, known }, files);
    const [head, bytes] = headOf(version, number, parts);
    const done = all(
      await Promise.all([
        files.writeAtomic(join(stagedEntry(folder, document, number), head), bytes),
        ...[...added].map(([hash, part]) => files.writeStaged(stagedPart(folder, hash), part)),
      ]),
    );
    if (!done.ok) return done;
    staged.push({ number, parts: [...added.keys()] });
  }
  return succeed(staged);
}
