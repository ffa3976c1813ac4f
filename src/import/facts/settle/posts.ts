import { called } from "../../../compose/facts/called.js";
import type { UnitType } from "../../../library/types.js";
import { groupedBy } from "../../../text/grouped-by.js";
import type { FactPlace } from "../../types.js";
import { type Slip, slipBetween } from "../alike-names.js";
import { isDepartmentName } from "../department-names.js";
import type { PostAs, Said } from "../said.js";
import { isAnybody, isHeldOnce, officeWords, titleParts } from "../titles.js";

/** A post as papers have it together. */
export interface SettledPost {
  readonly key: string;
  readonly title: string;
  /** Other titles under which papers print it: 镇党委书记, and 党组书记、局长 of who holds both posts. */
  readonly printed: readonly string[];
  readonly level: "leadership" | "department";
  readonly portfolio?: readonly string[];
  /** Who holds it, first seen first; several: papers name different people. */
  readonly holders: readonly SettledHolder[];
  readonly place: FactPlace;
  readonly portfolioPlace?: FactPlace;
  readonly certain: boolean;
}
/** Somebody papers name as the holder of a post. */
export interface SettledHolder {
  readonly name: string;
  /** Days of the first and the last paper that does; null: none of them bears one. */
  readonly day: string | null;
  readonly last: string | null;
  /** The first of each paper that does. */
  readonly places: readonly FactPlace[];
}
type SaidPost = Extract<Said, { is: "post" }>;

interface Cluster {
  readonly title: string;
  readonly mentions: SaidPost[];
  name: string | undefined;
  portfolio: string | undefined;
}

/** Who holds which post, with the keys a profile gives them: secretary and head by what papers say they are, the others by their titles. */
export function postsOf(said: readonly Said[], type: UnitType | undefined, names: readonly string[]): readonly SettledPost[] {
  const mentions = said.flatMap((one): readonly SaidPost[] =>
    one.is === "post" && (!isAnybody(one.title) || isNamedHead(one)) ? [one] : [],
  );
  const own =
    type === undefined ? undefined : called(type, { "full-name": names[0] ?? "", "short-name": names[1] ?? names[0] ?? "" });
  const secretary =
    titleOf(mentions, "secretary") ?? leaderTitled(mentions, /^[^、]{0,6}(?:党委|党组|党工委|总支|支部)书记(?:、|$)/u);
  const usualHeads = type === undefined ? [] : [own?.posts["head"] ?? "", ...headTitles(type)].filter((title) => title !== "");
  const head =
    titleOf(mentions, "head") ?? leaderTitled(mentions, new RegExp(`(?:^|、)(?:${usualHeads.join("|") || "\n"})$`, "u"));
  // 镇党委书记 is who the same paper calls 党委书记 elsewhere.
  const long = mentions.flatMap(({ title }) =>
    secretary !== undefined && title !== secretary && title.endsWith(secretary) && title.length <= secretary.length + 2
      ? [title]
      : [],
  );
  const roles = leading(secretary, head, own?.posts["head"]).map((role) =>
    role.key === "secretary" ? { ...role, printed: [...role.printed, ...long] } : role,
  );
  const grouped = groupedBy(mentions, ({ title }) => title);
  const posts: SettledPost[] = [];
  const taken = new Set<string>();
  for (const role of roles) {
    const its = mentions.filter(({ title }) => role.printed.includes(title));
    if (its.length === 0) continue;
    posts.push({ ...settled(role.key, role.title, "leadership", its), printed: role.printed });
    taken.add(role.key);
  }
  const held = new Set(roles.flatMap(({ printed }) => printed));
  const clusters = [...grouped].filter(([title]) => !held.has(title)).flatMap(([title, its]) => clustersOf(title, its));
  let [leaders, departments] = [0, 0];
  for (const { title, mentions: its } of clusters) {
    const isOfHouse = its.every(({ as }) => as === "department" || as === "group-director") || headsHouse(title);
    const level = isOfHouse ? "department" : "leadership";
    const named = level === "leadership" ? usualKey(title, own?.posts ?? {}, taken) : undefined;
    const key = named ?? (level === "leadership" ? `leader-${++leaders}` : `department-head-${++departments}`);
    taken.add(key);
    posts.push(settled(key, title, level, its));
  }
  return posts;
}

