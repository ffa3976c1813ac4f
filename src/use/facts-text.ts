import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { isId } from "../profile/ids.js";
import { lineDiff } from "../profile/line-diff.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import { unfinished } from "../profile/sheet-read.js";
import { withLineEnds } from "../text/line-ends.js";
import { aloneWith, saveProfile } from "../workspace/change-profile.js";
import { readUnitProfile } from "../workspace/groups.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import { textOf } from "../workspace/profile-text.js";
import { targetOf } from "../workspace/sheet-target.js";
import type { FactsRequest, SavedFacts } from "./facts.js";

export interface SaveTextRequest extends FactsRequest {
  /** The text that was edited, as `readFacts` gave it. */
  readonly base: string;
  /** With line ends of any kind, and without the byte-order mark. */
  readonly text: string;
  readonly dryRun?: boolean;
}

/**
 * Writes a profile that was edited as text: only while the file still says what was edited, and only where it reads without a fault or
 * is begun as before. Lines nobody touched keep their ends.
 * @returns what changes; or every fault at its line
 */
export async function saveFactsText(
  { place, unit, base, text, dryRun }: SaveTextRequest,
  env: Env,
): Promise<Outcome<SavedFacts>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const found = isId(unit) ? await targetOf(unit, "", place, env) : fail(problem("web/bad-ask", { field: "unit" }));
  if (!found.ok) return found;
  const path = found.value;
  const context = profileContext(library.value);
  const write = async (): Promise<Outcome<SavedFacts>> => {
    const seen = await env.files.read(path);
    const before = seen.ok ? textOf(seen.value, path) : seen;
    if (!seen.ok || !before.ok) return fail(...before.diagnostics);
    if (before.value !== base) return fail(problem("profile/changed-meanwhile", { path }));
    const after = withLineEnds(base, text);
    if (after === base) return succeed({ path, text: base, diff: "" });
    const bytes = new TextEncoder().encode(after);
    const now = get(get(rawProfile(after), "unit"), "id");
    if (now !== undefined && now !== unit) return fail(problem("sheet/other-unit", { found: String(now), path, known: unit }));
    const checked = await readUnitProfile(bytes, path, context, env);
    const faults = checked.diagnostics.filter(({ severity }) => severity === "error");
    const wasWhole = (await readUnitProfile(seen.value, path, context, env)).ok;
    if (faults.some(({ code }) => wasWhole || !unfinished.has(code))) return fail(...checked.diagnostics);
    const saved = dryRun ? succeed(undefined) : await saveProfile(path, seen.value, bytes, env);
    const told = checked.diagnostics.map((one) => (one.severity === "error" ? { ...one, severity: "warning" as const } : one));
    return saved.ok ? succeed({ path, text: after, diff: lineDiff(base, after) }, told) : saved;
  };
  return dryRun ? write() : aloneWith(path, env, write);
}
