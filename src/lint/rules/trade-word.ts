import { factAt } from "../../compose/facts/fact-at.js";
import { around, libraryWords } from "../printed-words.js";
import type { TrialRule } from "../types.js";

/**
 * A word of one trade (templates/trade-words.yaml) in what a unit of another trade gets, or one without the thing it names. A clause
 * of one field of work is written in that field's words: only what its units may lack is looked for.
 */
export const tradeWord: TrialRule = {
  code: "lint/trade-word",
  look({ clause, text, traits, facts }, { library, topic }) {
    const words = libraryWords(text);
    const isOfField = clause.when.equals?.["unit.field"] !== undefined;
    return library.tradeWords.flatMap(({ words: trade, traits: wanted, facts: paths, topics, but }) => {
      const fits =
        (isOfField && paths.length === 0) ||
        topics.includes(topic) ||
        wanted.some((trait) => traits.has(trait)) ||
        paths.some((path) => factAt(facts, path) !== null);
      if (fits) return [];
      const bare = but.reduce((rest, phrase) => rest.replaceAll(phrase, ""), words);
      return trade
        .filter((word) => bare.includes(word))
        .map((word) => ({ word, text: around(bare, bare.indexOf(word), word.length) }));
    });
  },
};
