import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic, Value } from "../diag/types.js";
import { bookmarkName } from "../ooxml/names.js";
import type { WordSource } from "../ooxml/open-word.js";
import { readDocx } from "../readers/docx/index.js";
import { idsOf, restoreIds } from "../readers/ids.js";
import type { ReadDoc } from "../readers/types.js";
import { type Aside, type AsideKind, countsPages, holdsPicture } from "../tree/aside.js";
import { cellsText } from "../tree/table.js";
import { inlinesText, numberText } from "../tree/text.js";
import type { Block, Doc, Inline } from "../tree/types.js";
import { inlineLists } from "../tree/walk.js";
import { wheresOf } from "../tree/where.js";
import { imageOf } from "../writers/picture-data.js";
import { asideName } from "../writers/reports/aside-name.js";

/** A document as its Word file shows it, and what of that file no other format prints. */
export interface AsInWord {
  readonly doc: Doc;
  readonly lost: readonly Diagnostic[];
}

/**
 * Puts into a document what a person put into its Word file besides words: notes, pictures, bold, struck-out text, signs of
 * forms, joined cells. A block gets them where it says the very words it says in the file, as it is or was before its open
 * revisions; all that has no place is named.
 * @param word the Word file the document was read from or merged into
 * @param formats those the document goes out in
 */
export function asInWord(doc: Doc, word: WordSource, formats: readonly string[]): AsInWord {
  const printed = formats.filter((format) => pages.has(format));
  const read = readDocx(word, doc.meta.title);
  if (!read.ok) return { doc, lost: [] };
  const before = read.value.openRevisions > 0 ? readDocx(read.value.word ?? word, doc.meta.title, "original") : null;
  const ids = idsOf(doc);
  const whole = (one: ReadDoc): readonly Block[] => restoreIds(one.full?.("own") ?? one.doc, ids).children;
  const all = whole(read.value);
  const now = all.filter((block) => isRich(block) && !isWordlessBlock(block));
  const was = before?.ok ? whole(before.value).filter(isRich) : [];
  const used = new Set<Block>();
  const children = doc.children.map((block): Block => {
    const found =
      [...now, ...was].find((one) => one.id === block.id && sameWords(one, block)) ??
      now.find((one) => !used.has(one) && sameWords(one, block));
    if (found === undefined) return block;
    used.add(found);
    return dressed(block, found);
  });
  const made = { ...doc, children: withPictures(children, all) };
  const left = now.filter((block) => !used.has(block) && !was.some((one) => used.has(one) && one.id === block.id));
  const things = [...unplaced(left, made), ...unprinted(read.value, made, ids)];
  const lost =
    things.length === 0 || printed.length === 0
      ? []
      : [problem("writer/only-in-word", { title: doc.meta.title, formats: listed(printed), things: listed(things) })];
  return { doc: made, lost };
}

/** Formats people read; the others hold data. */
const pages: ReadonlySet<string> = new Set(["pdf", "html", "md", "txt"]);

const isWordless = (inline: Inline): boolean =>
  inline.type === "note" ||
  inline.type === "picture" ||
  inline.type === "sign" ||
  (inline.type === "text" && inline.marks !== undefined);
const isRich = (block: Block): boolean =>
  (block.type === "table" && block.joins !== undefined) || inlineLists(block).flat().some(isWordless);

/** A picture by itself, below a table. */
const isWordlessBlock = (block: Block): boolean =>
  block.type === "paragraph" && block.children.length > 0 && inlinesText(block.children) === "";

/** The blocks with the pictures that stand by themselves, each below the block it stands below in the file. */
function withPictures(children: readonly Block[], all: readonly Block[]): readonly Block[] {
  const below = new Map<string, Block[]>();
  let last = "";
  for (const block of all)
    if (!isWordlessBlock(block)) last = block.id;
    else below.set(last, [...(below.get(last) ?? []), block]);
  return [...(below.get("") ?? []), ...children.flatMap((block) => [block, ...(below.get(block.id) ?? [])])];
}

const bare = (text: string): string => text.replace(/\s/g, "");
const wordsOf = (block: Block): string => bare(numberText(block) + cellsText(inlineLists(block)));
const sameWords = (a: Block, b: Block): boolean => (a.type === "table") === (b.type === "table") && wordsOf(a) === wordsOf(b);

/** The block as the file has it; what it is and is called stays. */
function dressed(block: Block, found: Block): Block {
  if (block.type !== "table" || found.type !== "table")
    return block.type === "table" || found.type === "table" ? block : { ...block, children: found.children };
  return {
    ...block,
    columns: block.columns.map((column, i) => ({ ...column, title: found.columns[i]?.title ?? column.title })),
    rows: block.rows.map((row, r) => ({ ...row, cells: row.cells.map((cell, i) => found.rows[r]?.cells[i] ?? cell) })),
    ...(found.joins && { joins: found.joins }),
  };
}

/** Blocks whose words are others in the document: what hangs on them has no place there. */
const unplaced = (blocks: readonly Block[], doc: Doc): readonly Value[] => {
  const wheres = wheresOf([...doc.children, ...blocks]);
  return blocks.map((block) => {
    const all = inlineLists(block).flat().filter(isWordless);
    const names = all.map((one) =>
      one.type === "note" ? one.kind : one.type === "picture" ? "picture" : one.type === "sign" ? "form" : "format",
    );
    return phrase("with", {
      what: listed(
        [...new Set(names)].map((name) => asideName(name)),
        "and",
      ),
      more: wheres.get(block.id) ?? "",
    });
  });
};

/** Kinds nothing but Word prints. */
const onlyWord: ReadonlySet<AsideKind> = new Set(["header", "footer", "text-box", "object", "symbol", "ruby"]);

function unprinted({ asides }: ReadDoc, doc: Doc, ids: ReturnType<typeof idsOf>): readonly Value[] {
  const wheres = wheresOf(doc.children);
  const byMark = new Map<string, (typeof ids)[number]>(ids.map((id) => [bookmarkName(id), id]));
  const whereOf = ({ block }: Aside): string => (block === undefined ? "" : (wheres.get(byMark.get(block) ?? block) ?? ""));
  const isLost = (aside: Aside): boolean => {
    const { kind, within } = aside;
    if (countsPages(aside)) return false;
    if (kind === "picture") return within !== undefined || !holdsPicture(aside);
    return within !== "text-box" && onlyWord.has(kind);
  };
  const pictures = doc.children.flatMap((block) =>
    inlineLists(block)
      .flat()
      .flatMap((one) =>
        one.type === "picture" && imageOf(one) === null
          ? [phrase("with", { what: phrase("loss.picture", { name: one.name }), more: wheres.get(block.id) ?? "" })]
          : [],
      ),
  );
  const said = (asides?.() ?? []).filter(isLost).map((aside) => {
    const where = whereOf(aside);
    const what = asideName(aside.kind, aside.within);
    return where === "" ? what : phrase("with", { what, more: where });
  });
  return [...said, ...pictures];
}
