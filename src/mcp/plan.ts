import { createHash } from "node:crypto";
import type { Outcome } from "../diag/types.js";
import { type TriedFile, trialOf } from "../env/trial.js";
import { shownIn } from "./asked.js";
import type { Bench, Tool } from "./tool.js";

/** A file somebody may look at before it is written; what the history keeps is not told one by one. */
export interface PlannedFile {
  /** From the workspace on. */
  readonly path: string;
  readonly what: "new" | "changed" | "removed";
}
export interface Plan {
  /** Stands for every byte that would be written: another state of the workspace or another day gives another one. */
  readonly id: string;
  readonly files: readonly PlannedFile[];
  /** Nothing at all would be written. */
  readonly isEmpty: boolean;
  /** What the use case says, as if it were done. */
  readonly outcome: Outcome<unknown>;
}

/** Runs a writing tool in a world where nothing is written, and tells what it would write. */
export async function planOf(tool: Tool, asked: object, name: string, bench: Bench): Promise<Plan> {
  const trial = trialOf(bench.env);
  const outcome = await tool.run(asked as never, { ...bench, env: trial.env });
  const tried = outcome.ok ? await trial.changes() : [];
  const shown = (path: string): string => shownIn(bench.place, path);
  const sum = createHash("sha256").update(JSON.stringify([name, asked]));
  for (const { path, bytes } of tried) {
    sum.update(JSON.stringify([shown(path), bytes?.length ?? null]));
    if (bytes) sum.update(bytes);
  }
  const files = tried.map((file) => ({ path: shown(file.path), what: whatOf(file) })).filter(({ path }) => !isHidden(path));
  return { id: sum.digest("hex").slice(0, 16), files, isEmpty: tried.length === 0, outcome };
}

const whatOf = ({ bytes, isNew }: TriedFile): PlannedFile["what"] => (bytes === null ? "removed" : isNew ? "new" : "changed");
const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith("."));
