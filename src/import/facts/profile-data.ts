import type { Plain } from "../../profile/render.js";

/** What stands for one value: 2/year, a list's entry, a key. */
export interface Given {
  readonly path: string;
  readonly value: string;
}
type Data = { [key: string]: Plain | Data | Data[] };
/** Steps into the data of a profile. */
export type Steps = readonly (string | number)[];

/** Entries a profile cannot have, for something about them is not known: by what to say, as facts. */
export interface Wanting {
  readonly data: { readonly [key: string]: Plain };
  readonly leftOut: readonly {
    readonly section: string;
    readonly entry: { readonly [key: string]: Plain };
    /** Paths of what is wanting, as facts have them: `media.0.owner`. */
    readonly lacking: readonly string[];
  }[];
}

/** The steps of a fact's path: a document's id has a dot of its own, entries of lists count from 0. */
export function stepsOf(path: string): Steps {
  const steps = path.split(".");
  const named = steps[0] === "documents" ? ["documents", steps.slice(1, -1).join("."), steps.at(-1)!] : steps;
  return named.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What each entry of a list must have; one that lacks any of it is left out and named. */
const needed: Readonly<Record<string, readonly string[]>> = {
  media: ["kind", "name", "owner", "reviewer"],
  venues: ["kind", "owner", "approver"],
};

/** Sections in the order of a profile. */
const order = [
  ...[
    "unit",
    "organ",
    "superiors",
    "superior-chain",
    "people",
    "posts",
    "direct-responsible",
    "departments",
    "sub-units",
    "media",
    "venues",
  ],
  ...["group", "by-topic", "topics", "cadences", "basis", "wording", "documents"],
  ...["limits", "review", "incident", "safety", "assessment", "accountability"],
];

/** The data of a profile that says the facts, and the entries that cannot stand in one. */
export function profileData(given: readonly Given[]): Wanting {
  const tree: Data = {};
  for (const { path, value } of given) put(tree, stepsOf(path), value);
  const leftOut: Wanting["leftOut"][number][] = [];
  const text = (key: string): Data => (tree[key] ?? {}) as Data;
  const list = (at: unknown): Data[] => Object.values((at ?? {}) as Record<string, Data>);
  const people = Object.entries(text("people")).map(([id, one]) => ({ id, ...(one as Data) }));
  const posts = Object.fromEntries(
    Object.entries(text("posts")).map(([key, post]) => {
      const { holders, portfolio, ...rest } = post as Data;
      const [sound, wanting] = apart(list(holders), ({ from, person }) => from !== undefined && person !== undefined);
      leftOut.push(...wanting.map((entry) => wantingIn(`posts.${key}.holders`, entry, ["person", "from"])));
      return [
        key,
        { ...rest, ...(portfolio !== undefined && { portfolio: list(portfolio) }), ...(sound.length > 0 && { holders: sound }) },
      ];
    }),
  );
  const fronts = ["media", "venues"].map((section) => {
    const [sound, wanting] = apart(list(tree[section]), (one) => needed[section]!.every((key) => one[key] !== undefined));
    leftOut.push(...wanting.map((entry) => wantingIn(section, entry, needed[section]!)));
    return [section, sound] as const;
  });
  const { list: below, ...label } = text("sub-units");
  const subUnits = list(below).map((one, i) => ({ id: `sub-unit-${i + 1}`, ...one }));
  if (label["label"] === undefined)
    leftOut.push(...subUnits.map((entry) => ({ section: "sub-units", entry: plain(entry), lacking: ["sub-units.label"] })));
  const group = groupOf(text("group"), undefined);
  const byTopic = Object.fromEntries(
    Object.entries(text("by-topic")).map(([topic, one]) => {
      const { group: own, ...rest } = one as Data;
      const whole = own === undefined ? undefined : groupOf(own as Data, group);
      return [topic, { ...rest, ...(whole !== undefined && { group: whole }) }];
    }),
  );
  const {
    people: _,
    posts: __,
    media: ___,
    venues: ____,
    "sub-units": _____,
    group: ______,
    "by-topic": _______,
    ...rest
  } = tree;
  const whole = {
    ...rest,
    people,
    posts,
    ...Object.fromEntries(fronts),
    ...(label["label"] !== undefined && { "sub-units": { ...label, list: subUnits } }),
    ...(group !== undefined && { group }),
    ...(Object.values(byTopic).some((one) => Object.keys(one).length > 0) && { "by-topic": byTopic }),
  };
  const all = plain(whole as Data);
  return { data: Object.fromEntries(order.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]]))), leftOut };
}

const wantingIn = (section: string, entry: Data, keys: readonly string[]): Wanting["leftOut"][number] => ({
  section,
  entry: plain(entry),
  lacking: keys.filter((key) => entry[key] === undefined).map((key) => `${section}.0.${key}`),
});

/** A group without heads or office is none; what a topic's own does not say is as in the unit's. */
function groupOf(found: Data, base: Data | undefined): Data | undefined {
  const keys = (part: string): Plain | undefined =>
    found[part] === undefined ? (base?.[part] as Plain | undefined) : (Object.values(found[part] as Data) as Plain);
  const [head, office] = [keys("head"), (found["office"] ?? base?.["office"]) as Plain | undefined];
  if (head === undefined || office === undefined) return undefined;
  const director = (found["director"] ?? (found["office"] === undefined ? base?.["director"] : undefined)) as Plain | undefined;
  return {
    head,
    deputies: keys("deputies") ?? [],
    members: keys("members") ?? "members",
    office,
    ...(director !== undefined && { director }),
  };
}

function apart<T>(all: readonly T[], isSound: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isSound), all.filter((one) => !isSound(one))];
}

function put(tree: Data, steps: Steps, value: string): void {
  let at = tree;
  for (const step of steps.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Data;
  }
  at[steps.at(-1)!] = value;
}

/** Maps whose keys count from 0 are lists. */
function plain(data: Data): { readonly [key: string]: Plain } {
  const of = (value: unknown): Plain => {
    if (typeof value !== "object" || value === null) return value as Plain;
    if (Array.isArray(value)) return value.map(of);
    const entries = Object.entries(value);
    return entries.length > 0 && entries.every(([key], i) => key === String(i))
      ? entries.map(([, one]) => of(one))
      : Object.fromEntries(entries.map(([key, one]) => [key, of(one)]));
  };
  return of(data) as { readonly [key: string]: Plain };
}
