import { shelfOf } from "../compose/shelf.js";
import { sizeOf } from "../compose/size.js";
import { listed, phrase } from "../diag/phrase.js";
import { fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Library } from "../library/types.js";
import { holderOn } from "../profile/as-of.js";
import { printCadence } from "../profile/cadences.js";
import type { Profile } from "../profile/types.js";
import { wrongAsked } from "../workspace/asked.js";
import { loadLibrary } from "../workspace/library.js";
import { loadUnits } from "../workspace/units.js";
import type { Workplace } from "../workspace/workplace.js";

/** A section of facts: a heading, then label and value. */
export interface FactSection {
  readonly title: Value;
  readonly facts: readonly (readonly [label: Value, value: Value])[];
}

export interface ShowUnitRequest {
  readonly place: Workplace;
  /** Id, or path of the profile. */
  readonly unit: string;
  /** ISO day; absent: today. */
  readonly asOf?: string;
}

/** What a profile says on a day, with keys resolved to the names that are printed. */
export async function showUnit(
  { place, unit: word, asOf }: ShowUnitRequest,
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
