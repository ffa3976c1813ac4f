import type { BodyParagraph } from "../../../ooxml/body/blocks.js";
import type { BodyMap } from "../../../ooxml/patch/body-map.js";
import { type Copying, formulaXml, isFormula } from "../../../ooxml/patch/copied.js";
import { textOfParagraph } from "../../../ooxml/patch/paragraph-text.js";
import type { PatchPiece } from "../../../ooxml/patch/types.js";
import type { XmlElement } from "../../../ooxml/xml-tree.js";

/** A construct whose text cannot be cut, with its place in a paragraph's text. */
interface Atom {
  readonly start: number;
  readonly end: number;
  readonly element: XmlElement;
}

/**
 * Formulas, and words with their pronunciation, change as a whole: where a change cuts through one it is struck, and the
 * new one stands behind it, as the new file has it.
 * @param now the paragraphs it becomes, with their texts in one row
 */
export function wholeFormulas(
  pieces: readonly PatchPiece[],
  old: BodyParagraph,
  now: readonly BodyParagraph[],
  map: BodyMap,
  copying: Copying | null,
): readonly PatchPiece[] {
  const olds = atomsOf([old], map);
  const news = copying === null ? [] : atomsOf(now, copying.from);
  if (olds.length === 0 && news.length === 0) return pieces;
  const skipsNumber = pieces.some(({ op }) => op === "=") && newLength(pieces) !== lengthOf(now);
  const marked = marks(pieces, skipsNumber ? [] : news, olds);
  return marked === null ? pieces : joined(marked, skipsNumber ? [] : news, copying);
}

interface Char {
  op: PatchPiece["op"];
  readonly c: string;
  readonly old: number;
  readonly now: number;
  readonly piece: PatchPiece;
}

const newLength = (pieces: readonly PatchPiece[]): number =>
  pieces.reduce((sum, { op, text }) => sum + (op === "-" ? 0 : text.length), 0);
const lengthOf = (all: readonly BodyParagraph[]): number =>
  all.reduce((sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.length, 0), 0);

function atomsOf(paragraphs: readonly BodyParagraph[], map: BodyMap): readonly Atom[] {
  const found = new Map<XmlElement, { start: number; end: number; element: XmlElement }>();
  let from = 0;
  for (const paragraph of paragraphs) {
    const { sources, text } = textOfParagraph(paragraph, map);
    for (const { locked, start, end } of sources) {
      if (locked === null) continue;
      const known = found.get(locked);
      if (known) known.end = from + end;
      else found.set(locked, { start: from + start, end: from + end, element: locked });
    }
    from += text.length;
  }
  return [...found.values()];
}

/** Characters with their fates, where no construct is cut; null where none was. */
function marks(pieces: readonly PatchPiece[], news: readonly Atom[], olds: readonly Atom[]): readonly Char[] | null {
  const chars: Char[] = [];
  let [o, n] = [0, 0];
  for (const piece of pieces) {
    if (piece.mark) chars.push({ op: "+", c: "", old: o, now: n, piece });
    for (const c of piece.text.split("")) {
      chars.push({ op: piece.op, c, old: o, now: n, piece });
      if (piece.op !== "+") o += 1;
      if (piece.op !== "-") n += 1;
    }
  }
  const isCut = (atom: Atom, side: "old" | "now"): boolean => {
    const own = chars.filter((one) => !one.piece.mark && one.op !== (side === "old" ? "+" : "-") && within(one[side], atom));
    return own.some(({ op }) => op !== "=") && own.some(({ op }) => op === "=");
  };
  let cut = false;
  for (let again = true; again; ) {
    again = false;
    for (const [side, atoms] of [["old", olds] as const, ["now", news] as const])
      for (const atom of atoms)
        if (isCut(atom, side)) {
          [again, cut] = [true, true];
          const doubled = chars.flatMap((one): readonly Char[] =>
            one.op === "=" && within(one[side], atom)
              ? [
                  { ...one, op: "-" },
                  { ...one, op: "+" },
                ]
              : [one],
          );
          chars.splice(0, chars.length, ...doubled);
        }
  }
  return cut || news.some((atom) => chars.some(({ op, now }) => op === "+" && within(now, atom))) ? chars : null;
}
const within = (at: number, { start, end }: Atom): boolean => start <= at && at < end;

/** Neighbouring changes in one, what goes before what comes; a formula that comes as it is written. */
function joined(chars: readonly Char[], news: readonly Atom[], copying: Copying | null): readonly PatchPiece[] {
  const out: PatchPiece[] = [];
  let gone = "";
  let come: PatchPiece[] = [];
  const flush = () => {
    if (gone !== "") out.push({ op: "-", text: gone });
    out.push(...come);
    [gone, come] = ["", []];
  };
  for (const { op, c, now, piece } of chars) {
    if (piece.mark) come.push(piece);
    else if (op === "-") gone += c;
    else if (op === "+") {
      const atom = news.find((one) => isFormula(one.element) && within(now, one));
      const xml = atom && copying ? formulaXml(atom.element, copying) : null;
      const last = come.at(-1);
      if (xml !== null && last?.xml === xml && now !== atom!.start) come[come.length - 1] = { ...last, text: last.text + c };
      else if (xml !== null) come.push({ op: "+", text: c, xml });
      else if (last && !last.mark && last.xml === undefined) come[come.length - 1] = { op: "+", text: last.text + c };
      else come.push({ op: "+", text: c });
    } else {
      flush();
      const last = out.at(-1);
      if (last?.op === "=") out[out.length - 1] = { op: "=", text: last.text + c };
      else out.push({ op: "=", text: c });
    }
  }
  flush();
  return out;
}
