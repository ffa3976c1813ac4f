import type { Kind, Library } from "../../library/types.js";
import { type Glance, isGeneral, most, timesIn } from "./glance.js";
import { knownTitle } from "./kind-title.js";

/** A title decides, unless the text says otherwise of itself. */
const byTitle = 12;
/** 制定本细则, 本细则自…起施行, 本细则由…解释: a paper says what it is. */
const bySelf = 8;
const selfOnce = 1;
const selfMost = 4;
const byOpening = 4;
const openingsMost = 8;
/** What one word that tells is worth, and all of a kind's at most. */
const byWord = 0.6;
const wordsMost = 6;
const byForm = 5;
const byDigest = 5;
/** Less than this is no evidence. */
const least = 4;

/**
 * The kind of a paper; null where nothing tells. A digest of the regulation that all committees follow has no kind of its own and is
 * what that regulation is.
 * @param topic id of a topic of the library
 */
export function kindOf(glance: Glance, topic: string, library: Library): string | null {
  const points = kindPoints(glance, library);
  const basis = library.regulations.get(library.topics.get(topic)?.bases[0] ?? "");
  const own = isGeneral(glance) && basis !== undefined ? knownTitle(basis.title, library) : null;
  return most(own === null ? points : new Map([...points, [own, (points.get(own) ?? 0) + byDigest]]), least);
}

/** What speaks for each kind: its title, what the paper calls itself, how it opens, its words and its form. */
export function kindPoints(glance: Glance, library: Library): ReadonlyMap<string, number> {
  const titled = glance.isTitled ? knownTitle(glance.title, library) : null;
  const opening = glance.body.slice(0, 4).join("\n").slice(0, 700);
  return new Map(
    [...library.kinds.values()].map((kind) => {
      const words = [...new Set([...(kind.knownBy?.words ?? []), ...outlineWords(kind)])];
      const points =
        (titled === kind.id ? byTitle : 0) +
        selfPoints(glance.text, kind) +
        Math.min(openingsMost, byOpening * (kind.knownBy?.opens ?? []).filter((word) => opening.includes(word)).length) +
        Math.min(wordsMost, byWord * words.filter((word) => glance.text.includes(word)).length) +
        byForm * (forms[kind.id]?.(glance) ?? 0);
      return [kind.id, points] as const;
    }),
  );
}

const outlineWords = ({ outline }: Kind): readonly string[] =>
  outline.flatMap(({ title = "" }) => (title.includes("{{") || title.length < 4 ? [] : [title]));

/** 本细则 and 本实施细则 speak for rules; 本办法, which several kinds say, for each of them. */
function selfPoints(text: string, kind: Kind): number {
  const selves = [...new Set([kind.self, ...(kind.knownBy?.selves ?? [])])];
  return selves.reduce((points, self) => {
    // 制定如下方案 says what 制定本方案 does.
    const asFollows = text.includes(`制定如下${self.replace(/^本/u, "")}`);
    const count = timesIn(text, self) + (asFollows ? 1 : 0);
    if (count === 0) return points;
    const says = new RegExp(`(?:制定|制订|签订)${self}|${self}(?:自|由|从)[^。]{1,40}(?:施行|执行|实施|解释|生效)`, "u").test(
      text,
    );
    return Math.max(points, (says || asFollows ? bySelf : 0) + Math.min(selfMost, selfOnce * count));
  }, 0);
}

/** What was done and what is wanting: rules say neither. */
const told = /(?<!为)了(?!解)|个别|不够|还需|有待|有所欠缺/gu;
const share = (lines: readonly string[], form: RegExp): number =>
  lines.length === 0 ? 0 : lines.filter((line) => form.test(line)).length / lines.length;
const bounded = (value: number): number => Math.max(0, Math.min(1, value));

/** What the form of the text says of kinds that it tells apart, from 0 to 1. Kinds of a workspace's own have none. */
const forms: Readonly<Record<string, (glance: Glance) => number>> = {
  // A list of cases, each ending in 的, is most of a system of accountability.
  accountability: ({ body }) => bounded(share(body, /的[；。]?$/u) * 2 - 0.6),
  // Each paragraph is a system of its own: 二、定期汇报制度。…
  "work-systems": ({ body }) =>
    bounded(
      share(
        body,
        /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[^章条]{1,3}[章条])?[^。，；]{2,24}(?:制度|机制)(?:[。：]|$)/u,
      ) * 2.5,
    ),
  // What has been done is told: 制定了, 已, 进一步完善了.
  "status-report": ({ text }) => bounded((text.match(told)?.length ?? 0) / (text.length / 500) - 0.4),
  assessment: ({ body, text }) => bounded(share(body, /\d+分/u) * 4 + (timesIn(text, "扣") > 3 ? 0.5 : 0)),
  "implementation-rules": ({ body }) => bounded(share(body, /^第[一二三四五六七八九十百]+[章条]/u) * 2 - 0.4) * 0.6,
  "leading-group-notice": ({ body, text }) =>
    text.length < 1600 && share(body, /^(?:组长|副组长|成员)[：:]?/u) > 0 && /成立|调整/u.test(text) ? 1 : 0,
};
