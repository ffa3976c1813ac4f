import type { Library, UnitType } from "../../../library/types.js";
import { parseCadence, perYear } from "../../../profile/cadences.js";
import { groupedBy } from "../../../text/grouped-by.js";
import type { Contradiction, DrawerPaper, Identified, ImportedFact } from "../../types.js";
import type { Said } from "../said.js";
import { departmentNamed, departmentsOf, isHeadOf, type SettledDepartment } from "./departments.js";
import { basisRows, documentRows, topicRows } from "./documents.js";
import { frontRows } from "./fronts.js";
import { leadingRows } from "./group.js";
import { identityRows } from "./identity.js";
import { peopleOf } from "./people.js";
import { postsOf, postTitled, type SettledPost } from "./posts.js";
import type { Row, Rows } from "./rows.js";
import { titled } from "./titled.js";
import { type Vote, votesOf } from "./votes.js";

/** What papers say, put under the paths of one profile; where they say different things, each with its places. */
export function settle(
  given: readonly Said[],
  papers: readonly DrawerPaper[],
  identified: readonly Identified[],
  library: Library,
): { readonly facts: readonly ImportedFact[]; readonly contradictions: readonly Contradiction[] } {
  const said = titled(given);
  const type = library.unitTypes.get(usual(identified.flatMap(({ unitType }) => unitType ?? [])) ?? "");
  const names = identityRows(identified, papers);
  const fullName = names.find(({ path }) => path === "unit.full-name")?.value;
  const posts = postsOf(said, type, fullName === undefined ? [] : [fullName]);
  const { below, rows: subUnits } = subUnitRows(said, posts);
  const departments = departmentsOf(said, posts, type, { below, units: fullName === undefined ? [] : [fullName] });
  const parties = { posts, departments };
  const people = peopleOf(posts, said);
  const rows = [
    ...names,
    ...withChain(withoutUsual(singleRows(said, parties, library), type)),
    ...people.rows,
    ...departmentRows(departments),
    ...subUnits,
    ...frontRows(said, posts, departments),
    ...leadingRows(said, posts, departments, library),
    ...topicRows(papers, identified, library),
    ...basisRows(said, identified, library),
    ...documentRows(papers, identified, library),
  ];
  const paths = groupedBy(inFullOf(withoutFull(rows)), ({ path }) => path);
  const facts: ImportedFact[] = [];
  const contradictions: Contradiction[] = [...people.questions];
  for (const [path, its] of paths) {
    const values = votesOf(path.startsWith("cadences.") ? sameIntervals(its) : its);
    if (values.length === 1)
      facts.push({ path, value: values[0]!.value, certain: isSure(path, values[0]!), ...values[0]!.places[0]! });
    else contradictions.push({ path, values: values.map(({ value, places }) => ({ value, places: places.slice(0, 5) })) });
  }
  return { facts, contradictions };
}

/** What two papers say alike is as sure as what a form tells; days of papers are only bounds of when somebody held a post. */
const isSure = (path: string, { certain, places }: Vote): boolean =>
  certain || (!/\.(?:from|to)$/.test(path) && new Set(places.map(({ file }) => file)).size > 1);

/**
 * 县教育局党组 and 县委教育工委 in one paper are two superiors of one sort, and no contradiction: the one most often said is the first,
 * the others stand above it.
 */
function withChain(given: Rows): Rows {
  const rows = inFullOf(given);
  const of = (path: string, file?: string): ReadonlySet<string> =>
    new Set(rows.flatMap((row) => (row.path === path && (file === undefined || row.place.file === file) ? [row.value] : [])));
  const chain: Row[] = [];
  const others = new Set<Row>();
  for (const path of new Set(rows.flatMap((row) => (row.path.startsWith("superiors.") ? [row.path] : [])))) {
    const together = new Set(
      rows.flatMap((row) => (row.path === path && of(path, row.place.file).size > 1 ? [...of(path, row.place.file)] : [])),
    );
    const votes = votesOf(rows.filter((row) => row.path === path && together.has(row.value)));
    for (const { value, places } of votes.slice(1)) {
      chain.push({ path: `superior-chain.${chain.length}`, value, place: places[0]!, certain: false });
      for (const row of rows) if (row.path === path && row.value === value) others.add(row);
    }
  }
  return [...rows.filter((row) => !others.has(row)), ...chain];
}

