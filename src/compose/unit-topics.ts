import type { Library } from "../library/types.js";

/** What a unit's papers may be about: its own topics, and where it has several those that stand for all of them together. */
export const unitTopics = (own: readonly string[], { topics }: Pick<Library, "topics">): readonly string[] =>
  own.length < 2 ? own : [...own, ...[...topics.values()].filter(({ joins }) => joins === true).map(({ id }) => id)];
