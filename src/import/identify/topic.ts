import type { Library, Topic } from "../../library/types.js";
import { level } from "../level.js";
import { type Glance, timesIn } from "./glance.js";

/** A topic named within another's name: 意识形态 in 网络意识形态. A paper is on the inner one where it names it mostly without the outer. */
const mostlyOuter = 0.4;
/** Named less often than this, a topic is only touched on. */
const least = 3;
/** A paper whose title is about something else must name a topic once in so many characters to be on it. */
const dense = 100;
/** Words of a topic that does not name itself must stand so often. */
const leastWords = 4;

/** The topic of a paper, by its title, how often each is named, and at last by words that only papers on it use; null: on none. */
export function topicOf(glance: Glance, library: Library): string | null {
  const { title, isTitled, text } = glance;
  const topics = [...library.topics.values()].filter(({ joins }) => joins !== true);
  const joined = [...library.topics.values()].find(
    ({ joins, words }) => joins === true && isTitled && level(title).includes(words["work"] ?? "\n"),
  );
  if (joined !== undefined) return joined.id;
  const named = isTitled ? (inWords(level(title), topics) ?? knownIn(level(title), topics)) : null;
  if (named !== null) return named;
  const counts = new Map(
    topics.map((topic) => [topic, timesIn(text, topic.name) + topic.ownWords.reduce((n, word) => n + timesIn(text, word), 0)]),
  );
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < (isTitled ? Math.max(least, text.length / dense) : least)) return byWords(glance, topics);
  const outer = topics.find(({ name }) => name !== first[0].name && name.includes(first[0].name));
  return outer !== undefined && (counts.get(outer) ?? 0) >= first[1] * mostlyOuter ? outer.id : first[0].id;
}

/** The longest name of a topic in a title. */
const inWords = (title: string, topics: readonly Topic[]): string | null =>
  longest(title, topics, ({ name, words }) => [name, ...(words["incident"] === undefined ? [] : [words["incident"]])]);
const knownIn = (title: string, topics: readonly Topic[]): string | null =>
  longest(title, topics, ({ knownBy }) => knownBy?.titles ?? []);

function longest(title: string, topics: readonly Topic[], wordsOf: (topic: Topic) => readonly string[]): string | null {
  const found = topics.flatMap((topic) =>
    wordsOf(topic)
      .filter((word) => title.includes(word))
      .map((word) => [topic.id, word.length] as const),
  );
  return found.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A paper without a title of its own that names no topic. */
function byWords({ isTitled, text }: Glance, topics: readonly Topic[]): string | null {
  if (isTitled) return null;
  const points = topics.map(
    ({ id, knownBy }) => [id, (knownBy?.words ?? []).reduce((n, word) => n + timesIn(text, word), 0)] as const,
  );
  const [first, second] = points.sort(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= leastWords && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
