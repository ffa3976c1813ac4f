import type { BodyParagraph } from "../../../ooxml/body/blocks.js";
import { paragraphLike } from "../../../ooxml/patch/like.js";
import type { TextBlock } from "../../../tree/types.js";
import type { NewLine, OldLine } from "./over-lines.js";
import type { Unit } from "./over-units.js";
import { give, type Walk } from "./over-walk.js";

/** Puts a new paragraph in that looks like its neighbours. @param near a line of the same clause */
export function insertLine(line: NewLine, text: string, offset: number, near: OldLine | null, walk: Walk): void {
  const model = modelFor(line.block, near, walk);
  const own = text.slice(line.start, line.end);
  const number = line.before + own.slice(0, line.number);
  const automatic = model.automatic && number !== "" && kindOf(model.block) === kindOf(line.block);
  const printed = model.automatic ? 0 : numberLength(model.block, model.paragraphs[0]!);
  const xml = paragraphLike(
    model.paragraphs[0]!,
    printed,
    { number: automatic ? "" : number, text: own.slice(line.number) },
    walk.map,
    automatic,
  );
  walk.patches.push({ do: "insert", before: offset, xml, by: walk.by });
}

/** Can an old line become a new one where it stands? A number that Word computes neither comes nor goes by words. */
export function fits(old: OldLine, line: NewLine, { list }: Walk): boolean {
  const kind = kindOf(line.block);
  if (old.unit.automatic) return kindOf(old.unit.block) === kind;
  const numbered = line.before !== "" || line.number > 0;
  return !numbered || !list.some((unit) => unit.kind === "text" && unit.automatic && kindOf(unit.block) === kind);
}

const kindOf = (block: TextBlock): string =>
  `${block.type} ${"level" in block ? block.level : block.type === "paragraph" ? block.role : ""}`;
const numberLength = (block: TextBlock, paragraph: BodyParagraph): number => {
  const number = "number" in block ? block.number : "";
  const text = paragraph.pieces.map((piece) => piece.text).join("");
  return number === "" ? 0 : text.length - text.trimStart().length + number.length;
};

/** The paragraph a new one is to look like: the nearest of its kind, those before it first; else the nearest. */
function modelFor(block: TextBlock, near: OldLine | null, { list, passed }: Walk): Unit & { kind: "text" } {
  if (near && kindOf(near.unit.block) === kindOf(block)) return near.unit;
  const texts = [...list.slice(0, passed).reverse(), ...list.slice(passed)].filter((unit) => unit.kind === "text");
  const wanted = kindOf(block);
  return (
    texts.find((unit) => kindOf(unit.block) === wanted) ??
    texts.find((unit) => kindOf(unit.block) === "paragraph body") ??
    texts.find((unit) => unit.block.type !== "title") ??
    texts[0] ??
    give()
  );
}
