import { inlinesOf } from "../line-text.js";
import type { Line } from "../types.js";
import { docNumbering } from "./lists.js";
import { finder, sprm, stretches } from "./properties.js";
import { docStyles, effective } from "./styles.js";
import { offsetOf, pieceText, textPieces, type WordFile } from "./word-file.js";

/** What was met beside the text. */
export interface DocAside {
  pictures: number;
  revisions: number;
  hidden: string;
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
  const lines: Line[] = [];
  let text = "";
  const cells: string[] = [];
  let number = 0;
  /** For each open field: has its result begun? */
  const fields: boolean[] = [];
  let revised: number | null = null;

  const close = (offset: number) => {
    const found = paragraphAt(offset);
    const own = found?.settings ?? new Map<number, number>();
    const setting = (code: number) => effective(styles, found?.style ?? 0, own, code);
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

  for (const piece of textPieces(file)) {
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
        const isRowEnd = paragraphAt(offset)?.settings.get(sprm.rowEnd) === 1;
        const cell = close(offset);
        if (isRowEnd) lines.push({ children: inlinesOf(cells.splice(0).join("\t")) });
        else cells.push(plain(cell));
      } else if (c === "\r" || c === "\u000C") {
        if (paragraphAt(offset)?.settings.get(sprm.inTable) === 1) text += " ";
        else lines.push(close(offset));
      } else {
        const settings = charactersAt(offset)?.settings;
        const change =
          settings?.get(sprm.deleted) === 1 || settings?.get(sprm.inserted) === 1 ? (charactersAt(offset)?.start ?? null) : null;
        if (change !== null && change !== revised) aside.revisions += 1;
        revised = change;
        if (settings?.get(sprm.deleted) === 1) continue;
        if (settings?.get(sprm.hidden) === 1) aside.hidden += c;
        else if (c === "\u0001" || c === "\u0008") aside.pictures += 1;
        else text += character(c);
      }
    }
  }
  if (text.trim() !== "") lines.push({ children: inlinesOf(text) });
  return lines;
}

/** Signs Word keeps below the space character. */
function character(c: string): string {
  if (c === "\u000B") return "\n";
  if (c === "\u001E") return "-";
  return c >= " " || c === "\t" ? c.replace(/\u00AD/, "") : "";
}
