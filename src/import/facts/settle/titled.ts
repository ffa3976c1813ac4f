import type { Said } from "../said.js";
import { isChief } from "../titles.js";

type SaidPost = Extract<Said, { is: "post" }>;

/** What papers say with one title for one post: 书记 in full, titles in one order, and people by name with the post they hold. */
export const titled = (said: readonly Said[]): readonly Said[] => byName(oneOrder(fullTitled(said)));

/** 书记 is whom the papers call 党支部书记 elsewhere: by name, or where they name no other. */
const fullTitled = (said: readonly Said[]): readonly Said[] => {
  const full = new Map(
    said.flatMap((one) =>
      one.is === "post" && one.name !== undefined && /^.{0,6}(?:党委|党组|党工委|总支|支部)书记$/u.test(one.title)
        ? [[one.name, one.title] as const]
        : [],
    ),
  );
  const titles = new Set(
    said.flatMap((one) =>
      one.is === "post" && /^.{0,8}(?:党委|党组|党工委|总支|支部)书记$/u.test(one.title) ? [one.title] : [],
    ),
  );
  const only = titles.size === 1 ? [...titles][0] : undefined;
  const deputies = new Set(
    said.flatMap((one) =>
      one.is === "post" && /^[^、]{0,8}(?:党委|党组|党工委|总支|支部)副书记$/u.test(one.title) ? [one.title] : [],
    ),
  );
  const deputy = deputies.size === 1 ? [...deputies][0] : undefined;
  return said.map((one) =>
    one.is === "post" && one.title === "书记"
      ? { ...one, title: full.get(one.name ?? "") ?? only ?? one.title }
      : one.is === "post" && one.title === "副书记"
        ? { ...one, title: deputy ?? one.title }
        : one,
  );
};

/** 院长、党委副书记 and 党委副书记、院长 of one person, or 副场长 and 党委委员、副场长, are one post: under the fullest title, first said first. */
function oneOrder(said: readonly Said[]): readonly Said[] {
  const titles = new Map<string, string[]>();
  for (const one of said)
    if (one.is === "post" && one.name !== undefined) titles.set(one.name, [...(titles.get(one.name) ?? []), one.title]);
  return said.map((one) => {
    if (one.is !== "post" || one.name === undefined) return one;
    const own = partsOf(one.title);
    const fuller = (titles.get(one.name) ?? [])
      .filter((title) => isLed(title) === isLed(one.title) && [...own].every((part) => partsOf(title).has(part)))
      .sort((a, b) => partsOf(b).size - partsOf(a).size)[0];
    return fuller === undefined || fuller === one.title ? one : { ...one, title: fuller };
  });
}
const partsOf = (title: string): ReadonlySet<string> =>
  new Set(
    title.split("、").map((part) => part.replace(/^(?:局|院|校|馆|园|镇|乡|街道|场|学校|医院)(?=党|总支|支部|副|纪)/u, "")),
  );
/** Who leads holds each title apart: others may hold the second of them elsewhere. */
const isLed = (title: string): boolean => title.split("、").some(isChief);

/** 童秉谦为直接责任人, 蒲大江同志分管…: the post that other words of the papers say they hold; of two the one without a 书记 of its own. */
function byName(said: readonly Said[]): readonly Said[] {
  const held = new Map<string, SaidPost>();
  for (const one of said) {
    if (one.is !== "post" || one.name === undefined || one.as === "group-director") continue;
    const there = held.get(one.name);
    if (there === undefined || (there.as === "department" && one.as !== "department")) held.set(one.name, one);
  }
  return said.map((one): Said => {
    if (one.is !== "person" || one.as === "group-director" || (one.as === undefined && one.portfolio === undefined)) return one;
    const post = held.get(one.name);
    const { place, certain, topic, day, name, portfolio } = one;
    const as = one.as ?? (post?.as === "department" ? "department" : "leader");
    return post === undefined
      ? one
      : { is: "post", title: post.title, name, as, ...(portfolio && { portfolio }), place, certain, topic, day };
  });
}
