import type { Library } from "../../library/types.js";
import type { Values } from "./template-pieces.js";

/**
 * What the library itself prints at a path, whatever the unit: the words of its topics, the forms of an organ. A slot that takes these
 * alone tells clauses apart that say the same of different work.
 */
export function libraryValues(library: Library): Values {
  const topics = [...library.topics.values()];
  const known = new Map<string, readonly string[]>();
  const distinct = (values: readonly (string | undefined)[]) =>
    [...new Set(values)].filter((value): value is string => value !== undefined && value !== "");
  for (const { id, name, words } of topics)
    for (const [key, value] of Object.entries({ ...words, name })) known.set(`joined.${id}.${key}`, [value]);
  for (const key of new Set(topics.flatMap(({ words }) => Object.keys(words))))
    known.set(`topic.${key}`, distinct(topics.map(({ words }) => words[key])));
  known.set("topic.name", distinct(topics.map(({ name }) => name)));
  known.set("organ.form", [...library.organs.keys()]);
  return (path) => known.get(path);
}
