import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { setAll } from "../profile/edit.js";
import { profileText } from "../profile/new-from.js";
import { ownPart } from "../profile/own-part.js";
import { rawProfile } from "../profile/raw.js";
import { get } from "../profile/select.js";
import { onlyChanged, type Taken } from "../profile/sheet-changes.js";
import type { SheetContext } from "../profile/sheet-context.js";
import { unfinished } from "../profile/sheet-read.js";
import { saveProfile } from "../workspace/change-profile.js";
import { readUnitProfile, sharedFacts } from "../workspace/groups.js";
import { textOf } from "../workspace/profile-text.js";

/** What a profile is read and written with. */
export interface KnownTo {
  readonly library: Library;
  /** See `sheetContext`. */
  readonly context: SheetContext;
}
export interface WrittenFacts {
  /** The profile's text as it was found; null: there was none. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * Takes the checked data of a workbook or form into a profile, or makes a new one of it; called under the profile's lock. Only a
 * profile that reads without a fault is written; one that is only begun may stay so.
 */
export async function writeFacts(
  path: string,
  taken: Taken,
  { library, context }: KnownTo,
  env: Env,
): Promise<Outcome<WrittenFacts>> {
  const { data, id, open, dryRun, placeOf } = taken;
  const seen = (await env.files.kindOf(path)) === null ? null : await env.files.read(path);
  if (seen !== null && !seen.ok) return seen;
  const present = seen === null ? null : textOf(seen.value, path);
  if (present !== null && !present.ok) return present;
  const before = present === null ? null : present.value;
  const known = before === null ? undefined : get(get(rawProfile(before), "unit"), "id");
  if (typeof known === "string" && known !== id) return fail(problem("sheet/other-unit", { found: id, path, known }));
  const read = seen === null ? null : await readUnitProfile(seen.value, path, context, env);
  // What no cell holds would be gone.
  const strange = (read?.diagnostics ?? []).filter(({ code }) => code === "profile/unknown-key");
  if (strange.length > 0) return fail(...strange);
  if (open.length > 0 && read?.ok) return fail(...open);
  const venues = library.unitTypes.get(String(get(get(data, "unit"), "type")))?.venues ?? [];
  const facts = before === null ? succeed(null) : await sharedFacts(before, path, context, env);
  if (!facts.ok) return facts;
  const changed = before === null || taken.shared ? succeed(data) : onlyChanged(taken, facts.value?.data ?? null, path, context);
  if (!changed.ok) return changed;
  // What a group says stays there: the unit's file gets only what is its own.
  const shared = taken.shared ?? facts.value?.shared ?? {};
  const kept = ownPart(changed.value, facts.value?.own ?? {}, shared);
  const [group] = context.groups?.get(String(get(changed.value["unit"], "group"))) ?? [];
  // In another group the facts of the earlier one are gone.
  const stays = taken.shared !== undefined || facts.value?.groups[0]?.id === group?.id;
  if (group !== undefined && stays && kept.cleared.length > 0)
    return fail(
      ...kept.cleared.map(({ path: at, name }) =>
        problem("group/cleared", { path: name, group: group.name, file: group.file }, placeOf(at)),
      ),
    );
  const own = (Object.keys(shared).length === 0 ? changed.value : kept.data) as Taken["data"];
  const after = before === null ? profileText(own, context, venues) : setAll(before, own);
  if (!after.ok) return after;
  const done = { before, after: after.value };
  if (after.value === before) return succeed(done, changed.diagnostics);
  const written = new TextEncoder().encode(after.value);
  const checked = await readUnitProfile(written, path, context, env);
  const faults = checked.ok ? [] : checked.diagnostics.filter(({ severity }) => severity === "error");
  if (faults.some(({ code }) => open.length === 0 || !unfinished.has(code))) return fail(...checked.diagnostics);
  const saved = dryRun ? succeed(undefined) : await saveProfile(path, seen === null ? null : seen.value, written, env);
  return saved.ok ? succeed(done, changed.diagnostics) : saved;
}