/** Key places that are those of every unit of the type are none of its own. */
function withoutUsual(rows: Rows, type: UnitType | undefined): Rows {
  const places = rows.filter(({ path }) => path.startsWith("safety.key-places."));
  const isUsual = type !== undefined && places.every(({ value }) => type.keyPlaces.includes(value));
  return isUsual ? rows.filter((row) => !places.includes(row)) : rows;
}

/** A paper that needs no short name prints the full one in its place. */
function withoutFull(rows: Rows): Rows {
  const values = (path: string): ReadonlySet<string> => new Set(rows.flatMap((row) => (row.path === path ? [row.value] : [])));
  const [units, organs] = [values("unit.full-name"), values("organ.name")];
  const others = rows.filter(
    ({ path, value }) =>
      !(path === "unit.short-name" && units.has(value)) &&
      !(path === "organ.short" && (organs.has(value) || /^中共/u.test(value))),
  );
  const short = (path: string, full: string): Rows =>
    others.some((row) => row.path === path) ? [] : rows.flatMap((row) => (row.path === path ? [{ ...row, path: full }] : []));
  return [...others, ...short("organ.short", "organ.name")];
}

/** 县应急管理局 is the 稻丰县应急管理局 of another place: a superior under its longest name. */
function inFullOf(rows: Rows): Rows {
  return rows.map((row) => {
    if (!row.path.startsWith("superiors.")) return row;
    const full = rows
      .filter(({ path, value }) => path === row.path && value.length > row.value.length && value.endsWith(row.value))
      .sort((a, b) => b.value.length - a.value.length)[0];
    return full === undefined ? row : { ...row, value: full.value };
  });
}

/** 每半年一次 and 每年两次 are as often: under the words said most often, of those the closer ones. */
function sameIntervals(rows: Rows): Rows {
  const said = votesOf(rows);
  const often = ({ value }: { readonly value: string }): number => perYear(parseCadence(value) ?? { times: 0, period: "year" });
  const [count, times] = [
    (value: string): number => rows.filter((row) => row.value === value).length,
    (value: string): number => parseCadence(value)?.times ?? 0,
  ];
  return rows.map((row) => {
    const same = said.filter((one) => often(one) === often(row)).map(({ value }) => value);
    const [first] = same.sort((a, b) => count(b) - count(a) || times(a) - times(b));
    return first === undefined ? row : { ...row, value: first };
  });
}

