import { shelfOf } from "../compose/shelf.js";
import { sizeOf } from "../compose/size.js";
import { listed, phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import type { Value } from "../diag/types.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { composeUnit } from "../papers/compose-unit.js";
import { holderOn } from "../profile/as-of.js";
import { printCadence } from "../profile/cadences.js";
import type { Path } from "../profile/fault.js";
import { profileNotes } from "../profile/notes.js";
import { rawProfile } from "../profile/raw.js";
import type { Profile } from "../profile/types.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { listProfiles, loadUnit, loadUnits, type Unit } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";

export interface UnitRow {
  readonly id: string;
  readonly type: string;
  /** Absolute. */
  readonly path: string;
  readonly name: string;
}

/** The workspace's units by file name. Profiles with errors are left out and their problems reported. */
export async function listUnits(place: Workplace, env: Env): Promise<Outcome<readonly UnitRow[]>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const paths = await listProfiles(place, env);
  if (!paths.ok) return paths;
  const units = await Promise.all(paths.value.map((path) => loadUnit(path, library.value, env)));
  const rows = units.flatMap((unit) => (unit.ok ? [rowOf(unit.value)] : []));
  return succeed(
    rows,
    units.flatMap((unit) => unit.diagnostics),
  );
}

const rowOf = ({ loaded: { profile }, path }: Unit): UnitRow => ({
  id: profile.unit.id,
  type: profile.unit.type,
  path,
  name: profile.unit["full-name"],
});

/**
 * Reads and checks profiles, and composes all their documents as of today without writing them, so that what a document
 * lacks (a vacant post, an unfilled fact) is found here too.
 * @returns the units that are whole, or every problem of all
 */
export async function checkUnits(
  words: readonly string[] | "all",
  place: Workplace,
  env: Env,
): Promise<Outcome<readonly UnitRow[]>> {
  const wrong = wrongAsked({ units: words });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits(words, place, library.value, env);
  if (!units.ok) return units;
  const composed = all(units.value.map((unit) => composeUnit(unit, { named: true, asOf: env.today() }, library.value)));
  const notes = [...units.diagnostics, ...units.value.flatMap(notesOn), ...composed.diagnostics];
  return composed.ok ? succeed(units.value.map(rowOf), notes) : composed;
}

/** What is worth a second look in a profile without a fault. */
function notesOn({ loaded, text, path: file }: Unit): readonly Diagnostic[] {
  const lineOf = (path: Path): number => {
    const place = loaded.placeOf(path);
    return place.from === "file" ? (place.line ?? 1) : 1;
  };
  return profileNotes(rawProfile(text), lineOf).map(({ path, code, data }) => {
    const place = loaded.placeOf(path);
    return problem(code, data, place.from === "file" ? { origin: place } : inFile(file));
  });
}

/** A section of facts: a heading, then label and value. */
export interface FactSection {
  readonly title: Value;
  readonly facts: readonly (readonly [label: Value, value: Value])[];
}

