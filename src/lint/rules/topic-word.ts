import { around, libraryWords } from "../printed-words.js";
import type { TrialRule } from "../types.js";

/**
 * A word of another topic's work (`foreign-words` of the topic's file) in what a unit gets on this one: 研判 and 舆情 in a paper
 * on fire safety, 动火 and 灭火 in one on ideology.
 */
export const topicWord: TrialRule = {
  code: "lint/topic-word",
  look({ text }, { library, topic }) {
    const { foreignWords = [], name = topic } = library.topics.get(topic) ?? {};
    const words = libraryWords(text);
    return foreignWords
      .filter((word) => words.includes(word))
      .map((word) => ({ word, topic: name, text: around(words, words.indexOf(word), word.length) }));
  },
};
