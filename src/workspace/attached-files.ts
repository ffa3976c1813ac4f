import { resolve } from "node:path";
import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isWithin, leadsWithin } from "../env/within.js";
import type { Profile } from "../profile/types.js";
import { readDocument } from "../readers/index.js";
import type { Block } from "../tree/types.js";
import { attachedBlocks } from "./attached-blocks.js";

/**
 * Reads the files that a profile's documents name as attachments. A file that cannot be read is a fault only of the
 * document it belongs to, and of no other.
 * @param root the workspace: no path leads out of it
 */
export async function attachedFiles(
  { documents }: Profile,
  root: string,
  env: Env,
): Promise<ReadonlyMap<string, Outcome<readonly Block[]>>> {
  const paths = new Set(
    Object.values(documents).flatMap(({ attachments = [] }) => attachments.flatMap(({ file }) => file ?? [])),
  );
  const found = await Promise.all([...paths].map(async (path) => [path, await blocksOf(path, root, env)] as const));
  return new Map(found);
}

async function blocksOf(path: string, root: string, env: Env): Promise<Outcome<readonly Block[]>> {
  const full = resolve(root, path);
  if (!isWithin(full, root)) return fail(problem("file/outside", { path }, inFile(full)));
  if (!(await leadsWithin(full, root, env.files))) return fail(problem("file/link-outside", { path }, inFile(full)));
  const bytes = await env.files.read(full);
  if (!bytes.ok) return bytes;
  const read = await readDocument(bytes.value, full);
  return read.ok ? attachedBlocks(read.value, path) : read;
}
