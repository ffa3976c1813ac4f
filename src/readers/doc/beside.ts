import { phrase } from "../../diag/phrase.js";
import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import { pieceText, type Story, textPieces, type WordFile } from "./word-file.js";

/** The texts beside the main one that are told of. */
const named = ["footnotes", "endnotes", "headers", "comments", "textBoxes", "headerBoxes"] as const satisfies readonly Story[];
const longest = 60;

/** One note for each text beside the main one that says anything: it is not read into the tree. */
export const besideNotes = (file: WordFile): readonly Diagnostic[] =>
  named.flatMap((story) => {
    const text = storyText(file, story);
    if (isPageNumber(text)) return [];
    const cut = [...text].length > longest ? `${[...text].slice(0, longest).join("")}…` : text;
    return [problem("reader/doc-beside", { what: phrase(`beside.${story}`), text: phrase("quoted", { text: cut }) })];
  });

/** A story's words with one space between paragraphs; what fields are computed from is left out. */
function storyText(file: WordFile, story: Story): string {
  const all = textPieces(file, story)
    .map((piece) => pieceText(file.main, piece))
    .join("");
  const open: boolean[] = [];
  let text = "";
  for (const c of all) {
    if (c === "\u0013") open.push(false);
    else if (c === "\u0014") open.splice(-1, 1, true);
    else if (c === "\u0015") open.pop();
    else if (!open.includes(false)) text += c < " " ? " " : c;
  }
  return text.replace(/\s+/g, " ").trim();
}

const isPageNumber = (text: string): boolean => /^[\s\d０-９\-—–－─·第页共/]*$/.test(text);
