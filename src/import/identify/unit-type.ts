import type { Library, UnitType } from "../../library/types.js";
import { type Glance, isGeneral, most, timesIn } from "./glance.js";

const byName = 10;
const bySelf = 3;
const byWord = 1.2;
const byMention = 1.5;
const least = 1;
/** What a paper that speaks of units in general must have to be taken for a unit's own. */
const ofAnyUnit = 12;

/**
 * The type of the unit a paper is of, by the end of the unit's name, how it speaks of itself and the words it uses; words that
 * many types use count little.
 * @param unit its full name, where the paper says it
 */
export function unitTypeOf(glance: Glance, unit: string | null, library: Library): string | null {
  return most(typePoints(glance, unit, library), unit === null && isGeneral(glance) ? ofAnyUnit : least);
}

/** What speaks for each type. */
export function typePoints(glance: Glance, unit: string | null, library: Library): ReadonlyMap<string, number> {
  const types = [...library.unitTypes.values()];
  const words = new Map(types.map((type) => [type, typeWords(type)]));
  const spread = (word: string): number => types.filter((type) => words.get(type)!.has(word)).length;
  return new Map(
    types.map((type) => {
      const selves = new Set([
        type.self.mine,
        type.self.this,
        type.self.whole,
        ...(type.knownBy?.selves ?? []),
        ...type.byName.flatMap(({ say }) =>
          Object.entries(say).flatMap(([from, to]) => (Object.values(type.self).includes(from) ? [to] : [])),
        ),
      ]);
      const told = [...selves].reduce((sum, self) => sum + bySelf * Math.log1p(timesIn(glance.text, self)), 0);
      const said = [...words.get(type)!].reduce(
        (sum, word) => sum + (byWord * Math.log1p(timesIn(glance.text, word))) / spread(word) ** 1.5,
        0,
      );
      const named = unit === null ? byMention * Math.log1p(mentions(glance.text, type)) : byName * namedLike(unit, type);
      return [type.id, named + told + said] as const;
    }),
  );
}

/** How well a name ends as the names of a type do: the longer the ending the better. */
export const namedLike = (unit: string, type: UnitType): number =>
  Math.max(0, ...nameEnds(type).map((end) => (unit.endsWith(end) ? 1 + end.length / 10 : 0)));
export const nameEnds = ({ knownBy, byName }: UnitType): readonly string[] => [
  ...new Set([...(knownBy?.titles ?? []), ...byName.flatMap(({ ends }) => ends)]),
];

/** Words of a type's own file: titles of posts, departments, what it is called and what its people are. */
function typeWords(type: UnitType): ReadonlySet<string> {
  const own = [
    ...(type.knownBy?.words ?? []),
    ...type.ownWords,
    ...Object.values(type.words),
    ...Object.values(type.posts).flatMap((title) => title.split("、")),
    ...Object.values(type.departments).map(({ name }) => name),
    ...Object.values(type.audience),
    ...nameEnds(type),
  ];
  return new Set(own.map((word) => word.replace(/（/gu, "（").trim()).filter((word) => word.length >= 2));
}

/** How often a text names a unit of the type that acts: 文旅局每季度召开, 局班子. */
function mentions(text: string, type: UnitType): number {
  const ends = nameEnds(type).filter((end) => end.length > 1 || /[局厅镇乡]/u.test(end));
  if (ends.length === 0) return 0;
  const acts = "(?=每|党组|党委|党支部|机关|班子|纪委|领导|将|应当|要|负责|全体|所属|内)";
  return text.match(new RegExp(`(?<!上级|教育)(?:${ends.join("|")})${acts}`, "gu"))?.length ?? 0;
}
