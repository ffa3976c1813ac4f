import { readVersion } from "../archive/entry.js";
import { cadenceWords } from "../compose/render.js";
import type { Outcome } from "../diag/types.js";
import { succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { parseCadence } from "../profile/cadences.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import { findHistories } from "../shelf/histories.js";
import { inlines } from "../tree/walk.js";
import type { Workplace } from "../workspace/workplace.js";

export interface FactHistoryRequest {
  readonly place: Workplace;
  readonly unit: string;
  readonly document: string;
  /** Paths of printed facts. */
  readonly paths: readonly string[];
}
/** From which version of a paper on a fact was printed so. */
export interface FactSince {
  readonly value: string;
  readonly version: number;
  /** ISO day the version was made for. */
  readonly asOf: string;
  readonly reason: string;
}
export interface FactHistory {
  readonly path: string;
  /** The oldest first; each differs from the one before. */
  readonly values: readonly FactSince[];
}

/** What a paper's versions printed for its facts, and since when: who changed a value is told by why its version was made. */
export async function factHistory({ paths, ...request }: FactHistoryRequest, env: Env): Promise<Outcome<readonly FactHistory[]>> {
  const found = await findHistories(request, env);
  if (!found.ok) return found;
  const values = new Map(paths.map((path) => [path, [] as FactSince[]]));
  for (const entry of found.value.histories[0]!.entries) {
    const version = entry.head === null ? null : await readVersion(entry, env.files);
    if (version === null) continue;
    const { asOf, reason } = version.inputs;
    const seen = new Set<string>();
    const profile = rawProfile(version.inputs.profile);
    for (const { inline } of inlines(version.doc)) {
      if (inline.type !== "value" || seen.has(inline.path)) continue;
      seen.add(inline.path);
      const known = values.get(inline.path);
      const value = intervalIn(profile, inline.path) ?? inline.value;
      if (known === undefined || known.at(-1)?.value === value) continue;
      known.push({ value, version: entry.number, asOf, reason });
    }
  }
  return succeed([...values].map(([path, own]) => ({ path, values: own })).filter((one) => one.values.length > 0));
}

/** An interval whole: a sentence may print its period and its times apart. */
function intervalIn(profile: unknown, path: string): string | null {
  const key = /^cadences\.([^.]+)$/.exec(path)?.[1];
  const value = key === undefined ? undefined : get(get(profile, "cadences"), key);
  const cadence = typeof value === "string" ? parseCadence(value) : null;
  return cadence === null ? null : cadenceWords(cadence);
}
