import type { Library, Topic } from "../../library/types.js";
import { level } from "../level.js";
import { type Glance, timesIn } from "./glance.js";

/** A topic named within another's name: 意识形态 in 网络意识形态. A paper is on the inner one where it names it mostly without the outer. */
const mostlyOuter = 0.4;
/** Named less often than this, a topic is only touched on. */
const least = 3;

/** The topic of a paper; null where it is on none of the library's. */
export function topicOf({ title, isTitled, text }: Glance, library: Library): string | null {
  const topics = [...library.topics.values()].filter(({ joins }) => joins !== true);
  const joined = [...library.topics.values()].find(
    ({ joins, words }) => joins === true && isTitled && level(title).includes(words["work"] ?? "\n"),
  );
  if (joined !== undefined) return joined.id;
  const named = isTitled ? inWords(level(title), topics) : null;
  if (named !== null) return named;
  const counts = new Map(
    topics.map((topic) => [topic, timesIn(text, topic.name) + topic.ownWords.reduce((n, word) => n + timesIn(text, word), 0)]),
  );
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < least) return null;
  const outer = topics.find(({ name }) => name !== first[0].name && name.includes(first[0].name));
  return outer !== undefined && (counts.get(outer) ?? 0) >= first[1] * mostlyOuter ? outer.id : first[0].id;
}

/** The longest name of a topic in a title. */
const inWords = (title: string, topics: readonly Topic[]): string | null =>
  topics
    .filter(({ name, words }) => title.includes(name) || (words["incident"] !== undefined && title.includes(words["incident"])))
    .sort((a, b) => b.name.length - a.name.length)[0]?.id ?? null;
