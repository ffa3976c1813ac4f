import { drawnAs, drawsSigns, signAt } from "../../ooxml/body/symbols.js";
import { inlinesOf } from "../line-text.js";
import type { Line } from "../types.js";
import { fontNames } from "./fonts.js";
import { docNumbering } from "./lists.js";
import { finder, type Stretch, stretches } from "./properties.js";
import { type Settings, sprm } from "./settings.js";
import { docStyles, effective } from "./styles.js";
import { offsetOf, pieceText, type TextPiece, textPieces, type WordFile } from "./word-file.js";

/** What was met beside the text. */
export interface DocAside {
  pictures: number;
  revisions: number;
  hidden: string;
  symbols: number;
  nestedTables: number;
  /** Characters of the text that should stand in the tree, white space left out: those of the file and of its numbers. */
  characters: number;
}

/**
 * The paragraphs of a .doc with the numbers Word computes. Cells of a table row come as one line with tabs. Deleted text
 * that is still tracked is left out, field codes and hidden text too.
 */
export function docLines(file: WordFile, name: string, aside: DocAside): readonly Line[] {
  const paragraphAt = finder(stretches(file, "paragraphs"));
  const charactersAt = finder(stretches(file, "characterRuns"));
  const styles = docStyles(file);
  const numbering = docNumbering(file);
  const fonts = fontNames(file);
  const lines: Line[] = [];
  let text = "";
  const cells: string[] = [];
  let number = 0;
  let depth = 1;
  /** For each open field: has its result begun? */
  const fields: boolean[] = [];
  let revised: number | null = null;

  const own = (found: Stretch | undefined, { changes }: TextPiece): Settings =>
    changes.size === 0 ? (found?.settings ?? changes) : new Map([...(found?.settings ?? []), ...changes]);
  const close = (offset: number, piece: TextPiece) => {
    const found = paragraphAt(offset);
    const settings = own(found, piece);
    const setting = (code: number) => effective(styles, found?.style ?? 0, settings, code);
    const style = styles.get(found?.style ?? 0);
    const list = setting(sprm.list);
    const auto =
      list === undefined || list === 0 || list > 2046 || text.trim() === ""
        ? null
        : numbering.next(String(list), setting(sprm.listLevel) ?? 0);
    const outline = setting(sprm.outline);
    const heading = outline === undefined ? style?.heading : outline < 9 ? outline + 1 : undefined;
    const align = setting(sprm.alignNew) ?? setting(sprm.align);
    number += 1;
    aside.characters += visible(auto?.text ?? "");
    const line: Line = {
      children: inlinesOf(text),
      ...(auto !== null && auto.text !== "" && { auto }),
      ...(heading !== undefined && { heading }),
      ...(style?.isTitle && { style: "title" as const }),
      ...(align === 1 ? { place: "center" as const } : align === 2 ? { place: "right" as const } : {}),
      origin: { from: "docx", file: name, paragraph: number },
    };
    text = "";
    return line;
  };
  const plain = ({ auto, children }: Line): string =>
    (auto?.text ?? "") + children.map((c) => (c.type === "text" ? c.value : " ")).join("");

  const endRow = () => lines.push({ children: inlinesOf(cells.splice(0).join("\t")) });

  for (const piece of textPieces(file, "main")) {
    const all = pieceText(file.main, piece);
    for (let i = 0; i < all.length; i++) {
      const c = all[i]!;
      const offset = offsetOf(piece, piece.start + i);
      if (c === "\u0013") fields.push(false);
      else if (c === "\u0014") fields.splice(-1, 1, true);
      else if (c === "\u0015") fields.pop();
      else if (fields.includes(false)) continue;
      else if (c === "\u0007") {
        // A cell's end; where the row ends another one follows with its own setting.
        const isRowEnd = own(paragraphAt(offset), piece).get(sprm.rowEnd) === 1;
        const isEmpty = text.trim() === "";
        const cell = close(offset, piece);
        if (!isRowEnd || !isEmpty) cells.push(plain(cell));
        if (isRowEnd) endRow();
      } else if (c === "\r" || c === "\u000C") {
        const settings = own(paragraphAt(offset), piece);
        const inner = settings.get(sprm.depth) ?? 1;
        if (inner > 1 && depth <= 1) aside.nestedTables += 1;
        depth = inner;
        if (settings.get(sprm.inTable) === 1) text += " ";
        else {
          // A row whose end is not marked: its cells are kept before what follows it.
          if (cells.length > 0) endRow();
          lines.push(close(offset, piece));
        }
      } else {
        const stretch = charactersAt(offset);
        const settings = own(stretch, piece);
        const change = settings.get(sprm.deleted) === 1 || settings.get(sprm.inserted) === 1 ? (stretch?.start ?? offset) : null;
        if (change !== null && change !== revised) aside.revisions += 1;
        revised = change;
        if (settings.get(sprm.deleted) === 1) continue;
        if (settings.get(sprm.hidden) === 1) aside.hidden += c;
        else if (c === "\u0001" || c === "\u0008") aside.pictures += 1;
        else {
          const sign = settings.get(sprm.symbol);
          const font = fonts[settings.get(sprm.font) ?? settings.get(sprm.otherFont) ?? -1] ?? "";
          const drawn = sign === undefined && drawsSigns(font) ? drawnAs(c, font, false) : undefined;
          const shown =
            sign !== undefined
              ? known(signAt(sign >>> 16, fonts[sign & 0xffff] ?? ""), aside)
              : drawn === undefined || drawn === c
                ? character(c)
                : known(drawn, aside);
          aside.characters += visible(shown);
          text += shown;
        }
      }
    }
  }
  if (cells.length > 0) endRow();
  if (text.trim() !== "") lines.push({ children: inlinesOf(text) });
  return lines;
}

/** How many characters of a text are no white space. */
export const visible = (text: string): number => text.replace(/\s/g, "").length;

/** What a symbol font draws; a sign that only the font knows is counted. */
function known(sign: string | null, aside: DocAside): string {
  if (sign === null) aside.symbols += 1;
  return sign ?? "□";
}

/** Signs Word keeps below the space character. */
function character(c: string): string {
  if (c === "\u000B") return "\n";
  if (c === "\u001E") return "-";
  return c >= " " || c === "\t" ? c.replace(/\u00AD/, "") : "";
}
