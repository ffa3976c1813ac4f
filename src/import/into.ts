import type { Cadence, Profile } from "../profile/types.js";
import { groupedBy } from "../text/grouped-by.js";
import { slipBetween } from "./facts/alike-names.js";
import type { FactPlace, ImportedFact } from "./types.js";

/** Where papers say another thing than the profile they are taken into, or one that it does not say. */
export interface ProfileDifference {
  readonly path: string;
  /** null: the profile does not say. */
  readonly own: string | null;
  readonly value: string;
  readonly places: readonly FactPlace[];
  /** It can be written into the profile as it is; who holds a post is for `appoint`. */
  readonly canTake: boolean;
  /** Names so alike that they may be one person's, mistyped. */
  readonly alike?: true;
}

/** Facts that are one text at one path whatever else a profile holds; keys of posts and departments are each profile's own. */
const plain = /^(?:unit\.(?:full-name|short-name)|organ\.(?:form|name|short)|superiors\.[a-z-]+|cadences\.[a-z-]+)$/;
export const isPlainPath = (path: string): boolean => plain.test(path);
const holder = /^posts\.(secretary|head)\.holders\.(\d+)\.person$/;

/**
 * What papers say otherwise than a profile. Where they contradict each other nothing is told here: that is asked by itself.
 * @param open paths that papers contradict each other about
 */
export function profileDifferences(
  facts: readonly ImportedFact[],
  profile: Profile,
  open: ReadonlySet<string>,
): readonly ProfileDifference[] {
  const byPath = groupedBy(
    facts.filter(({ path }) => !open.has(path)),
    ({ path }) => path,
  );
  return [...byPath].flatMap(([path, found]): readonly ProfileDifference[] => {
    const { value } = found[0]!;
    const places = found.map(({ file, paragraph, quote }) => ({ file, paragraph, quote }));
    if (plain.test(path)) {
      const own = textAt(profile, path);
      return own === value ? [] : [{ path, own, value, places, canTake: true }];
    }
    const [, post, nth] = holder.exec(path) ?? [];
    // Of several who followed each other the last is today's.
    if (post !== undefined && byPath.has(`posts.${post}.holders.${Number(nth) + 1}.person`)) return [];
    const name = post === undefined ? undefined : facts.find((one) => one.path === `people.${value}.name`)?.value;
    if (post === undefined || name === undefined) return [];
    const held = (profile.posts[post]?.holders ?? []).flatMap(
      ({ person }) => profile.people.find(({ id }) => id === person)?.name ?? [],
    );
    // An old paper names whoever held the post then.
    if (held.includes(name)) return [];
    const own = held.at(-1) ?? null;
    const slip = own === null ? null : slipBetween(own, name);
    const alike = slip !== null && slip !== "other" ? { alike: true as const } : {};
    return [{ path: `posts.${post}.holders`, own, value: name, places, canTake: false, ...alike }];
  });
}

function textAt(profile: Profile, path: string): string | null {
  const [section = "", key = ""] = path.split(".");
  const values = profile[section] as Readonly<Record<string, unknown>> | undefined;
  const value = values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
  // What is only begun has empty words where nobody wrote any.
  if (typeof value === "string") return value === "" ? null : value;
  const cadence = value as Cadence | undefined;
  return section === "cadences" && cadence !== undefined ? `${cadence.times}/${cadence.period}` : null;
}
