import { holderOn } from "../profile/as-of.js";
import type { Cadence, Profile, Self } from "../profile/types.js";
import { unnamed } from "../profile/unnamed.js";
import { chineseDate } from "../text/days.js";
import { chineseCount, numeralValue } from "../text/numerals.js";
import { markBlank, markValue } from "./marks.js";

/** A profile as own text follows it. */
export interface Given {
  readonly profile: Profile;
  /** How the unit speaks of itself, by its profile or else its type. */
  readonly self: Self;
  /** ISO day on which holders are looked up. */
  readonly asOf: string;
  /** Everything as the paper had it: for the examples of its clauses. */
  readonly asStood?: true;
}

/**
 * A fact in a unit's own text: what the profile has at the path now, and what stood there where it has nothing any more, for a
 * paper that was taken over must never fail to print. `posts.<key>.holder` is the name of whoever holds the post on the day,
 * `media.<kind>.name` and `venues.<kind>.name` that of a medium or venue.
 */
export function factText({ profile, self, asOf, asStood }: Given, path: string, stood: string): string {
  if (asStood) return markValue(path, stood);
  const post = /^posts\.([^.]+)\.holder$/.exec(path)?.[1];
  if (post !== undefined) return holderName(profile, { post, asOf, stood });
  const front = /^(media|venues)\.([^.]+)\.name$/.exec(path);
  if (front !== null) return frontName(profile, { of: front[1] as "media" | "venues", kind: front[2]!, stood });
  const own = /^unit\.self\.(mine|whole|this)$/.exec(path)?.[1];
  const value = own === undefined ? valueAt(profile, path) : self[own as keyof Self];
  return markValue(path, value === null ? stood : isDay.test(value) ? chineseDate(value) : value);
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The name of a medium or venue, which has no key of its own: the one that is called so still, or the only one of its kind. Where
 * several of a kind are called otherwise, nobody knows which of them was meant.
 */
function frontName(
  profile: Profile,
  { of, kind, stood }: { readonly of: "media" | "venues"; readonly kind: string; readonly stood: string },
): string {
  const alike = [...profile[of].entries()].flatMap(([i, one]) =>
    one.kind === kind && one.name !== undefined ? [{ i, name: one.name }] : [],
  );
  const found = alike.find(({ name }) => name === stood) ?? (alike.length === 1 ? alike[0]! : null);
  return found === null ? markValue(`${of}.${kind}.name`, stood) : markValue(`${of}.${found.i}.name`, found.name);
}

function holderName(profile: Profile, { post, asOf, stood }: { post: string; asOf: string; stood: string }): string {
  const title = Object.hasOwn(profile.posts, post) ? profile.posts[post]!.title : null;
  if (title === null) return markValue(`posts.${post}.holder`, stood);
  const holder = holderOn(profile, post, asOf);
  const person = holder && profile.people.find(({ id }) => id === holder.person);
  if (!person || person.name === unnamed) return markBlank(`${title}姓名`);
  // As wide as it stood: 李　明 in a list of names.
  const name = /^\S[\s　]+\S$/u.test(stood) && [...person.name].length === 2 ? [...person.name].join("　") : person.name;
  return markValue(`people.${person.id}.name`, name);
}

/**
 * The text at a path of the profile, own properties only; null for what is no text. Entries of lists go by their id, which stays
 * theirs when another comes before them.
 */
function valueAt(profile: Profile, path: string): string | null {
  let at: unknown = profile;
  for (const key of pathKeys(path)) {
    if (typeof at !== "object" || at === null) return null;
    if (Array.isArray(at)) at = at.find((one) => (one as { readonly id?: unknown }).id === key);
    else at = Object.hasOwn(at, key) ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return typeof at === "string" ? at : null;
}

/** documents.<id>.number: the id of a document has dots of its own. */
const pathKeys = (path: string): readonly string[] => {
  const own = /^documents\.(.+)\.([a-z-]+)$/.exec(path);
  return own ? ["documents", own[1]!, own[2]!] : path.split(".");
};

const periods: Readonly<Record<string, Cadence["period"]>> = {
  周: "week",
  星期: "week",
  月: "month",
  季度: "quarter",
  季: "quarter",
  半年: "half-year",
  年: "year",
  年度: "year",
};
const periodWords: Readonly<Record<Cadence["period"], string>> = {
  week: "周",
  month: "月",
  quarter: "季度",
  "half-year": "半年",
  year: "年",
};
const digits = "[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3}";
/** 每季度, 每年至少两次, 每半年不少于1次, 每月召开一次, 每年2次 */
export const oftenForm = new RegExp(
  `(?<every>每(?:个)?)(?<period>半年|季度|季|年度|年|月|周|星期)(?!度|末|初|终|底|中)(?:(?<middle>[^，。；：、\\s每]{0,8}?)(?<count>${digits})次)?`,
  "u",
);

/** What an interval in a text says; null where it is none. A bare 每季度 is once. */
export function oftenOf(text: string): Cadence | null {
  const found = oftenForm.exec(text);
  if (found === null || found[0] !== text) return null;
  const { period = "", count } = found.groups as { readonly period?: string; readonly count?: string };
  const times = count === undefined ? 1 : count === "两" ? 2 : numeralValue(count);
  const is = periods[period];
  return times === null || times < 1 || is === undefined ? null : { times, period: is };
}

/** An interval as the profile has it now, in the words it stood in: 每年不少于2次 becomes 每半年不少于1次. */
export function oftenText({ profile, asStood }: Given, key: string, stood: string): string {
  const now = Object.hasOwn(profile.cadences, key) ? profile.cadences[key] : undefined;
  const was = oftenOf(stood);
  const same = now === undefined || was === null || (now.times === was.times && now.period === was.period);
  return markValue(`cadences.${key}`, same || asStood ? stood : anew(stood, now));
}

function anew(stood: string, now: Cadence): string {
  const { every = "每", middle, count } = oftenForm.exec(stood)!.groups as Readonly<Record<string, string | undefined>>;
  const period = `${every === "每个" && now.period === "month" ? "每个" : "每"}${periodWords[now.period]}`;
  if (count === undefined) return now.times === 1 ? period : `${period}至少${chineseCount(now.times)}次`;
  const times = /[0-9０-９]/u.test(count) ? String(now.times) : chineseCount(now.times);
  return `${period}${middle ?? ""}${times}次`;
}
