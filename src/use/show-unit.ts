import { inFile, problem } from "../diag/problem.js";
import { all, type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
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
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
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
  const self = { ...type?.self, ...profile.unit.self };
  const topics = profile.topics.map((id) => library.value.topics.get(id)?.name ?? id);
  const sections: readonly FactSection[] = [
    {
      title: "单位",
      facts: [
        ["代号", profile.unit.id],
        ["类型", type?.name ?? profile.unit.type],
        ["全称", profile.unit["full-name"]],
        ["简称", profile.unit["short-name"]],
        ["自称", [self.mine, self.whole, self.this].join("、")],
      ],
    },
    {
      title: "党组织",
      facts: [
        ["形式", profile.organ.form],
        ["全称", profile.organ.name],
        ["简称", profile.organ.short],
      ],
    },
    {
      title: "上级",
      facts: Object.entries(profile.superiors).map(([key, value]) => [superiors[key] ?? key, value ?? ""] as const),
    },
    { title: "职务", facts: postFacts(profile, date) },
    {
      title: "部门",
      facts: Object.values(profile.departments).map(
        (d) => [d.name, d.head === undefined ? "" : (profile.posts[d.head]?.title ?? d.head)] as const,
      ),
    },
    {
      title: "媒体",
      facts: profile.media.map(
        (m) =>
          [
            m.name,
            `${library.value.terms.media.get(m.kind) ?? m.kind}，${profile.departments[m.owner]?.name ?? m.owner}`,
          ] as const,
      ),
    },
    {
      title: "阵地",
      facts: profile.venues.map(
        (v) =>
          [v.name ?? library.value.terms.venues.get(v.kind) ?? v.kind, profile.departments[v.owner]?.name ?? v.owner] as const,
      ),
    },
    {
      title: "主题和频次",
      facts: [
        ["主题", topics.join("、")],
        ...Object.entries(profile.cadences).map(([key, c]) => [library.value.cadences.get(key) ?? key, printCadence(c)] as const),
      ],
    },
    {
      title: "文件",
      facts: Object.entries(profile.documents).map(
        ([id, d]) => [id, [d.number, d.date, d.status].filter((part) => part !== undefined).join("  ")] as const,
      ),
    },
  ];
  return succeed({ asOf: date, sections: sections.filter((s) => s.facts.length > 0) }, units.diagnostics);
}

const superiors: Readonly<Record<string, string>> = {
  party: "党组织",
  administration: "行政",
  publicity: "宣传",
  discipline: "纪检",
  cyberspace: "网信",
  emergency: "应急",
  fire: "消防",
};

const postFacts = (profile: Profile, date: string): FactSection["facts"] =>
  Object.entries(profile.posts).map(([key, post]) => {
    const holder = holderOn(profile, key, date);
    const name = profile.people.find((p) => p.id === holder?.person)?.name ?? holder?.person;
    const remarks = [
      holder?.acting ? "主持工作" : "",
      key === profile["direct-responsible"] ? "直接责任人" : "",
      post.portfolio?.length ? `分管${post.portfolio.join("、")}` : "",
    ].filter((r) => r !== "");
    return [post.title, `${name ?? "（空缺）"}${remarks.length > 0 ? `（${remarks.join("，")}）` : ""}`] as const;
  });
