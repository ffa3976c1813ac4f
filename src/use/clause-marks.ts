import { phrase } from "../diag/phrase.js";
import type { PhraseKey } from "../diag/phrases/index.js";
import type { Phrase } from "../diag/types.js";
import type { Library } from "../library/types.js";
import { roleNames } from "../profile/sheet-words.js";

/** A tag of a clause's text, with what it is called where the text is edited. */
export interface ClauseMark {
  /** As it stands in the text. */
  readonly tag: string;
  readonly name: Phrase;
  /** It holds the text together: conditions, repetitions, signs of paragraphs. None may be lost or change its place. */
  readonly holds: boolean;
}

const anyTag = /\{\{~?[^{}]*~?\}\}|\{#[^{}]*\}/g;

/** Every tag of a text, each once, in the order of the text. */
export const clauseMarks = (text: string, library: Library): readonly ClauseMark[] =>
  [...new Set(text.match(anyTag) ?? [])].map((tag) => ({ tag, ...markOf(tag, library) }));

function markOf(tag: string, library: Library): Omit<ClauseMark, "tag"> {
  if (tag.startsWith("{#")) return { name: phrase("mark.label"), holds: true };
  const inner = tag.replace(/^\{\{~?\s*|\s*~?\}\}$/g, "");
  if (inner.startsWith("/")) return { name: phrase("mark.end"), holds: true };
  if (inner === "else" || inner === "^") return { name: phrase("mark.else"), holds: true };
  const [, block, path = ""] = /^(#if|#unless|#each|else if)\s+(.*)$/.exec(inner) ?? [];
  if (block !== undefined) return { name: phrase(blocks[block]!, { what: pathName(path, library) }), holds: true };
  const [helper = "", ...given] = inner.match(/"[^"]*"|\S+/g) ?? [];
  const first = (given[0] ?? "").replaceAll('"', "");
  switch (helper) {
    case "cadence":
    case "period":
    case "times":
      return { name: phrase(`mark.${helper}`, { what: library.cadences.get(first) ?? "" }), holds: false };
    case "cite":
      return { name: phrase("mark.cite", { what: library.regulations.get(first)?.title ?? "" }), holds: false };
    case "blank":
      return { name: phrase("mark.blank", { what: first }), holds: false };
    case "fill":
      return { name: phrase("mark.blank", { what: (given[1] ?? "").replaceAll('"', "") }), holds: false };
    case "ref":
      return { name: phrase("mark.ref", { what: library.clauses.get(first)?.title ?? "" }), holds: false };
    case "shelf":
      return { name: phrase("mark.shelf", { what: library.kinds.get(first)?.name ?? "" }), holds: false };
    case "label":
      return { name: phrase("mark.label"), holds: true };
    default:
      return { name: pathName(given.length === 0 ? helper : first, library), holds: false };
  }
}
const blocks: Readonly<Record<string, PhraseKey>> = {
  "#if": "mark.if",
  "#unless": "mark.unless",
  "#each": "mark.each",
  "else if": "mark.else-if",
};

/** Paths as they are called; the first that fits. */
const names: readonly (readonly [path: RegExp, key: PhraseKey])[] = [
  [/^unit\.full-name$/, "fact.unit-full"],
  [/^unit\.short-name$/, "fact.unit-short"],
  [/^unit\./, "fact.unit-self"],
  [/^audience\./, "fact.audience"],
  [/^organ\.short$/, "fact.organ-short"],
  [/^organ\.name$/, "fact.organ-name"],
  [/^organ\.meeting$/, "fact.organ-meeting"],
  [/^organ\./, "fact.organ"],
  [/^topic\.work$/, "fact.topic-work"],
  [/^topic\.system$/, "fact.topic-system"],
  [/^topic\./, "fact.topic"],
  [/^words\./, "fact.words"],
  [/^kind\./, "fact.kind"],
  [/^posts\.secretary\./, "fact.secretary"],
  [/^posts\.head\./, "fact.head"],
  [/^posts\./, "fact.post"],
  [/^direct\.separate$/, "fact.direct-separate"],
  [/^direct\.as-head$/, "fact.direct-as-head"],
  [/^direct\b/, "fact.direct"],
  [/^deputy-secretary\b/, "fact.deputy-secretary"],
  [/^members/, "fact.members"],
  [/^(?:other-)?departments/, "fact.departments"],
  [/^sub-units/, "fact.sub-units"],
  [/^superiors\.party$/, "fact.superior-party"],
  [/^superiors\.administration$/, "fact.superior-administration"],
  [/^superiors\.publicity$/, "fact.superior-publicity"],
  [/^superiors\.discipline$/, "fact.superior-discipline"],
  [/^superiors\.cyberspace$/, "fact.superior-cyberspace"],
  [/^superiors\.emergency$/, "fact.superior-emergency"],
  [/^superiors\.fire$/, "fact.superior-fire"],
  [/^media/, "fact.media"],
  [/^venues/, "fact.venues"],
  [/^fronts$/, "fact.fronts"],
  [/^group\.office$/, "fact.group-office"],
  [/^group/, "fact.group"],
  [/^approvals\./, "fact.approval"],
  [/^authority\.|^accountability\./, "fact.authority"],
  [/^incident\.group$/, "fact.incident-group"],
  [/^incident/, "fact.incident"],
  [/^safety/, "fact.safety"],
  [/^assessment/, "fact.assessment"],
  [/^review/, "fact.review"],
  [/^report/, "fact.report"],
  [/^bases$/, "fact.bases"],
  [/^small$/, "fact.small"],
  [/^medium$/, "fact.medium"],
  [/^large$/, "fact.large"],
  [/^secretary-is-head$/, "fact.both"],
  [/^document\.replaces$/, "fact.replaced"],
  [/^document\.effective$/, "fact.effective"],
  [/^document\./, "fact.document"],
  [/^subject/, "fact.subject"],
  [/^tasks?\b|^task-plan$/, "fact.tasks"],
  [/^name$|^this$/, "fact.name"],
  [/title$/, "fact.title"],
  [/^owner$/, "fact.owner"],
];

function pathName(path: string, { cadences, limits, kinds, topics }: Library): Phrase {
  const [section = "", key = ""] = path.split(".");
  const of = (name: string | undefined, as: PhraseKey): Phrase | null => (name === undefined ? null : phrase(as, { what: name }));
  const known =
    (section === "roles" && of(roleNames.get(key), "fact.role")) ||
    (section === "limits" && of(limits.get(key)?.name, "fact.limit")) ||
    (section === "cadences" && of(cadences.get(key), "fact.cadences")) ||
    (section === "issues" && of(kinds.get(key)?.name, "fact.issues")) ||
    ((section === "covers" || section === "joined") && of(topics.get(key)?.name, "fact.covers"));
  return known || phrase(names.find(([pattern]) => pattern.test(path))?.[1] ?? "fact.other");
}
