import { type Outcome, succeed } from "../diag/types.js";
import { typedNumber } from "../merge/kept-numbers.js";
import { patchWord } from "../ooxml/patch/index.js";
import { settleWord } from "../ooxml/patch/settle.js";
import { perhapsNumber } from "../recognise/line-number.js";
import { inlinesText } from "../tree/text.js";
import type { NodeId, Table, TextBlock } from "../tree/types.js";
import type { Answer } from "./answer.js";
import { type EditedFile, openEdited, ownAuthor } from "./edited-file.js";

/** Two texts but for the white space and the lines between cells. */
export const bare = (text: string): string => text.replace(/[\s|]/g, "");

/** All words of a table. */
export const tableText = ({ columns, rows }: Table): string =>
  [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)].flat().map(inlinesText).join("");

/** The paragraphs that an answer's text stands in, where a person had divided it with Enter, or the table; none where it is not there. */
export function partsOf(
  { at, row, mine = "" }: Partial<Answer> & Pick<Answer, "at">,
  { standing }: Pick<EditedFile, "standing">,
): readonly NodeId[] {
  const from = standing.children.findIndex(({ id }) => id === at);
  const wanted = bare(mine);
  let text = "";
  for (let to = from; row === undefined && from >= 0 && to < standing.children.length; to++) {
    const block = standing.children[to]!;
    if (block.type === "table" && to === from) return bare(tableText(block)) === wanted ? [at] : [];
    if (block.type === "table" || (to > from && block.type !== "paragraph")) break;
    const words = inlinesText(block.children);
    const own = to > from ? [bare(words)] : [words, ...otherwiseNumbered(block, words)].map(bare);
    const fitting = own.find((one) => one !== "" && wanted.startsWith(text + one));
    if (fitting === undefined) break;
    text += fitting;
    if (text === wanted) return standing.children.slice(from, to + 1).map(({ id }) => id);
  }
  return [];
}

/**
 * What is no number any more where the generator dropped those before it stands in the text; what is one now stood there. One
 * that reads on into the words, since a person struck the first of them, was the clause's all the same (`withKeptNumbers`).
 */
function otherwiseNumbered(block: TextBlock, words: string): readonly string[] {
  if ("number" in block && block.number !== "") return [block.number + words];
  const found = perhapsNumber(words);
  return [words.slice(found?.textStart ?? typedNumber(words).length)];
}

/** Takes away the further parts of paragraphs that get one text again: the generated one, or a clerk's. */
export function withoutFurther(file: EditedFile, known: readonly NodeId[], answers: readonly Answer[]): Outcome<EditedFile> {
  const whole = answers.filter(({ choice }) => choice.use === "next" || choice.use === "text");
  const further = (one: EditedFile) =>
    whole.flatMap((answer) =>
      partsOf(answer, one)
        .slice(1)
        .map((id) => one.places.get(id)!),
    );
  const places = further(file);
  if (places.length === 0) return succeed(file);
  const { name } = file.word;
  const plain = settleWord(
    file.word,
    places.map((at) => ({ at, take: false })),
    ownAuthor,
  );
  const again = plain.ok ? openEdited(plain.value, name, known) : plain;
  if (!again.ok) return again;
  const without = patchWord(
    again.value.word,
    further(again.value).map((at) => ({ do: "remove", at })),
  );
  return without.ok ? openEdited(without.value, name, known) : without;
}
