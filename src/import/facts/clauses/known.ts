import { called } from "../../../compose/facts/called.js";
import type { Library } from "../../../library/types.js";
import { level } from "../../level.js";
import type { Known } from "./pattern.js";

/** What a paper is, as far as it decides which words of the library it prints. */
export interface Setting {
  readonly kind: string;
  readonly topic: string;
  readonly unitType: string | null;
  readonly organ: string | null;
  readonly unit: string | null;
  /** By path: what papers were found to print there. */
  readonly found: ReadonlyMap<string, readonly string[]>;
}

/** The words that paths of a clause print in such a paper: those of its topic, of the unit's type and of its organ. */
export function knownIn({ kind, topic, unitType, organ, unit, found }: Setting, library: Library): Known {
  const type = unitType === null ? undefined : library.unitTypes.get(unitType);
  const own = type === undefined ? undefined : called(type, { "full-name": unit ?? "", "short-name": unit ?? "" });
  const words = library.topics.get(topic)?.words ?? {};
  const tables: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> = {
    words: own?.words,
    audience: own?.audience,
    topic: { ...words, name: library.topics.get(topic)?.name },
    organ: organ === null ? undefined : library.organs.get(organ)?.words,
    kind: { self: library.kinds.get(kind)?.self, name: library.kinds.get(kind)?.name },
    group: { name: words["group"] ?? `${words["work"] ?? ""}领导小组` },
    unit: own && { mine: own.self.mine, whole: own.self.whole, itself: own.self.this },
  };
  return ({ path }) => {
    // Whoever signs for a post signs with its title.
    const there = found.get(path.replace(/\.signing$/, ".title"));
    if (there !== undefined) return there;
    const [first = "", ...rest] = path.split(".");
    const key = rest.join(".");
    const table = tables[first];
    const word = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
    return word === undefined ? undefined : [level(word)];
  };
}
