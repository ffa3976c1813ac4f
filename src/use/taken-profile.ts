import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { profileText } from "../import/facts/profile-text.js";
import type { Library } from "../library/types.js";
import { begunProfile, isBegun } from "../profile/begun.js";
import { setValue } from "../profile/edit.js";
import type { LoadedGroup } from "../profile/loaded-group.js";
import { readProfile } from "../profile/read.js";
import type { LoadedProfile } from "../profile/types.js";
import { titleInForm } from "../workspace/in-organ-form.js";
import { profileContext } from "../workspace/library.js";
import { type DrawerRead, typesIn } from "./drawer-read.js";
import { managedPapers } from "./managed-papers.js";
import { refusedFacts, wantingFacts } from "./refused-facts.js";

/** Path → value, for what papers say differently. */
export type Settled = Readonly<Record<string, string>>;

/**
 * What a profile says once an import is done: a new one with the papers' facts, or the one there with what was chosen of them.
 * @returns with a warning for each thing papers say that no profile may
 */
export function takenProfile(drawer: DrawerRead, settled: Settled, id: string): Outcome<string> {
  const { facts, contradictions, into, library, type } = drawer;
  if (into !== null) return settledIn(into.text, settled);
  if (type === null) return fail(problem("import/needs-type", { known: typesIn(library) }));
  const made = profileText(facts, {
    id,
    type,
    settled: withPost(meant(settled, contradictions), facts, library, type),
    topics: managedPapers(drawer, new Set()).papers.map(({ topic }) => topic),
    library,
    context: profileContext(library),
  });
  return made.ok
    ? succeed(made.value.text, [...refusedFacts(made.value.refused, drawer), ...wantingFacts(made.value.leftOut, drawer)])
    : made;
}

/** What was chosen, with all that holds with it. */
const meant = (settled: Settled, contradictions: DrawerRead["contradictions"]): Settled =>
  Object.assign(
    { ...settled },
    ...contradictions.map(({ path, values }) => values.find(({ value }) => value === settled[path])?.means ?? {}),
  );

/** Who is directly responsible may hold a post that no paper names: one that is usual in units of the type. */
function withPost(settled: Settled, facts: DrawerRead["facts"], { unitTypes }: Library, type: string): Settled {
  const key = settled[direct];
  const path = `posts.${key}.title`;
  const title = unitTypes.get(type)?.posts[key ?? ""];
  const isNamed = facts.some((one) => one.path === path) || Object.hasOwn(settled, path);
  if (title === undefined || isNamed) return settled;
  const form = settled["organ.form"] ?? facts.find((one) => one.path === "organ.form")?.value ?? "";
  return { ...settled, [path]: titleInForm(title, form) };
}
export const direct = "direct-responsible";

function settledIn(text: string, settled: Settled): Outcome<string> {
  let now: Outcome<string> = succeed(text);
  for (const [path, value] of Object.entries(settled)) if (now.ok) now = setValue(now.value, path.split("."), value);
  return now;
}

export interface LoadedText {
  readonly loaded: LoadedProfile;
  /** What is still to be filled in. */
  readonly open: readonly Diagnostic[];
}

/** A profile, or as much of one as papers tell: what no paper says stays open until somebody fills it in. */
export function loadedOf(text: string, path: string, library: Library, groups: readonly LoadedGroup[] = []): Outcome<LoadedText> {
  const read = readProfile(new TextEncoder().encode(text), path, profileContext(library), groups);
  if (read.ok) return succeed({ loaded: read.value, open: [] });
  const begun = isBegun(read.diagnostics) ? begunProfile(text, path) : null;
  if (begun === null) return read;
  return succeed({ loaded: begun, open: read.diagnostics.filter(({ severity }) => severity === "error") });
}
