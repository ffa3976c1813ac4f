import { join } from "node:path";
import type { Files } from "../env/types.js";
import { readVersion } from "./entry.js";
import { hashOf } from "./exchange.js";
import { currentFiles } from "./manifest.js";
import { openElsewhere } from "./open-elsewhere.js";
import type { DocumentPlan, FilePlan, RemovedFile, Shelf } from "./plan-types.js";
import type { DocumentHistory, RecordedOutput } from "./types.js";

/**
 * Documents that this run does not make, whose files get another place because the shelf has grown and is sorted into folders.
 * A file that somebody edited, has open, or whose place is taken stays where it is, until it is made anew.
 */
export async function resorted(
  { names, histories, wasSorted }: Shelf,
  made: ReadonlySet<string>,
  folder: string,
  files: Files,
): Promise<readonly DocumentPlan[]> {
  const isSorted = wasSorted || [...names.values()].some((name) => name.includes("/"));
  if (!isSorted) return [];
  const plans: DocumentPlan[] = [];
  for (const [document, name] of names) {
    const history = histories.get(document);
    if (made.has(document) || history === undefined) continue;
    const moves: (readonly [FilePlan, RemovedFile])[] = [];
    for (const output of currentFiles(history)) {
      const move = await moveOf(output, `${name}.${output.format}`, folder, files);
      if (move !== null) moves.push(move);
    }
    const plan = moves.length === 0 ? null : await planOf(history, moves, files);
    if (plan !== null) plans.push(plan);
  }
  return plans;
}

async function moveOf(
  output: RecordedOutput,
  path: string,
  folder: string,
  files: Files,
): Promise<readonly [FilePlan, RemovedFile] | null> {
  if (output.path === path || (await files.kindOf(join(folder, path))) !== null) return null;
  const from = join(folder, output.path);
  if ((await hashOf(from, files)) !== output.sha256 || (await openElsewhere(from, files)) !== null) return null;
  const read = await files.read(from);
  if (!read.ok) return null;
  const { format, sha256, merged } = output;
  return [
    { format, path, sha256, ...(merged && { merged }), bytes: read.value, state: "written", found: null },
    { format, path: output.path, found: output.sha256 },
  ];
}

async function planOf(
  history: DocumentHistory,
  moves: readonly (readonly [FilePlan, RemovedFile])[],
  files: Files,
): Promise<DocumentPlan | null> {
  const entry = history.entries.findLast(({ outputs }) => outputs.length > 0);
  const version = entry && (await readVersion(entry, files));
  if (!entry || !version) return null;
  const { doc, inputs, docx } = version;
  return {
    drafted: { doc, inputs, docx, files: [] },
    number: entry.number,
    entry,
    earlier: [],
    newest: entry,
    files: moves.map(([file]) => file),
    remove: moves.map(([, old]) => old),
  };
}