function usual(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

interface Parties {
  readonly posts: readonly SettledPost[];
  readonly departments: readonly SettledDepartment[];
}
/** Paths that hold a post's or a department's key, where papers print its name. */
const keyed = /^(?:assessment\.team|accountability\.(?:proposer|filing)|review\.steps)$/;

/** Single values, and lists in the order papers have them. */
function singleRows(said: readonly Said[], parties: Parties, library: Library): Rows {
  const rows: Row[] = [];
  const seen = new Map<string, Set<string>>();
  const loose = unsure(said);
  for (const each of said) {
    const { place, certain, ...one } = each;
    if ((one.is !== "value" && one.is !== "entry") || loose.has(each)) continue;
    if (one.path === "group.office") continue;
    const value = keyed.test(one.path) ? keyOf(one.value, parties) : one.value;
    if (value === undefined || isUsualLimit(one.path, value, library)) continue;
    if (one.is === "value") {
      rows.push({ path: one.path, value, place, certain });
      continue;
    }
    const list = seen.get(one.path) ?? new Set<string>();
    seen.set(one.path, list);
    if (list.has(value)) continue;
    rows.push({ path: `${one.path}.${list.size}`, value, place, certain });
    list.add(value);
  }
  return rows;
}
/**
 * What wide words say of a value that own words say too; and what they say differently in one paper or in two, for they mean unlike
 * things: 每月对信息系统检查 and 每年排查隐患 are no one check.
 */
function unsure(said: readonly Said[]): ReadonlySet<Said> {
  const values = said.flatMap((one) => (one.is === "value" ? [one] : []));
  return new Set(
    values.filter(
      ({ wide, path, value }) =>
        wide && values.some((other) => other.path === path && (!other.wide || !isAsOften(other.value, value))),
    ),
  );
}
const isAsOften = (a: string, b: string): boolean => {
  const [x, y] = [parseCadence(a), parseCadence(b)];
  return a === b || (x !== null && y !== null && perYear(x) === perYear(y));
};
const isUsualLimit = (path: string, value: string, { limits }: Library): boolean =>
  path.startsWith("limits.") && limits.get(path.slice("limits.".length))?.usual === value;
const keyOf = (name: string, { posts, departments }: Parties): string | undefined =>
  departmentNamed(name, departments) ?? postTitled(name, posts)?.key;

const departmentRows = (departments: readonly SettledDepartment[]): Rows =>
  departments.flatMap(({ key, name, role, rolePlace, head, place, certain: said }): Rows => {
    // What has a head is a department.
    const certain = said || head !== undefined;
    return [
      { path: `departments.${key}.name`, value: name, place, certain },
      ...(role === undefined ? [] : [{ path: `departments.${key}.role`, value: role, place: rolePlace!, certain }]),
      ...(head === undefined ? [] : [{ path: `departments.${key}.head`, value: head, place, certain }]),
    ];
  });

/** Units below: named as such, or those letters go to that no clause calls a department. */
function subUnitRows(
  said: readonly Said[],
  posts: readonly SettledPost[],
): { readonly rows: Rows; readonly below: ReadonlySet<string> } {
  const departments = new Set(
    said.flatMap((one) =>
      one.certain && one.is === "department" ? [one.name] : one.certain && one.is === "front" ? [one.owner ?? ""] : [],
    ),
  );
  const named = new Map<string, Row>();
  for (const one of said) {
    const isDepartment =
      one.is === "subject" &&
      (departments.has(one.name) || posts.some(({ level, title }) => level === "department" && isHeadOf(title, one.name)));
    if ((one.is !== "sub-unit" && one.is !== "subject") || isDepartment) continue;
    if (!named.has(one.name))
      named.set(one.name, { path: "", value: one.name, place: one.place, certain: one.is === "sub-unit" });
  }
  const isCalled = said.some((one) => one.is === "value" && one.path === "sub-units.label");
  const label = isCalled ? undefined : togetherOf([...named.keys()]);
  return {
    rows: [
      ...[...named.values()].map((row, i) => ({ ...row, path: `sub-units.list.${i}.name` })),
      ...(label === undefined ? [] : [{ ...[...named.values()][0]!, path: "sub-units.label", value: label, certain: false }]),
    ],
    below: new Set(named.keys()),
  };
}

/** 云顶营林区 and 马鞍营林区 are 各营林区: what all of some units below end with; villages and communities 各村（社区）. */
function togetherOf(names: readonly string[]): string | undefined {
  if (names.length < 2) return undefined;
  if (names.every((name) => /村$|社区$/u.test(name))) return names.every((name) => name.endsWith("村")) ? "各村" : "各村（社区）";
  const [first = "", ...rest] = names;
  const ends = [6, 5, 4, 3, 2].map((length) => first.slice(-length));
  const end = ends.find((one) => [first, ...rest].every((name) => name.endsWith(one) && name.length > one.length));
  return end === undefined ? undefined : `各${end}`;
}
