import { phrase } from "../../../diag/phrase.js";
import { succeed } from "../../../diag/types.js";
import { chinese } from "../chinese.js";
import { titleLine } from "../naming.js";
import { changeLines, colours, flat, plain, spans } from "../terminal/index.js";
import { wrap } from "../terminal/wrap.js";
import type { ShelfReport } from "./report.js";
import { citationPhrase, countsPhrase, headPhrase, isSame, lonePhrase, movePhrase } from "./told.js";

/** What changed on a shelf, to be read on a terminal: the counts, then paper by paper, then what concerns several papers. */
export const shelfTerminal: ShelfReport = async (changes, options) => {
  const { colour = false, width = 80, worded: say = chinese, pairs, showFormat } = options;
  const line = (text: string, sgr = "") => wrap([{ text: flat(text), sgr: colour ? sgr : "" }], width, "");
  const inner = { colour, width, worded: say, ...(showFormat !== undefined && { showFormat }) };
  const paint = colour ? colours : plain;
  const lines = [
    ...line(say(headPhrase(options)), "1"),
    ...line(say(countsPhrase(changes)), "1"),
    ...changes.papers.flatMap((pair) => {
      const { document, set } = pair;
      if (set === null) return ["", ...line(say(lonePhrase(pair)), "1;35")];
      if (isSame(set)) return [];
      const { versions, open } = pairs.get(document)!;
      return ["", ...line(titleLine(set, say, versions), "1;35"), ...changeLines(set, { ...inner, ...(open && { open }) })];
    }),
    ...(changes.moved.length === 0 ? [] : ["", ...line(say(phrase("shelf.moves")), "1")]),
    ...changes.moved.flatMap((one) => [...line(say(movePhrase(one)), "1;36"), ...wrap(spans(one, paint), width, "  ")]),
    ...(changes.citations.length === 0 ? [] : ["", ...line(say(phrase("shelf.citations")), "1")]),
    ...changes.citations.flatMap((one) => line(say(citationPhrase(one)))),
  ];
  return succeed(new TextEncoder().encode(`${lines.join("\n")}\n`));
};
