import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic, Value } from "../diag/types.js";
import type { Wanting } from "../import/facts/profile-data.js";
import type { Refused } from "../import/facts/sound.js";
import type { FactPlace, ImportedFact } from "../import/types.js";
import type { Library } from "../library/types.js";
import { meets, parseCadence } from "../profile/cadences.js";
import { profileContext } from "../workspace/library.js";
import { factName, factValue } from "./fact-words.js";

interface Source {
  readonly facts: readonly ImportedFact[];
  readonly library: Library;
}

/**
 * What old papers say and a profile may not, to be told: their words stay in the papers, the profile takes what regulations ask for or
 * leaves it open.
 */
export const refusedFacts = (refused: readonly Refused[], source: Source): readonly Diagnostic[] =>
  refused.map(({ path, value, why }) => {
    const place = placeOf(path, value, source.facts);
    if (why.code === "profile/cadence-floor")
      return belowFloor({ path, value, place }, String(why.data["least"]), source, why.data);
    return problem("import/not-in-profile", {
      path,
      what: factName(path, source),
      value: factValue(path, value, source),
      place,
      why,
    });
  });

/** Media, venues, holders and units below that papers name without all that a profile must say of them, in one sentence. */
export function wantingFacts(leftOut: Wanting["leftOut"], { facts, library }: Source): readonly Diagnostic[] {
  if (leftOut.length === 0) return [];
  const entries = leftOut.map(({ section, entry, lacking }) => {
    const [name, kind, person] = ["name", "kind", "person"].map((key) => String(entry[key] ?? ""));
    const called = name || (library.terms.media.get(kind!) ?? library.terms.venues.get(kind!) ?? "");
    const held = facts.find((one) => one.path === `people.${person}.name`)?.value ?? "";
    const what = factName(section.startsWith("posts.") ? `${section}.0.person` : `${section}.0.name`, { facts, library });
    const wanting = [...new Set(lacking)].map((path) => factName(path, { facts, library }));
    return phrase("import.lacking", { what, value: called || held, lacking: listed(wanting) });
  });
  return [problem("import/not-whole", { entries: listed(entries) })];
}

/** The strictest that regulations ask of a cadence, by topic, where a value stays below it. */
export function floorAbove(path: string, value: string, topics: readonly string[], library: Library) {
  const cadence = parseCadence(value);
  if (!path.startsWith("cadences.") || cadence === null) return undefined;
  return profileContext(library).floors.find((one) => {
    const least = parseCadence(one.least);
    return `cadences.${one.cadence}` === path && topics.includes(one.topic) && least !== null && !meets(cadence, least);
  });
}

/** An interval of an old paper that is rarer than a regulation asks for. */
export function belowFloor(
  { path, value, place }: { readonly path: string; readonly value: string; readonly place: Value },
  least: string,
  source: Source,
  { regulation, article }: { readonly regulation?: Value; readonly article?: Value },
): Diagnostic {
  return problem("import/below-floor", {
    path,
    least,
    what: factName(path, source),
    value: factValue(path, value, source),
    asked: factValue(path, least, source),
    place,
    regulation: regulation ?? "",
    article: article ?? "",
  });
}

export const shownPlace = ({ file, paragraph }: FactPlace): Value => phrase("import.place", { file, paragraph });
/** Where it was read: by its path, else by its words. */
function placeOf(path: string, value: string, facts: readonly ImportedFact[]): Value {
  const [section = ""] = path.split(".");
  const found =
    facts.find((one) => one.path === path) ??
    facts.find((one) => one.path.startsWith(`${section}.`) && one.value === value) ??
    facts.find((one) => one.path.startsWith(path));
  return found === undefined ? phrase("import.old-papers") : shownPlace(found);
}
