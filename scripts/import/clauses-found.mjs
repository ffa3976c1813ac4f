import { paperOf } from "../../dist/drift/paper.js";
import { matchParagraphs } from "../../dist/import/match/index.js";
import { plainWords } from "../../dist/import/match/plain-words.js";

const wordsOf = ({ text, lead }) => plainWords(text.slice(lead));

/** The words of each paragraph that a clause printed, in order, with the clause. */
const printed = (doc) =>
  paperOf("", doc)
    .lines.filter(({ block }, i, lines) => block.clause !== undefined && lines[i - 1]?.block !== block)
    .map((line) => ({ words: wordsOf(line), clause: line.block.clause }));

/**
 * Of how many paragraphs of papers read back the clause is found that printed them, by the trees that were drafted. What came back from
 * the file in other words is missed as well.
 * @param trees file of a paper → its drafted tree
 */
export function clausesFound({ papers, identified, trees, library }) {
  const found = new Map(matchParagraphs(papers, identified, library, []).map((one) => [`${one.file} ${one.paragraph}`, one]));
  let [right, asked] = [0, 0];
  const missed = [];
  for (const { file, lines } of papers) {
    const rest = printed(trees.get(file));
    for (const line of lines.filter((one, i) => lines[i - 1]?.paragraph !== one.paragraph)) {
      const at = rest.findIndex(({ words }) => words === wordsOf(line));
      if (at < 0) continue;
      const [{ clause }] = rest.splice(at, 1);
      const match = found.get(`${file} ${line.paragraph}`);
      asked++;
      if (match?.clause === clause && match.as === "library") right++;
      else
        missed.push(
          `missed\t${file} ${line.paragraph}\t${clause}\t${match?.as} ${match?.clause ?? "-"}\t${line.text.slice(0, 60)}`,
        );
    }
    asked += rest.length;
    for (const { words, clause } of rest) missed.push(`not read\t${file}\t${clause}\t${words.slice(0, 60)}`);
  }
  return { right, asked, missed };
}
