import { listed, phrase } from "../diag/phrase.js";
import type { CausesPhrase } from "../diag/phrases/causes.js";
import type { Data, Phrase, Value } from "../diag/types.js";
import type { Cause } from "./types.js";

/** Why something changed, for whoever looks it up: clauses by their ids and versions. */
export function causePhrase(cause: Cause): Phrase {
  switch (cause.by) {
    case "holder":
      if (cause.to === "") return phrase("cause.vacant", dataOf(cause));
      return phrase(cause.from === "" ? "cause.holder-new" : "cause.holder", dataOf(cause));
    case "profile":
      return profilePhrase(cause);
    case "clause": {
      const { clause, from, to, reason } = cause;
      if (from === 0) return phrase("cause.clause-added", { clause });
      if (to === 0) return phrase("cause.clause-gone", { clause });
      return reason === ""
        ? phrase("cause.clause", { clause, from, to })
        : phrase("cause.clause-why", { clause, from, to, reason });
    }
    case "regulation":
      return phrase("cause.regulation", { from: cause.from, to: cause.to });
    case "library":
      return phrase("cause.library", { from: single(cause.from), to: single(cause.to) });
    case "hand":
      return phrase("cause.hand");
  }
}

type ProfileCause = Extract<Cause, { readonly by: "profile" }>;

function profilePhrase(cause: ProfileCause): Phrase {
  const { path, from, to, instead } = cause;
  if (path === "") return phrase("cause.profile-other");
  const whose = whoseName(path);
  // A task has gone from one to another: neither is called otherwise.
  if (instead !== undefined)
    return phrase(whose !== null && whoseName(instead) !== null ? "cause.task" : "cause.profile", dataOf(cause));
  const field = fieldOf(path);
  const what = whose === null ? (field === null ? "profile" : "field") : whose;
  const data = { ...dataOf(cause), field: field === null ? "" : phrase(field) };
  if (from === "") return phrase(`cause.${what}-added`, data);
  return phrase(to === "" ? `cause.${what}-gone` : `cause.${what}`, data);
}

/** Whether a fact is what a department or a post is called. */
function whoseName(path: string): "department" | "post" | null {
  const [, list] = /^(departments|posts)\.[^.]+\.(?:name|title)$/.exec(path) ?? [];
  return list === undefined ? null : list === "posts" ? "post" : "department";
}

/** Facts by their paths, the first that fits: what each is called beside its old and its new value. */
const fields: readonly (readonly [path: RegExp, field: CausesPhrase])[] = [
  [/^cadences\./, "fact.cadence"],
  [/^limits\./, "fact.limit"],
  [/^unit\.full-name$/, "fact.unit-name"],
  [/^unit\.short-name$/, "fact.unit-short"],
  [/^unit\.self\./, "fact.unit-self"],
  [/^organ\.name$/, "fact.organ-name"],
  [/^organ\.short$/, "fact.organ-short"],
  [/^superiors\./, "fact.superior"],
  [/^people\.[^.]+\.name$/, "fact.person"],
  [/^posts\.[^.]+\.portfolio(?:\.\d+)?$/, "fact.portfolio"],
  [/^media\.[^.]+\.name$/, "fact.medium"],
  [/^venues\.[^.]+\.name$/, "fact.venue"],
  [/^sub-units\.(?:label|list\.[^.]+\.name)$/, "fact.sub-unit"],
];

/** What a fact is called whose value alone does not say: two dates of a paper look alike. */
function fieldOf(path: string): CausesPhrase | null {
  const known = fields.find(([form]) => form.test(path));
  if (known) return known[1];
  const last = /^documents?\.(?:.*\.)?(number|date|effective|status|replaces|title|addressee|copies-to)(?:\.\d+)?$/.exec(
    path,
  )?.[1];
  return last === undefined ? null : (`fact.${last}` as CausesPhrase);
}

/** The same beside the clause itself, for a paper: what the library's own notes say, and no ids. */
export function ownCausePhrase(cause: Cause): Value {
  if (cause.by !== "clause") return causePhrase(cause);
  if (cause.from === 0) return phrase("cause.own-clause-added");
  if (cause.to === 0) return phrase("cause.own-clause-gone");
  return cause.reason === "" ? phrase("cause.own-clause") : cause.reason;
}

/** Each cause once. */
export const ownCauses = (causes: readonly Cause[] = []): readonly Value[] => [
  ...new Map(causes.map((cause) => [JSON.stringify(ownCausePhrase(cause)), ownCausePhrase(cause)])).values(),
];
/** Each once, as one value; null where nothing is known. */
export const ownCauseList = (causes: readonly Cause[] = []): Value | null => {
  const all = ownCauses(causes);
  return all.length === 0 ? null : listed(all, "semicolon");
};

/** Quotation marks inside a quotation are single ones. */
const single = (words: string): string => words.replaceAll("“", "‘").replaceAll("”", "’");
function dataOf(cause: Exclude<Cause, { readonly by: "clause" | "hand" | "regulation" | "library" }>): Data {
  if (cause.by === "profile") return { from: single(cause.from), to: single(cause.to) };
  const { title, acting = [] } = cause;
  const name = (side: "from" | "to"): Value =>
    acting.includes(side) ? phrase("cause.holder-acting", { name: cause[side] }) : cause[side];
  return { title, from: name("from"), to: name("to") };
}
