import { cadenceWords } from "../compose/render.js";
import { phrase } from "../diag/phrase.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { Phrase } from "../diag/types.js";
import type { ImportedFact } from "../import/types.js";
import type { Library } from "../library/types.js";
import { parseCadence } from "../profile/cadences.js";
import type { Cadence } from "../profile/types.js";
import { chineseDate } from "../text/days.js";

/** What the words of facts are found by. */
export interface FactSource {
  readonly facts: readonly Pick<ImportedFact, "path" | "value">[];
  readonly library: Library;
}

/** Paths of a profile as people speak of them; the groups of a pattern are looked up where they are keys. */
const names: readonly (readonly [path: RegExp, key: PhraseKey, of?: "post" | "cadence" | "document"])[] = [
  [/^unit\.full-name$/, "read-fact.unit-full-name"],
  [/^unit\.short-name$/, "read-fact.unit-short-name"],
  [/^unit\.type$/, "read-fact.unit-type"],
  [/^unit\.self\./, "read-fact.unit-self"],
  [/^unit\.region\./, "read-fact.unit-region"],
  [/^organ\.form$/, "read-fact.organ-form"],
  [/^organ\.name$/, "read-fact.organ-name"],
  [/^organ\.short$/, "read-fact.organ-short"],
  [/^superiors\.|^superior-chain/, "read-fact.superior"],
  [/^people\./, "read-fact.person"],
  [/^posts\.([^.]+)\.holders\.\d+\.person$/, "read-fact.holder", "post"],
  [/^posts\.([^.]+)\.holders\.\d+\.(?:from|to)$/, "read-fact.term", "post"],
  [/^posts\.([^.]+)\.holders\.\d+$/, "read-fact.holder", "post"],
  [/^posts\.([^.]+)\.portfolio/, "read-fact.portfolio", "post"],
  [/^posts\./, "read-fact.post"],
  [/^departments\.[^.]+\.head$/, "read-fact.department-head"],
  [/^departments\./, "read-fact.department"],
  [/^sub-units\.(?:label|organs|people)$/, "read-fact.sub-units-label"],
  [/^sub-units\./, "read-fact.sub-unit"],
  [/^media\.[^.]+\.owner$/, "read-fact.medium-owner"],
  [/^media\.[^.]+\.reviewer$/, "read-fact.medium-reviewer"],
  [/^media\./, "read-fact.medium"],
  [/^venues\.[^.]+\.owner$/, "read-fact.venue-owner"],
  [/^venues\.[^.]+\.approver$/, "read-fact.venue-approver"],
  [/^venues\./, "read-fact.venue"],
  [/^group\.head/, "read-fact.group-head"],
  [/^group\.deputies/, "read-fact.group-deputies"],
  [/^group\.members/, "read-fact.group-members"],
  [/^group\.director/, "read-fact.group-director"],
  [/^group\./, "read-fact.group-office"],
  [/^cadences\.([^.]+)$/, "read-fact.cadence", "cadence"],
  [/^basis\./, "read-fact.basis"],
  [/^direct-responsible$/, "read-fact.direct"],
  [/^topics\./, "read-fact.topic"],
  [/^documents\.(.+)\.number$/, "read-fact.document-number", "document"],
  [/^documents\.(.+)\.date$/, "read-fact.document-date", "document"],
  [/^documents\.(.+)\.effective$/, "read-fact.document-effective", "document"],
  [/^documents\./, "read-fact.document"],
];

/** What a fact of a profile is, in words: posts.secretary.holders.0.person is 党支部书记的任职人. */
export function factName(path: string, source: FactSource): Phrase {
  const topic = /^by-topic\.([^.]+)\.(.+)$/.exec(path);
  if (topic !== null) {
    const name = source.library.topics.get(topic[1]!)?.name ?? topic[1]!;
    return phrase("read-fact.of-topic", { topic: name, what: factName(topic[2]!, source) });
  }
  for (const [pattern, key, of] of names) {
    const found = pattern.exec(path);
    if (found !== null) return phrase(key, of === undefined ? {} : { of: named(of, found[1]!, source) });
  }
  return phrase("read-fact.other");
}

/** What a contradiction is about; of names that may be one, that this is asked. */
export const contradictionName = (
  { path, alike }: { readonly path: string; readonly alike?: true },
  source: FactSource,
): Phrase => (alike ? phrase("read-fact.one-person", { what: factName(path, source) }) : factName(path, source));

/** The same for a path alone, of whatever post, interval or document it is; null for what is no field. */
export function fieldName(path: string): Phrase | null {
  const [, inTopic] = /^by-topic\.[^.]+\.(.+)$/.exec(path) ?? [];
  const found = names.find(([pattern]) => pattern.test(inTopic ?? path));
  return found === undefined ? null : phrase(found[2] === undefined ? found[1] : alone[found[1]]!);
}

/** Names that speak of one of several, without it. */
const alone: Partial<Readonly<Record<PhraseKey, PhraseKey>>> = {
  "read-fact.holder": "read-fact.any-holder",
  "read-fact.term": "read-fact.any-term",
  "read-fact.cadence": "read-fact.any-cadence",
  "read-fact.document-number": "read-fact.any-number",
  "read-fact.document-date": "read-fact.any-date",
  "read-fact.document-effective": "read-fact.any-effective",
};

function named(of: "post" | "cadence" | "document", key: string, { facts, library }: FactSource): string {
  if (of === "cadence") return library.cadences.get(key) ?? key;
  if (of === "post") return facts.find(({ path }) => path === `posts.${key}.title`)?.value ?? key;
  const [kind = "", topic = ""] = key.split(".");
  return `${library.topics.get(topic)?.name ?? ""}${library.kinds.get(kind)?.name ?? kind}`;
}

/** An interval as profiles write it, 2/year; null for other words. */
export const intervalIn = (text: string): Cadence | null => parseCadence(text);

/** A value of a fact as people read it: intervals in words, keys of people, posts and departments by their names. */
export function factValue(path: string, value: string, { facts, library }: FactSource): string {
  const cadence = /(?:^|\.)cadences\.[^.]+$/.test(path) ? parseCadence(value) : null;
  if (cadence !== null) return cadenceWords(cadence);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return chineseDate(value);
  const of = (at: string): string | undefined => facts.find((one) => one.path === at)?.value;
  if (/\.person$/.test(path))
    return value
      .split("+")
      .map((one) => of(`people.${one}.name`) ?? one)
      .join(" → ");
  if (/(?:^|\.)group\.office$|\.owner$/.test(path)) return of(`departments.${value}.name`) ?? value;
  if (/(?:^|\.)(?:direct-responsible$|group\.)|\.(?:head|approver|reviewer)$/.test(path))
    return of(`posts.${value}.title`) ?? value;
  if (path === "unit.type") return library.unitTypes.get(value)?.name ?? value;
  return /^topics\./.test(path) ? (library.topics.get(value)?.name ?? value) : value;
}
