import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { type TakenBack, takeBackTerm } from "../profile/take-back.js";
import { type Appointment, appoint, type ChangedTerms, vacate } from "../profile/terms.js";
import type { LoadedProfile } from "../profile/types.js";
import { isDrafted } from "../shelf/day.js";
import { wrongAsked } from "../workspace/asked.js";
import { changeProfile } from "../workspace/change-profile.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import { outFolder, type Workplace } from "../workspace/workplace.js";

export interface TermsRequest {
  readonly place: Workplace;
  /** Id or path of a profile. */
  readonly unit: string;
  /** Says what would change and writes nothing. */
  readonly dryRun?: boolean;
}
export interface TermsChange extends Omit<ChangedTerms, "text"> {
  readonly unit: string;
  readonly path: string;
  /** Whether the unit has papers that the change may have an effect on. */
  readonly drafted: boolean;
  /** Unified, without file names. */
  readonly diff: string;
}

/** Appoints a person in a unit's profile. Written only when the whole profile reads without a fault afterwards. */
export const appointIn = (request: TermsRequest & Appointment, env: Env): Promise<Outcome<TermsChange>> =>
  changeTerms({ ...request, day: request.from }, (text, loaded) => appoint(text, loaded, request), env);

/** Ends the term of a post's holder in a unit's profile, by the same rules. */
export const vacateIn = (
  request: TermsRequest & { readonly post: string; readonly on: string },
  env: Env,
): Promise<Outcome<TermsChange>> =>
  changeTerms({ ...request, day: request.on }, (text, loaded) => vacate(text, loaded, request.post, request.on), env);

export interface TakeBackRequest extends TermsRequest {
  /** Key. */
  readonly post: string;
  /** ISO day of the change that is meant. */
  readonly day: string;
}

/** Takes the change of terms back that was registered last for a post. The papers stay as they are until they are made anew. */
export async function takeBackIn(
  { place, unit: word, dryRun, post, day }: TakeBackRequest,
  env: Env,
): Promise<Outcome<Omit<TakenBack, "text"> & { readonly unit: string }>> {
  const opened = await openUnit(place, word, env);
  if (!opened.ok) return opened;
  const { library, unit } = opened.value;
  const edit = (text: string, loaded: LoadedProfile) => takeBackTerm(text, loaded, { post, day });
  const changed = await changeProfile({ path: unit.path, library, dryRun }, edit, env);
  if (!changed.ok) return changed;
  const { text: _, ...taken } = changed.value.change;
  return succeed({ ...taken, unit: unit.loaded.profile.unit.id }, changed.diagnostics);
}

async function openUnit(place: Workplace, word: string, env: Env) {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([word], place, library.value, env);
  return units.ok ? succeed({ library: library.value, unit: units.value[0]! }) : units;
}

async function changeTerms(
  { place, unit: word, dryRun, day }: TermsRequest & { readonly day: string },
  edit: (text: string, loaded: LoadedProfile) => Outcome<ChangedTerms>,
  env: Env,
): Promise<Outcome<TermsChange>> {
  const wrong = wrongAsked({ days: [day] });
  if (wrong.length > 0) return fail(...wrong);
  const opened = await openUnit(place, word, env);
  if (!opened.ok) return opened;
  const { library, unit } = opened.value;
  const { loaded, path } = unit;
  const changed = await changeProfile({ path, library, dryRun }, edit, env);
  if (!changed.ok) return changed;
  const { change, diff } = changed.value;
  const { text: _, ...terms } = change;
  const { id } = loaded.profile.unit;
  const drafted = await isDrafted(id, outFolder(place), env);
  return succeed({ unit: id, path, ...terms, drafted, diff }, changed.diagnostics);
}
