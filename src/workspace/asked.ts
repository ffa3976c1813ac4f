import { listed } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import { meant } from "./library.js";

/** What a request names that can be judged before any file is read. */
export interface Asked {
  /** Ids or paths of profiles: at least one. */
  readonly units?: readonly string[] | "all";
  /** ISO days; one that is not given is none of ours. */
  readonly days?: readonly (string | undefined)[];
  readonly formats?: readonly string[] | undefined;
  /** The formats there are; for `formats`. */
  readonly known?: readonly string[];
}

/** What is wrong with what was asked for: the one place where days, formats and units are judged, for every use case. */
export function wrongAsked({ units, days = [], formats = [], known = [] }: Asked): readonly Diagnostic[] {
  const bad = days.filter((day) => day !== undefined && !isDay(day));
  const unknown = formats.filter((format) => !known.includes(format));
  return [
    ...(units !== undefined && units.length === 0 ? [problem("cli/which-unit")] : []),
    ...bad.map((value) => problem("cli/bad-day", { value: value ?? "" })),
    ...unknown.map((value) => problem("cli/unknown-format", { value, nearest: meant(value, known), known: listed(known) })),
  ];
}

/** True for a day that exists, yyyy-mm-dd. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
