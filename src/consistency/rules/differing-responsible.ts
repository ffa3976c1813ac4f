import { listed } from "../../diag/phrase.js";
import type { Value } from "../../diag/types.js";
import { groupedBy } from "../../text/grouped-by.js";
import { named, type Passage, placeOf } from "../passages.js";
import type { PostFact, SetRule } from "../rule.js";

/** Stands for the title of a post while sentences are matched; no text contains it (src/compose/marks.ts). */
const post = "\uE000";
const posts = `${post}(?:[、和兼]${post})*`;
const terms = "第一责任人|直接责任人";
/** 党支部书记是（…）第一责任人; heading 党支部书记责任（第一责任人）. */
const before = new RegExp(`(${posts})(?:[同均都]?(?:是|为|作为|担任)([^，；。：、${post}]{0,16}?)|责任（)(${terms})`, "g");
/** 直接责任人：副校长; 直接责任人由副校长担任. */
const after = new RegExp(`(${terms})(?:：|由|（)(${posts})`, "g");
/** Someone may be directly responsible for a part of the work without being it for the whole. */
const partial = /部门|处室|分管|领域|阵地|平台|岗位|本人|下属/;

/** Documents of one topic that name different people as 第一责任人 or 直接责任人; one finding a topic, term and other post. */
export const differingResponsible: SetRule = {
  code: "check/differing-responsible",
  check({ passages }, facts, report) {
    const known = new Map(facts.posts.map((fact) => [fact.key, fact]));
    const stated = passages.flatMap(statementsIn).flatMap(({ keys, ...rest }) => {
      const people = keys.flatMap((key) => known.get(key) ?? []);
      return people.length === keys.length && people.every(({ leading }) => leading) ? [{ ...rest, people }] : [];
    });
    for (const same of groupedBy(stated, ({ passage, term }) => `${passage.doc.meta.topic}\n${term}`).values()) {
      const groups = [...groupedBy(same, ({ people }) => people.map(({ key }) => key).join()).values()];
      const [own, ...others] = groups.sort((a, b) => documents(b).size - documents(a).size);
      if (own === undefined) continue;
      for (const other of others) {
        if (agree(own[0]!.people, other[0]!.people)) continue;
        report(
          {
            term: own[0]!.term,
            a: named(own.map(({ passage }) => passage.doc)),
            first: titles(own[0]!.people),
            b: named(other.map(({ passage }) => passage.doc)),
            second: titles(other[0]!.people),
          },
          placeOf(other[0]!.passage),
        );
      }
    }
  },
};

interface Statement {
  readonly passage: Passage;
  readonly term: string;
  readonly keys: readonly string[];
}

/** Who a passage says is responsible: only where the posts stand right beside the term. */
function statementsIn(passage: Passage): readonly Statement[] {
  if (!/责任人/.test(passage.text)) return [];
  const keys: string[] = [];
  const text = passage.spans
    .map(({ start, end, path }) => {
      const key = /^posts\.(.+)\.title$/.exec(path)?.[1];
      if (key === undefined) return passage.text.slice(start, end);
      keys.push(key);
      return post;
    })
    .join("");
  const keysAt = (at: number, found: string): readonly string[] => {
    const first = count(text.slice(0, at));
    return keys.slice(first, first + count(found));
  };
  return [
    ...[...text.matchAll(before)].flatMap((m): readonly Statement[] =>
      partial.test(m[2] ?? "") ? [] : [{ passage, term: m[3]!, keys: keysAt(m.index, m[1]!) }],
    ),
    ...[...text.matchAll(after)].map((m): Statement => ({ passage, term: m[1]!, keys: keysAt(m.index, m[2]!) })),
  ];
}
const count = (text: string): number => text.split(post).length - 1;

/** A post in common, or one person in both: 党支部书记 and 校长 may be the same person. */
const agree = (a: readonly PostFact[], b: readonly PostFact[]): boolean =>
  a.some((x) => b.some((y) => x.key === y.key || (x.holder !== null && x.holder === y.holder)));

const titles = (people: readonly PostFact[]): Value => listed(people.map(({ title }) => title));
const documents = (stated: readonly Statement[] | readonly { readonly passage: Passage }[]): ReadonlySet<string> =>
  new Set(stated.map(({ passage }) => passage.doc.meta.document));
