import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, type Outcome, succeed, type Value } from "../diag/types.js";
import type { ReadDoc } from "../readers/types.js";
import { type Aside, type AsideKind, countsPages, holdsPicture } from "../tree/aside.js";
import { mapLists } from "../tree/table.js";
import { inlinesText } from "../tree/text.js";
import type { Block, Inline, NodeId } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";
import { wheresOf } from "../tree/where.js";
import { asidePhrase } from "../writers/reports/aside-name.js";

/**
 * The blocks of a file that goes into a paper as an attachment, with its notes, pictures, marks and joined cells. Words of text
 * boxes become paragraphs below the block they hang on. What is not taken over is named, thing by thing.
 * @param path how messages name the file
 */
export function attachedBlocks(read: ReadDoc, path: string): Outcome<readonly Block[]> {
  const whole = (read.full?.("own") ?? read.doc).children;
  const asides = read.asides?.() ?? [];
  const boxes = asides.filter(({ kind, within }) => kind === "text-box" && within === undefined);
  const wheres = wheresOf(whole);
  const lost = [
    ...asides.filter(isLost).map((aside) => asidePhrase(aside, aside.block && wheres.get(aside.block))),
    ...coloured(whole, wheres),
  ];
  const said: Diagnostic[] = read.notes.map((note) => ({ ...note, at: { ...note.at, attachment: path } }));
  if (boxes.length > 0) said.push(problem("compose/attachment-boxes", { path, count: boxes.length }));
  if (lost.length > 0) said.push(problem("compose/attachment-lost", { path, things: listed(lost) }));
  const byBlock = new Map<string | undefined, Block[]>();
  boxes.forEach(({ block, text }, i) => {
    const lines = text.split("\n").map((line, n) => paragraph(`text-box-${i + 1}${n === 0 ? "" : `-${n + 1}`}`, line));
    byBlock.set(block, [...(byBlock.get(block) ?? []), ...lines]);
  });
  const blocks = whole.flatMap((block) => [inPaper(block), ...(byBlock.get(block.id) ?? [])]);
  return succeed([...blocks, ...(byBlock.get(undefined) ?? [])], said);
}

const paragraph = (id: string, value: string): Block => ({
  type: "paragraph",
  role: "body",
  id: id as NodeId,
  children: [{ type: "text", value }],
});

/** Kinds that have no place in the paper the attachment goes into. */
const left: ReadonlySet<AsideKind> = new Set(["header", "footer", "comment", "object", "symbol", "ruby", "link", "hidden"]);

function isLost(aside: Aside): boolean {
  const { kind, within } = aside;
  if (countsPages(aside)) return false;
  if (kind === "picture") return within !== undefined || !holdsPicture(aside);
  return left.has(kind) || (kind === "text-box" && within !== undefined);
}

/** Colours are no part of an official paper. */
const coloured = (blocks: readonly Block[], wheres: ReadonlyMap<NodeId, string>): readonly Value[] =>
  blocks.flatMap((block) => {
    const text = inlineLists(block)
      .flat()
      .filter((one) => one.type === "text" && one.marks?.includes("coloured"));
    return text.length === 0
      ? []
      : [
          phrase("with", {
            what: phrase("loss.colour", { text: [...inlinesText(text)].slice(0, 12).join("") }),
            more: wheres.get(block.id) ?? "",
          }),
        ];
  });

/** What form fields show is text in the paper, and colours are none of it. */
function inPaper(block: Block): Block {
  const line = (list: readonly Inline[]): readonly Inline[] =>
    list.map((inline): Inline => {
      if (inline.type === "sign") return { type: "text", value: inline.value };
      if (inline.type !== "text" || !inline.marks?.includes("coloured")) return inline;
      const marks = inline.marks.filter((mark) => mark !== "coloured");
      return { type: "text", value: inline.value, ...(marks.length > 0 && { marks }) };
    });
  return mapLists(block, line);
}
