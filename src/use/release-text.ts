import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { readPart } from "../library/part.js";
import { releaseText, withClause } from "../library/releases.js";
import type { Clause, Library } from "../library/types.js";
import { lintClause, lintTrials } from "../lint/index.js";
import { ownCopy } from "../lint/own-copy.js";
import type { LoadedProfile } from "../profile/types.js";
import { limits } from "../tree/limits.js";
import { meant } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";
import { coverageFor } from "./coverage-for.js";

export interface ReleaseRequest {
  readonly place: Workplace;
  readonly id: string;
  /** Ids or names of groups, or `all`. */
  readonly to: readonly string[];
  /** Absolute path of the new text, with a head or without; absent: the last one that was given. */
  readonly from?: string;
  readonly reason: string;
  /** Even where the library's check finds faults in the text. */
  readonly force: boolean;
}
/** A text to be released. */
export interface Text {
  readonly clause: Clause;
  /** Its file, where it is not there yet. */
  readonly file?: string;
}

/** The text that is meant, checked as the units of the groups will have it. @param members profiles it is tried on as well */
export async function textToRelease(
  { place, id, from, reason, force }: ReleaseRequest,
  library: Library,
  members: readonly string[],
  env: Env,
): Promise<Outcome<Text>> {
  const release = library.releases.get(id);
  const last = release?.texts.get(Math.max(0, ...release.texts.keys()));
  const now = library.clauses.get(id);
  if (from === undefined) {
    if (last === undefined) return fail(problem("library/release-no-text", { id }));
    if (now !== undefined && now !== last && now.version >= last.version)
      return fail(problem("library/release-not-newer", { id, version: last.version, now: now.version }));
    return succeed({ clause: last });
  }
  const given = await env.files.read(from, limits.template);
  if (!given.ok) return given;
  const text = new TextDecoder()
    .decode(given.value)
    .replace(/^\ufeff/, "")
    .replace(/\r\n/g, "\n");
  const samples = await samplesFor(members, place, library, env);
  const made = await fileOf({ text, from, id, reason }, { library, last, samples }, env);
  if (!made.ok) return made;
  const { version } = made.value;
  // The same text given once more: a run that was killed, or a further group.
  if (last !== undefined && last.text.trim() === made.value.body.trim()) return succeed({ clause: last });
  const path = join(place.root, "templates", releaseText(id, version));
  const part = readPart(releaseText(id, version), made.value.file, path);
  if (!part.ok) return part;
  const clause: Clause = { ...(part.value!.data as Omit<Clause, "file" | "name">), file: path, name: releaseText(id, version) };
  const seen = withClause(library, clause);
  const only = { ...seen, clauses: new Map([[id, clause]]) };
  const today = env.today();
  const faults = [
    ...lintClause(clause, seen, samples, today, coverageFor({ library, samples }, today)),
    ...lintTrials(only, samples, today),
  ];
  if (faults.length > 0 && !force) return fail(...faults, problem("library/release-faulty", { id }));
  return succeed({ clause, file: made.value.file }, faults);
}

interface Given {
  readonly text: string;
  readonly from: string;
  readonly id: string;
  readonly reason: string;
}
interface Known {
  readonly library: Library;
  readonly last: Clause | undefined;
  readonly samples: readonly LoadedProfile[];
}

/** The file of a text that somebody gives: one without a head gets that of the clause as it is, with the next version. */
async function fileOf(
  { text, from, id, reason }: Given,
  { library, last, samples }: Known,
  env: Env,
): Promise<Outcome<{ readonly file: string; readonly version: number; readonly body: string }>> {
  const now = library.clauses.get(id);
  const before = last !== undefined && (now === undefined || last.version > now.version) ? last : now;
  if (text.startsWith("---\n")) {
    const part = readPart(releaseText(id, 1).replace(/1\.hbs$/, `${/^version:\s*(\d+)/m.exec(text)?.[1] ?? 1}.hbs`), text, from);
    if (!part.ok) return part;
    const { version, text: body } = part.value!.data as Clause;
    const isSame = body.trim() === last?.text.trim();
    return before !== undefined && version <= before.version && !isSame
      ? fail(problem("library/release-not-newer", { id, version, now: before.version }))
      : succeed({ file: text, version, body });
  }
  if (before === undefined) return fail(problem("library/release-no-head", { id, nearest: meant(id, library.clauses.keys()) }));
  const body = `${text.trim()}\n`;
  if (body.trim() === last?.text.trim()) return succeed({ file: "", version: last.version, body });
  if (body.trim() === before.text.trim()) return fail(problem("library/release-unchanged", { id, version: before.version }));
  const source = await env.files.read(before.file);
  if (!source.ok) return source;
  const copied = ownCopy(
    { source: new TextDecoder().decode(source.value), clause: before, stays: before === now },
    { text: body, reason, date: env.today() },
    { library, samples },
  );
  return copied.ok ? succeed({ file: copied.value, version: before.version + 1, body }) : copied;
}

/** So many units of the groups a text is tried on, besides the program's samples. */
const tried = 3;
async function samplesFor(members: readonly string[], place: Workplace, library: Library, env: Env) {
  const builtIn = await loadUnits("all", { ...place, root: place.program }, library, env);
  const samples = builtIn.ok ? builtIn.value.map(({ loaded }) => loaded) : [];
  const ids = new Set(samples.map(({ profile }) => profile.unit.id));
  for (const path of members.slice(0, tried)) {
    // A unit whose profile is at fault does not stand in the way of the others.
    const own = await loadUnits([path], place, library, env);
    if (own.ok) samples.push(...own.value.map(({ loaded }) => loaded).filter(({ profile }) => !ids.has(profile.unit.id)));
  }
  return samples;
}
