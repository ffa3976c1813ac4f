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
  if (block !== undefined) {
    const key = isKind.test(path) ? (kindBlocks[block] ?? blocks[block]!) : blocks[block]!;
    return { name: phrase(key, { what: pathName(path, library) }), holds: true };
  }
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

/** What a unit is, where the others are what it has. */
const isKind = /^(?:small|medium|large|secretary-is-head)$/;
const kindBlocks: Readonly<Record<string, PhraseKey>> = { "#if": "mark.is", "#unless": "mark.is-not" };

/** Paths as they are called; the first that fits. */
const names: readonly (readonly [path: RegExp, key: PhraseKey])[] = [
  [/^unit\.full-name$/, "mark-of.unit-full"],
  [/^unit\.short-name$/, "mark-of.unit-short"],
  [/^unit\./, "mark-of.unit-self"],
  [/^audience\./, "mark-of.audience"],
  [/^organ\.short$/, "mark-of.organ-short"],
  [/^organ\.name$/, "mark-of.organ-name"],
  [/^organ\.meeting$/, "mark-of.organ-meeting"],
  [/^organ\./, "mark-of.organ"],
  [/^topic\.work$/, "mark-of.topic-work"],
  [/^topic\.system$/, "mark-of.topic-system"],
  [/^topic\./, "mark-of.topic"],
  [/^words\./, "mark-of.words"],
  [/^kind\./, "mark-of.kind"],
  [/^posts\.secretary\./, "mark-of.secretary"],
  [/^posts\.head\./, "mark-of.head"],
  [/^posts\./, "mark-of.post"],
  [/^direct\.separate$/, "mark-of.direct-separate"],
  [/^direct\.as-head$/, "mark-of.direct-as-head"],
  [/^direct\b/, "mark-of.direct"],
  [/^deputy-secretary\b/, "mark-of.deputy-secretary"],
  [/^members/, "mark-of.members"],
  [/^(?:other-)?departments/, "mark-of.departments"],
  [/^sub-units/, "mark-of.sub-units"],
  [/^superiors\.party$/, "mark-of.superior-party"],
  [/^superiors\.administration$/, "mark-of.superior-administration"],
  [/^superiors\.publicity$/, "mark-of.superior-publicity"],
  [/^superiors\.discipline$/, "mark-of.superior-discipline"],
  [/^superiors\.cyberspace$/, "mark-of.superior-cyberspace"],
  [/^superiors\.emergency$/, "mark-of.superior-emergency"],
  [/^superiors\.fire$/, "mark-of.superior-fire"],
  [/^media/, "mark-of.media"],
  [/^venues/, "mark-of.venues"],
  [/^fronts$/, "mark-of.fronts"],
  [/^group\.office$/, "mark-of.group-office"],
  [/^group/, "mark-of.group"],
  [/^approvals\./, "mark-of.approval"],
  [/^authority\.|^accountability\./, "mark-of.authority"],
  [/^incident\.group$/, "mark-of.incident-group"],
  [/^incident/, "mark-of.incident"],
  [/^safety/, "mark-of.safety"],
  [/^assessment/, "mark-of.assessment"],
  [/^review/, "mark-of.review"],
  [/^report/, "mark-of.report"],
  [/^bases$/, "mark-of.bases"],
  [/^small$/, "mark-of.small"],
  [/^medium$/, "mark-of.medium"],
  [/^large$/, "mark-of.large"],
  [/^secretary-is-head$/, "mark-of.both"],
  [/^document\.replaces$/, "mark-of.replaced"],
  [/^document\.effective$/, "mark-of.effective"],
  [/^document\./, "mark-of.document"],
  [/^subject/, "mark-of.subject"],
  [/^tasks?\b|^task-plan$/, "mark-of.tasks"],
  [/^name$|^this$/, "mark-of.name"],
  [/title$/, "mark-of.title"],
  [/^owner$/, "mark-of.owner"],
];

function pathName(path: string, { cadences, limits, kinds, topics }: Library): Phrase {
  const [section = "", key = ""] = path.split(".");
  const of = (name: string | undefined, as: PhraseKey): Phrase | null => (name === undefined ? null : phrase(as, { what: name }));
  const known =
    (section === "roles" && of(roleNames.get(key), "mark-of.role")) ||
    (section === "limits" && of(limits.get(key)?.name, "mark-of.limit")) ||
    (section === "cadences" && of(cadences.get(key), "mark-of.cadences")) ||
    (section === "issues" && of(kinds.get(key)?.name, "mark-of.issues")) ||
    ((section === "covers" || section === "joined") && of(topics.get(key)?.name, "mark-of.covers"));
  return known || phrase(names.find(([pattern]) => pattern.test(path))?.[1] ?? "mark-of.other");
}
