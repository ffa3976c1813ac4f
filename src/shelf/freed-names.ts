import { join } from "node:path";
import { hashOf } from "../archive/exchange.js";
import { currentFiles } from "../archive/manifest.js";
import type { Beside, DocumentHistory } from "../archive/types.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Doc } from "../tree/types.js";
import { earlierFiles } from "./earlier-files.js";

export interface FreedNames {
  /** Documents that give their file names up. */
  readonly documents: readonly string[];
  /** Copies of their files, for the place where earlier papers stay. */
  readonly copies: readonly Beside[];
}

/**
 * Papers the unit no longer needs, whose file names papers it needs would have: the card of a post somebody held before. The
 * paper in force gets the good name, the other one goes to the earlier files. One that a person edited keeps its name.
 * @param obsolete recorded documents that the unit no longer needs
 */
export async function freedNames(
  obsolete: readonly DocumentHistory[],
  needed: readonly Doc[],
  folder: string,
  env: Pick<Env, "files">,
): Promise<Outcome<FreedNames>> {
  const titles = new Set(needed.map(({ meta }) => meta.title));
  const documents: string[] = [];
  const copies: Beside[] = [];
  for (const history of obsolete) {
    const head = history.entries.findLast((entry) => entry.head !== null)?.head;
    if (!head || !titles.has(head.title)) continue;
    const present = await Promise.all(
      currentFiles(history).map(async ({ path, sha256 }) => {
        const hash = await hashOf(join(folder, path), env.files);
        return hash === null || hash === sha256;
      }),
    );
    if (present.includes(false)) continue;
    const kept = await earlierFiles(history, head.asOf.slice(0, 4), folder, env);
    if (!kept.ok) return kept;
    documents.push(history.document);
    copies.push(...kept.value);
  }
  return succeed({ documents, copies });
}