/** 德育处主任, 信息科科长: the head of a department, whatever papers say of them besides. */
const headsHouse = (title: string): boolean => {
  const house = title.replace(new RegExp(`(?:${officeWords})$`, "u"), "");
  return (
    !title.includes("、") &&
    house !== title &&
    !house.endsWith("副") &&
    /(?:[处科股室部所站]|中心)$/u.test(house) &&
    isDepartmentName(house)
  );
};

/** 办公室负责人 of whom a paper says the name. */
const isNamedHead = ({ name, title }: SaidPost): boolean =>
  name !== undefined && title.endsWith("负责人") && isDepartmentName(title.slice(0, -3));

/** The title most often said to be that of a role. */
function titleOf(mentions: readonly SaidPost[], as: PostAs): string | undefined {
  const counts = new Map<string, number>();
  for (const one of mentions) if (one.as === as) counts.set(one.title, (counts.get(one.title) ?? 0) + (one.certain ? 10 : 1));
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
const leaderTitled = (mentions: readonly SaidPost[], form: RegExp): string | undefined =>
  mentions.find(({ title, as }) => as !== "department" && form.test(title))?.title;

/** What heads of units of a type are called: 局长, and 主任 where the unit is a 委 or 办. */
const headTitles = ({ posts, byName }: UnitType): readonly string[] =>
  byName.flatMap(({ say }) => (posts["head"] !== undefined && Object.hasOwn(say, posts["head"]) ? [say[posts["head"]]!] : []));

interface Role {
  readonly key: string;
  readonly title: string;
  /** Titles under which papers print it. */
  readonly printed: readonly string[];
}
/** 党组书记、局长 is two posts of one person: papers print both whoever is meant. */
function leading(secretary: string | undefined, head: string | undefined, usual: string | undefined): readonly Role[] {
  const both =
    secretary?.includes("、") && (head === undefined || head === secretary || secretary.endsWith(`、${head}`))
      ? secretary
      : undefined;
  if (both !== undefined) {
    const [first = "", ...rest] = both.split("、");
    const printed = [...new Set([both, ...(head === undefined ? [] : [head]), first, rest.join("、")])];
    return [
      { key: "secretary", title: first, printed },
      { key: "head", title: rest.join("、"), printed },
    ];
  }
  const alone = head ?? usual;
  return [
    ...(secretary === undefined ? [] : [{ key: "secretary", title: secretary, printed: [secretary] }]),
    ...(alone === undefined ? [] : [{ key: "head", title: alone, printed: [alone] }]),
  ];
}

/** People under one title: by name and by what they are in charge of, joined where a paper says both. */
function clustersOf(title: string, mentions: readonly SaidPost[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const fieldsOf = ({ portfolio }: SaidPost): string | undefined => portfolio?.join("、");
  const both = mentions.filter((one) => one.name !== undefined && one.portfolio !== undefined);
  const isMistyped = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && surelyOne.has(slipBetween(a, b)) && !isOfOneFile(a, b, mentions);
  for (const one of [...both, ...mentions]) {
    const fields = fieldsOf(one);
    const there = clusters.find(
      (cluster) =>
        (one.name !== undefined && cluster.name === one.name) ||
        isMistyped(cluster.name, one.name) ||
        (fields !== undefined && cluster.portfolio === fields && (one.name === undefined || cluster.name === undefined)),
    );
    if (there !== undefined) {
      there.mentions.push(one);
      there.name ??= one.name;
      there.portfolio ??= fields;
    } else if (one.name !== undefined || fields !== undefined)
      clusters.push({ title, mentions: [one], name: one.name, portfolio: fields });
  }
  if (clusters.length === 0) return [{ title, mentions: [...mentions], name: undefined, portfolio: undefined }];
  // One person without portfolio and one portfolio without a person are one.
  const [nameless, bare] = [
    clusters.filter(({ name }) => name === undefined),
    clusters.filter(({ portfolio }) => portfolio === undefined),
  ];
  if (nameless.length === 1 && bare.length === 1 && nameless[0] !== bare[0]) {
    bare[0]!.mentions.push(...nameless[0]!.mentions);
    bare[0]!.portfolio = nameless[0]!.portfolio!;
    clusters.splice(clusters.indexOf(nameless[0]!), 1);
  }
  return isOnePost(title, mentions) && clusters.every(({ name }) => name !== undefined)
    ? [
        {
          title,
          mentions: [...mentions],
          name: clusters[0]!.name,
          portfolio: clusters.find(({ portfolio }) => portfolio)?.portfolio,
        },
      ]
    : clusters;
}

/** Slips by which of several who hold a title two are taken for one, to be asked. */
const surelyOne: ReadonlySet<Slip | null> = new Set<Slip>(["swapped", "alike"]);
/** A paper that names both knows two people. */
const isOfOneFile = (a: string, b: string, mentions: readonly SaidPost[]): boolean =>
  mentions.some((one) => one.name === a && mentions.some((other) => other.name === b && other.place.file === one.place.file));

/** Of a post there is once, papers that each name one holder name one after the other; a name mistyped is no second holder. */
function isOnePost(title: string, mentions: readonly SaidPost[]): boolean {
  if (!isHeldOnce(title)) return false;
  const names = [...new Set(mentions.flatMap(({ name }) => name ?? []))];
  if (names.length === 2 && slipBetween(names[0]!, names[1]!) !== null) return true;
  const byFile = new Map<string, Set<string>>();
  for (const { name, place } of mentions)
    if (name !== undefined) byFile.set(place.file, (byFile.get(place.file) ?? new Set()).add(name));
  return [...byFile.values()].every(({ size }) => size <= 1);
}

function usualKey(title: string, usual: Readonly<Record<string, string>>, taken: ReadonlySet<string>): string | undefined {
  const exact = Object.entries(usual).find(
    ([key, one]) => one === title && !taken.has(key) && key !== "secretary" && key !== "head",
  )?.[0];
  if (exact !== undefined) return exact;
  return /(?:党委|党组|党工委|总支|支部)(?:专职|常务)?副书记(?:、|$)/u.test(title) && !taken.has("deputy-secretary")
    ? "deputy-secretary"
    : undefined;
}

function settled(key: string, title: string, level: SettledPost["level"], mentions: readonly SaidPost[]): SettledPost {
  const named = new Map<string, SettledPost["holders"][number]>();
  for (const { name, day, place } of mentions.toSorted((a, b) => ((a.day ?? "9") < (b.day ?? "9") ? -1 : 1))) {
    if (name === undefined) continue;
    const there = named.get(name) ?? { name, day, last: day, places: [] };
    const isNew = there.places.every(({ file }) => file !== place.file);
    // A paper without a day says nothing about who came after whom.
    named.set(name, { ...there, last: day ?? there.last, places: isNew ? [...there.places, place] : there.places });
  }
  const fields = mentions.find(({ portfolio }) => portfolio !== undefined);
  return {
    key,
    title,
    printed: [],
    level,
    holders: [...named.values()],
    place: mentions[0]!.place,
    // A title that stands with a name is one.
    certain: mentions.some(({ certain, name }) => certain || name !== undefined),
    ...(fields?.portfolio && { portfolio: fields.portfolio, portfolioPlace: fields.place }),
  };
}

/** The post a paper means by a title as it prints it: 副校长（分管教学） among several of one title. */
export function postTitled(text: string, posts: readonly SettledPost[]): SettledPost | undefined {
  const { title, portfolio } = titleParts(text);
  const exact = posts.filter((post) => post.title === title);
  const same = exact.length > 0 ? exact : posts.filter((post) => post.printed.includes(title)).slice(0, 1);
  return portfolio === undefined
    ? same.length === 1
      ? same[0]
      : undefined
    : same.find((post) => post.portfolio?.join("、") === portfolio.join("、"));
}
