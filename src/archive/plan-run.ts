import { currentFiles } from "./manifest.js";
import { sha256 } from "./places.js";
import type { DocumentPlan, FilePlan } from "./plan-types.js";
import type { Run, RunBeside, RunDocument, RunKind } from "./run-types.js";
import type { Runs } from "./runs.js";
import { type Beside, type DocumentHistory, historyFormat, type RecordedOutput } from "./types.js";

export interface RunAsked {
  readonly kind: RunKind;
  /** For an undo: the number of the run it takes back. */
  readonly of?: number;
  /** What goes with it and comes back with it. */
  readonly beside?: readonly Beside[];
}

const besideOf = (files: readonly Beside[]): readonly RunBeside[] =>
  files.flatMap(({ within, found, bytes }) =>
    within === undefined ? [] : [{ path: within, before: found, after: sha256(bytes) }],
  );

/**
 * What a run is about to do, as it is recorded; null when nothing of the shelf changes.
 * A run of the same kind that was killed is gone on with: what it had done already counts as done by this one.
 * One of another kind is closed first, under the number `closes`.
 */
export function planRun(
  documents: readonly RunDocument[],
  asked: RunAsked,
  inputs: Pick<Run, "reason" | "asOf">,
  runs: Runs,
): { readonly run: Run | null; readonly closes: number | null } {
  const going = runs.open !== null && runs.open.kind === asked.kind && runs.open.of === asked.of ? runs.open : null;
  const earlier = new Map(going?.documents.map((d) => [d.document, d]));
  const now = new Map(documents.map((d) => [d.document, d]));
  const joined = [...new Set([...earlier.keys(), ...now.keys()])].sort().map((id) => join(earlier.get(id), now.get(id)));
  const closes = runs.open !== null && going === null ? runs.next : null;
  if (joined.length === 0) return { run: null, closes };
  const number = closes === null ? runs.next : closes + 1;
  const { reason, asOf } = going ?? inputs;
  const beside = going?.beside ?? besideOf(asked.beside ?? []);
  const run: Run = {
    format: historyFormat,
    number,
    kind: asked.kind,
    reason,
    asOf,
    ...(asked.of !== undefined && { of: asked.of }),
    documents: joined,
    ...(beside.length > 0 && { beside }),
  };
  return { run, closes };
}

function join(earlier: RunDocument | undefined, now: RunDocument | undefined): RunDocument {
  if (earlier === undefined) return now!;
  if (now === undefined) return earlier;
  const written = new Set(earlier.after.map(({ path, sha256 }) => `${path} ${sha256}`));
  // What the killed run wrote was not there before.
  const found = now.before.filter(({ path, sha256 }) => !written.has(`${path} ${sha256}`));
  const gone = new Set(now.before.map(({ path }) => path));
  return {
    ...now,
    from: earlier.from,
    before: byPath([...found, ...earlier.before]),
    after: byPath([...earlier.after.filter(({ path }) => !gone.has(path)), ...now.after]),
  };
}

/** One a path, the later one counting. */
const byPath = (outputs: readonly RecordedOutput[]): readonly RecordedOutput[] =>
  [...new Map(outputs.map((o) => [o.path, o])).values()].sort((a, b) => (a.path < b.path ? -1 : 1));

/**
 * What a plan does to the files of each document; one whose files stay as they are, or come back as they were published, is
 * left out. A file of another format counts: taking an earlier run back would leave it on the shelf with the words of that run.
 * @param histories as they were before the run
 */
export function runDocuments(
  plans: readonly DocumentPlan[],
  histories: ReadonlyMap<string, DocumentHistory>,
): readonly RunDocument[] {
  const found = new Map<string, string>();
  for (const { files, remove } of plans)
    for (const { path, found: hash } of [...written(files), ...remove]) if (hash !== null) found.set(path, hash);
  const claim = (outputs: readonly Pick<RecordedOutput, "format" | "path">[]) =>
    outputs.flatMap(({ format, path }) => {
      const sha256 = found.get(path);
      // Two documents may swap their titles: a file belongs to the one that published it, not to the one that replaces it.
      found.delete(path);
      return sha256 === undefined ? [] : [{ format, path, sha256 }];
    });
  const own = plans.map(({ drafted }) => {
    const history = histories.get(drafted.doc.meta.document);
    return claim(history === undefined ? [] : currentFiles(history));
  });
  return plans.flatMap((plan, i) => {
    const { drafted, number, entry, files, remove } = plan;
    const { document, title } = drafted.doc.meta;
    const before = byPath([...own[i]!, ...claim([...remove, ...written(files)])]);
    const after = byPath(written(files).map(({ format, path, sha256 }) => ({ format, path, sha256 })));
    const published = new Set(entry?.outputs.map(({ path, sha256 }) => `${path} ${sha256}`));
    const history = histories.get(document);
    // Nothing stands there since an undo: what comes back is as good as new, and can be taken back as such.
    const isBack = history !== undefined && wasWithdrawn(history);
    const changes =
      before.length > 0 || (isBack && after.length > 0) || after.some(({ path, sha256 }) => !published.has(`${path} ${sha256}`));
    if (!changes) return [];
    const from = isBack ? null : (history?.entries.findLast(({ outputs }) => outputs.length > 0)?.number ?? null);
    return [{ document, title, from, to: number, before, after }];
  });
}

const wasWithdrawn = (history: DocumentHistory): boolean =>
  history.entries.some(({ outputs }) => outputs.length > 0) && currentFiles(history).length === 0;

const written = (files: readonly FilePlan[]): readonly FilePlan[] => files.filter(({ state }) => state === "written");
