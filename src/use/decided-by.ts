import { createHash } from "node:crypto";
import { join } from "node:path";
import { sha256 } from "../archive/places.js";
import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isId } from "../profile/ids.js";
import { groupsFolder } from "../workspace/group-files.js";
import { loadLibrary } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";
import { fontUses } from "./fonts.js";

/** What decides the bytes of papers besides a unit's facts and what was asked: two machines that agree on it make the same ones. */
export interface Maker {
  readonly program: string;
  /** Hash of all clauses, kinds and looks, the workspace's own among them. */
  readonly library: string;
  /** Hash of the fonts that PDFs are drawn with. */
  readonly fonts: string;
}
export const makerParts = ["program", "library", "fonts"] as const satisfies readonly (keyof Maker)[];

/** What decides on this machine, asked again and again: what has not changed is not read again. */
export function makerHere(place: Workplace, env: Env): () => Promise<Outcome<Maker>> {
  let drawn: { readonly stamp: string; readonly fonts: string } | undefined;
  return async () => {
    const library = await loadLibrary(place, env);
    if (!library.ok) return library;
    const stamp = `${library.value.hash} ${await env.fonts.stamp()}`;
    if (drawn?.stamp !== stamp) {
      const fonts = await fontsHash(place, env);
      if (!fonts.ok) return fonts;
      drawn = { stamp, fonts: fonts.value };
    }
    return succeed({ program: env.program, library: library.value.hash, fonts: drawn.fonts });
  };
}

async function fontsHash(place: Workplace, env: Env): Promise<Outcome<string>> {
  const uses = await fontUses({ place }, env);
  if (!uses.ok) return uses;
  const known = new Map<string, string>();
  const fonts: unknown[] = [];
  for (const { look, role, pdf } of uses.value) {
    if (pdf !== null && !known.has(pdf.path)) {
      const read = await env.files.read(pdf.path, 2 ** 30);
      known.set(pdf.path, read.ok ? sha256(read.value) : pdf.path);
    }
    fonts.push([look, role, pdf && [pdf.name, pdf.index, known.get(pdf.path)]]);
  }
  return succeed(sha256(JSON.stringify(fonts)));
}

/** A hash of a unit's profile and of the groups above it, as their files are. @param path of the profile */
export async function factsHash(path: string, { files }: Env): Promise<Outcome<string>> {
  const own = await files.read(path);
  if (!own.ok) return own;
  const hash = createHash("sha256").update(own.value);
  const seen = new Set<string>();
  for (let group = groupIn(own.value); group !== null && !seen.has(group); ) {
    seen.add(group);
    const above = await files.read(join(groupsFolder(path), `${group}.yaml`));
    hash.update(`\n${group}\n`);
    if (!above.ok) break;
    hash.update(above.value);
    group = groupIn(above.value);
  }
  return succeed(hash.digest("hex"));
}

/** The group that a profile names, or a group's own: read off its line, since parsing thousands of files takes long. */
function groupIn(bytes: Uint8Array): string | null {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith("unit:"));
  if (start < 0) return null;
  const inline = /^unit:\s*\{.*?\bgroup:\s*["']?([a-z0-9-]+)/.exec(lines[start]!)?.[1];
  if (inline !== undefined) return inline;
  for (const line of lines.slice(start + 1)) {
    if (/^[^\s#]/.test(line)) return null;
    const group = /^\s+group:\s*["']?([a-z0-9-]+)/.exec(line)?.[1];
    if (group !== undefined && isId(group)) return group;
  }
  return null;
}
