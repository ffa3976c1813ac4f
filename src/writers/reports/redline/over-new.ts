import type { BodyParagraph } from "../../../ooxml/body/blocks.js";
import { copiedParagraph } from "../../../ooxml/patch/copied.js";
import { paragraphLike, plainParagraph } from "../../../ooxml/patch/like.js";
import type { TextBlock } from "../../../tree/types.js";
import { listOf } from "./over-edit.js";
import { type NewLine, type OldLine, textOfLine } from "./over-lines.js";
import { textOf, type Unit } from "./over-units.js";
import type { Walk } from "./over-walk.js";

/**
 * Puts a new paragraph in. It looks like its neighbours of the same kind; where the old file has none, as it does in the
 * new file.
 * @param near a line of the same clause
 */
export function insertLine(line: NewLine, text: string, offset: number, near: OldLine | null, walk: Walk): void {
  walk.patches.push({ do: "insert", before: offset, xml: xmlOf(line, text, near, walk), by: walk.by });
}

function xmlOf(line: NewLine, text: string, near: OldLine | null, walk: Walk): string {
  const model = modelFor(line.block, near, walk);
  const alike = model !== null && kindOf(model.block) === kindOf(line.block);
  const made = textOfLine(line, text);
  if ((!alike || listOf(line.paragraph, walk) !== null) && line.paragraph && walk.copying)
    return copiedParagraph(line.paragraph, walk.copying);
  // Of a file that is none of Word's, or where nothing is like it.
  const number = line.automatic ? line.before + text.slice(line.start, line.start + line.number) : made.number;
  if (model === null) return plainParagraph(number + made.text);
  const automatic = model.automatic && number !== "" && alike;
  const printed = model.automatic ? 0 : numberLength(model.block, model.paragraphs[0]!);
  const words = { number: automatic ? "" : number, text: made.text };
  return paragraphLike(model.paragraphs[0]!, printed, words, walk.map, automatic);
}

/** Can an old line become a new one where it stands? A number that Word computes neither comes nor goes by words. */
export function fits(old: OldLine, line: NewLine, walk: Walk): boolean {
  const { list } = walk;
  const kind = kindOf(line.block);
  if (old.unit.automatic) return kindOf(old.unit.block) === kind || (line.automatic && listOf(line.paragraph, walk) !== null);
  const numbered = line.before !== "" || line.number > 0;
  return !numbered || !list.some((unit) => unit.kind === "text" && unit.automatic && kindOf(unit.block) === kind);
}

const kindOf = (block: TextBlock): string =>
  `${block.type} ${"level" in block ? block.level : block.type === "paragraph" ? block.role : ""}`;
const numberLength = (block: TextBlock, paragraph: BodyParagraph): number => {
  const number = "number" in block ? block.number : "";
  const text = textOf(paragraph);
  const end = text.length - text.trimStart().length + number.length;
  return number === "" ? 0 : end + /^\s*/.exec(text.slice(end))![0].length;
};

/** The paragraph a new one is to look like: the nearest of its kind, those before it first; else body text, else any. */
function modelFor(block: TextBlock, near: OldLine | null, { list, passed }: Walk): (Unit & { kind: "text" }) | null {
  if (near && kindOf(near.unit.block) === kindOf(block)) return near.unit;
  const texts = [...list.slice(0, passed).reverse(), ...list.slice(passed)].filter((unit) => unit.kind === "text");
  const wanted = kindOf(block);
  return (
    texts.find((unit) => kindOf(unit.block) === wanted) ??
    texts.find((unit) => kindOf(unit.block) === "paragraph body") ??
    texts.find((unit) => unit.block.type !== "title") ??
    texts[0] ??
    null
  );
}
