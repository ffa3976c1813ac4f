import { type Undone, undoLast } from "../archive/record.js";
import type { Run } from "../archive/run-types.js";
import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { unitFolder } from "./history.js";
import type { Workplace } from "./workplace.js";

export interface UndoRequest {
  readonly place: Workplace;
  readonly cwd: string;
  /** Id or path of a profile. */
  readonly unit: string;
  /** Absolute; absent: out/ in the workspace. */
  readonly out?: string;
}

/** Takes the last run over a unit's shelf back; see `undoLast`. The profile stays as it is. */
export async function undo({ place, cwd, unit, out }: UndoRequest, env: Env): Promise<Outcome<Undone>> {
  const found = await unitFolder({ place, cwd, unit, ...(out !== undefined && { out }) }, env);
  return found.ok ? undoLast(found.value.root, found.value.id, reasonOf, env.files) : found;
}

/** What the history says about the versions an undo makes. */
const reasonOf = ({ number, reason }: Run): string => `撤销第 ${number} 次生成（${reason}）`;
