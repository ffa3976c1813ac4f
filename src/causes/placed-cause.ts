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
