import type { Library } from "../../library/types.js";
import type { Profile } from "../../profile/types.js";
import { markValue } from "../marks.js";
import { type FactTree, map } from "./tree.js";

/** The profile's `report` section (src/profile/shape-later.ts). */
interface Report {
  readonly period?: string;
  readonly receiver?: string;
  readonly done?: readonly string[];
  readonly problems?: readonly string[];
  readonly next?: readonly string[];
  readonly figures?: Readonly<Record<string, string | number>>;
}

/**
 * What a status report is filled with. `report.figures.<cadence key>` is how often a duty was done; figures under other
 * names are `report.other-figures`, each with `name` and `value`.
 */
export function report(profile: Profile, cadences: Library["cadences"]): FactTree {
  const { period, receiver, figures = {}, ...lists } = (profile["report"] ?? {}) as Report;
  const texts = (key: "done" | "problems" | "next") => (lists[key] ?? []).map((text, i) => markValue(`report.${key}.${i}`, text));
  const value = (name: string) => markValue(`report.figures.${name}`, String(figures[name]));
  const names = Object.keys(figures);
  return map({
    period: period && markValue("report.period", period),
    receiver: receiver && markValue("report.receiver", receiver),
    done: texts("done"),
    problems: texts("problems"),
    next: texts("next"),
    figures: map(Object.fromEntries(names.filter((name) => cadences.has(name)).map((name) => [name, value(name)]))),
    "other-figures": names
      .filter((name) => !cadences.has(name))
      .map((name) => map({ name: name.replace(/[：:]$/, ""), value: value(name) })),
  });
}
