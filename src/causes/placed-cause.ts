import { causePhrase } from "../compare/cause-phrase.js";
import { phrase } from "../diag/phrase.js";
import type { Phrase } from "../diag/types.js";
import type { ImpactCause } from "./types.js";

/** Why something changes, with the line of the profile where that is known. */
export function placedCause(cause: ImpactCause): Phrase {
  const what = causePhrase(cause);
  if (cause.by === "regulation")
    return cause.until === undefined ? what : phrase("with", { what, more: phrase("cause.until", { until: cause.until }) });
  if (cause.by === "clause" || cause.by === "library" || cause.file === undefined) return what;
  return phrase("with", { what, more: `${cause.file}${cause.line === undefined ? "" : `:${cause.line}`}` });
}

/** The same for who knows neither files nor ids: clauses by their titles. */
export function plainCause(cause: ImpactCause): Phrase {
  if (cause.by === "regulation") return placedCause(cause);
  if (cause.by !== "clause") return causePhrase(cause);
  const what = phrase("cause.clause-titled", { title: cause.title });
  return cause.reason === "" ? what : phrase("with", { what, more: cause.reason });
}
