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
  if (cause.path === "") return phrase("cause.profile-other");
  const field = fieldOf(cause.path);
  const data = { ...dataOf(cause), field: field === null ? "" : phrase(field) };
  if (cause.from === "") return phrase(field === null ? "cause.profile-added" : "cause.field-added", data);
  if (cause.to === "") return phrase(field === null ? "cause.profile-gone" : "cause.field-gone", data);
  return phrase(field === null ? "cause.profile" : "cause.field", data);
}

/**
 * What a fact is called whose value alone does not say: two dates of a paper look alike. Of names and titles the value says it,
 * and one path may stand for another there (a task that has gone to another office).
 */
function fieldOf(path: string): CausesPhrase | null {
  if (path.startsWith("cadences.")) return "fact.cadence";
  if (path.startsWith("limits.")) return "fact.limit";
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
