import type { PatchPiece } from "./types.js";

/** Whether a text may differ here: the tree leaves out indents and writes the gap behind a number its own way. */
const isSpace = (c: string): boolean => /\s/.test(c);

/**
 * The pieces of a patch over the text that really stands in the file. White space the pieces do not know stays, white
 * space the file does not have is passed over; every other character must agree. null where one does not.
 */
export function align(pieces: readonly PatchPiece[], text: string): readonly PatchPiece[] | null {
  const found: PatchPiece[] = [];
  const put = (op: PatchPiece["op"], part: string) => {
    const last = found.at(-1);
    if (last?.op === op && last.to === undefined) found[found.length - 1] = { op, text: last.text + part };
    else found.push({ op, text: part });
  };
  let at = 0;
  if (!isSpace(pieces.find(({ op, text: own }) => op !== "+" && own !== "")?.text[0] ?? " "))
    while (at < text.length && isSpace(text[at]!)) put("=", text[at++]!);
  for (const piece of pieces) {
    if (piece.op === "+") {
      if (piece.text !== "" || piece.mark || piece.comment || piece.xml !== undefined) found.push(piece);
      continue;
    }
    let within = false;
    for (let i = 0; i < piece.text.length; ) {
      const [expected, present] = [piece.text[i]!, text[at]];
      if (present !== undefined && (present === expected || (isSpace(present) && isSpace(expected)))) {
        put(piece.op, present);
        at += 1;
        i += 1;
        within = true;
      } else if (present !== undefined && isSpace(present)) {
        put(within ? piece.op : "=", present);
        at += 1;
      } else if (isSpace(expected)) i += 1;
      else return null;
    }
  }
  while (at < text.length && isSpace(text[at]!)) put("=", text[at++]!);
  return at === text.length ? found : null;
}
