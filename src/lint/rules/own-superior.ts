import { factAt } from "../../compose/facts/fact-at.js";
import { unmark } from "../../compose/marks.js";
import { plainWords } from "../printed-words.js";
import type { TrialRule } from "../types.js";

/** Where a text only says who is who: 第一责任人、直接责任人 of one person, 所称直接责任人，是指…. */
const sayingWho = /第一责任人、(?:[^，]*、)?直接责任人|所称直接责任人，是指.*/g;

/** A sentence in which 直接责任人 reports to, or is checked by, 第一责任人, for a unit where both are one person. */
export const ownSuperior: TrialRule = {
  code: "lint/own-superior",
  look({ text, facts }) {
    const title = (path: string) => {
      const fact = factAt(facts, path);
      return typeof fact === "string" ? unmark(fact) : "";
    };
    const first = title("posts.secretary.title");
    if (first === "" || title("direct.title") !== first) return [];
    return plainWords(text)
      .split(/[。；\n|]/)
      .filter((sentence) => {
        const rest = sentence
          .replace(sayingWho, "")
          .replaceAll(`${first}（以下称直接责任人）`, "直接责任人")
          .replaceAll(`${first}是直接责任人`, "直接责任人");
        return rest.includes("直接责任人") && (rest.includes(first) || rest.includes("第一责任人"));
      })
      .map((sentence) => ({ text: sentence.trim() }));
  },
};