/** What a profile says on a day, with keys resolved to the names that are printed. */
export async function showUnit(
  word: string,
  asOf: string | undefined,
  place: Workplace,
  env: Env,
): Promise<Outcome<{ readonly asOf: string; readonly sections: readonly FactSection[] }>> {
  const wrong = wrongAsked({ days: [asOf] });
  if (wrong.length > 0) return fail(...wrong);
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const units = await loadUnits([word], place, library.value, env);
  if (!units.ok) return units;
  const unit = units.value[0];
  if (unit === undefined) return fail();
  const { profile } = unit.loaded;
  const date = asOf ?? env.today();
  const type = library.value.unitTypes.get(profile.unit.type);
  const { field } = profile.unit;
  const size = sizeOf(profile, library.value);
  const self = { ...type?.self, ...profile.unit.self };
  const topics = profile.topics.map((id) => library.value.topics.get(id)?.name ?? id);
  const sections: readonly FactSection[] = [
    {
      title: phrase("show.unit"),
      facts: [
        [phrase("show.id"), profile.unit.id],
        [phrase("show.type"), type?.name ?? profile.unit.type],
        ...(field === undefined ? [] : [[phrase("show.field"), library.value.fields.get(field) ?? field] as const]),
        [phrase("show.full-name"), profile.unit["full-name"]],
        [phrase("show.short-name"), profile.unit["short-name"]],
        [phrase("show.self"), listed([self.mine, self.whole, self.this].flatMap((one) => one ?? []))],
        [phrase("show.size"), library.value.sizes.get(size)?.name ?? size],
        [phrase("show.shelf"), listed(shelfOf(profile, library.value).map((entry) => paperName(entry, library.value)))],
      ],
    },
    {
      title: phrase("show.organ"),
      facts: [
        [phrase("show.form"), profile.organ.form],
        [phrase("show.full-name"), profile.organ.name],
        [phrase("show.short-name"), profile.organ.short],
      ],
    },
    {
      title: phrase("show.superiors"),
      facts: Object.entries(profile.superiors).map(
        ([key, value]) => [phrase(`show.${key as keyof typeof profile.superiors}`), value ?? ""] as const,
      ),
    },
    { title: phrase("show.posts"), facts: postFacts(profile, date) },
    {
      title: phrase("show.departments"),
      facts: Object.values(profile.departments).map(
        (d) => [d.name, d.head === undefined ? "" : (profile.posts[d.head]?.title ?? d.head)] as const,
      ),
    },
    {
      title: phrase("show.media"),
      facts: profile.media.map(
        (m) =>
          [
            m.name,
            listed([library.value.terms.media.get(m.kind) ?? m.kind, profile.departments[m.owner]?.name ?? m.owner], "comma"),
          ] as const,
      ),
    },
    {
      title: phrase("show.venues"),
      facts: profile.venues.map(
        (v) =>
          [v.name ?? library.value.terms.venues.get(v.kind) ?? v.kind, profile.departments[v.owner]?.name ?? v.owner] as const,
      ),
    },
    {
      title: phrase("show.topics"),
      facts: [
        [phrase("show.topic"), listed(topics)],
        ...Object.entries(profile.cadences).map(([key, c]) => [library.value.cadences.get(key) ?? key, printCadence(c)] as const),
      ],
    },
    {
      title: phrase("show.documents"),
      facts: Object.entries(profile.documents).map(
        ([id, d]) => [id, [d.number, d.date, d.status].filter((part) => part !== undefined).join("  ")] as const,
      ),
    },
  ];
  return succeed({ asOf: date, sections: sections.filter((s) => s.facts.length > 0) }, units.diagnostics);
}

/** An entry of a shelf in words: 责任清单, or 责任清单（网络意识形态） for one topic alone. */
function paperName(entry: string, { kinds, topics }: Library): Value {
  const [kind = "", topic] = entry.split(".");
  const name = kinds.get(kind)?.name ?? kind;
  return topic === undefined ? name : phrase("with", { what: name, more: topics.get(topic)?.name ?? topic });
}

const postFacts = (profile: Profile, date: string): FactSection["facts"] =>
  Object.entries(profile.posts).map(([key, post]) => {
    const holder = holderOn(profile, key, date);
    const name = profile.people.find((p) => p.id === holder?.person)?.name ?? holder?.person;
    const remarks = [
      ...(holder?.acting ? [phrase("show.acting")] : []),
      ...(key === profile["direct-responsible"] ? [phrase("show.direct")] : []),
      ...(post.portfolio?.length ? [phrase("show.portfolio", { fields: listed(post.portfolio) })] : []),
    ];
    const who = name ?? phrase("show.vacant");
    return [post.title, remarks.length > 0 ? phrase("with", { what: who, more: listed(remarks, "comma") }) : who] as const;
  });
