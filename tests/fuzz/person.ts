import { strFromU8, strToU8 } from "fflate";
import { type Dice, dice } from "./dice.js";
import {
  around,
  between,
  cellWith,
  inside,
  isTable,
  overRows,
  type Paper,
  placesOf,
  properties,
  rowsOf,
  struck,
  textOf,
  typed,
  unmarked,
} from "./paper.js";

/** One edit: what it is and the seed of its choices. */
export interface Edit {
  readonly do: string;
  readonly seed: number;
}
/** What a person put in besides words, by its sign in the file: it stays, or its loss is named. */
export const things = {
  picture: "<w:drawing>",
  note: "<w:footnoteReference ",
  field: "DATE \\@",
  link: "<w:hyperlink ",
  hidden: "<w:vanish/>",
} as const;

interface Hand {
  readonly dice: Dice;
  /** Words nobody else has written. */
  readonly words: () => string;
  /** A paragraph; most often one that the generator changes too. */
  readonly paragraph: (paper: Paper) => number;
}
type Doing = (paper: Paper, hand: Hand) => Paper;

const paragraphs = ({ blocks }: Paper): readonly number[] =>
  blocks.flatMap((block, i) => (!isTable(block) && textOf(block).length > 3 ? [i] : []));
const tables = ({ blocks }: Paper): readonly number[] => blocks.flatMap((block, i) => (isTable(block) ? [i] : []));
const replaced = (paper: Paper, at: number, ...by: readonly string[]): Paper => ({
  ...paper,
  blocks: [...paper.blocks.slice(0, at), ...by, ...paper.blocks.slice(at + 1)],
});
/** An edit of one paragraph with words. */
const inParagraph =
  (change: (xml: string, hand: Hand) => string): Doing =>
  (paper, hand) => {
    const all = paragraphs(paper);
    if (all.length === 0) return paper;
    const at = hand.paragraph(paper);
    return replaced(paper, at, change(paper.blocks[at]!, hand));
  };
const inTable =
  (change: (xml: string, hand: Hand) => string): Doing =>
  (paper, hand) => {
    const all = tables(paper);
    if (all.length === 0) return paper;
    const at = hand.dice.pick(all);
    return replaced(paper, at, change(paper.blocks[at]!, hand));
  };
const length = (xml: string): number => placesOf(xml).length;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const numberAt = /^(?:第[一二三四五六七八九十百]+条|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/;

/** Everything a person does in Word that the merge must live with. */
export const doings: Readonly<Record<string, Doing>> = {
  type: inParagraph((xml, { dice, words }) => typed(xml, dice.below(length(xml) + 1), words())),
  typeSentence: inParagraph((xml, { words }) => typed(xml, length(xml), `${words()}。`)),
  strike: inParagraph((xml, { dice }) => struck(xml, dice.below(length(xml)), 1 + dice.below(8))),
  replace: inParagraph((xml, { dice, words }) => {
    const [at, count] = [dice.below(length(xml)), 1 + dice.below(10)];
    return typed(struck(xml, at, count), at, words());
  }),
  strikeSentence: inParagraph((xml, { dice }) => {
    const text = textOf(xml);
    const ends = [...text.matchAll(/[。；，]/g)].map(({ index }) => index + 1);
    const at = dice.below(ends.length + 1);
    const [from, to] = [at === 0 ? (numberAt.exec(text)?.[0].length ?? 0) : ends[at - 1]!, ends[at] ?? text.length];
    return struck(xml, from, to - from);
  }),
  emptyOut: inParagraph((xml) => struck(xml, 0, 10000)),
  retype: inParagraph(
    (xml, { words }) => `<w:p>${properties(xml)}${run(`${numberAt.exec(textOf(xml))?.[0] ?? ""}${words()}。`)}</w:p>`,
  ),
  remove: (paper, { paragraph }) => (paragraphs(paper).length < 3 ? paper : replaced(paper, paragraph(paper))),
  add: (paper, { paragraph, dice, words }) => {
    const at = paragraph(paper);
    const xml = paper.blocks[at]!;
    const number = dice.chance(0.5) ? (numberAt.exec(textOf(xml))?.[0] ?? "") : "";
    return replaced(paper, at, xml, `<w:p>${properties(xml)}${run(`${number}${words()}。`)}</w:p>`);
  },
  move: (paper, { paragraph, dice }) => {
    const at = paragraph(paper);
    const xml = paper.blocks[at]!;
    const without = replaced(paper, at);
    const to = dice.pick(paragraphs(without));
    return replaced(without, to, without.blocks[to]!, dice.chance(0.5) ? xml : unmarked(xml));
  },
  copy: (paper, { paragraph, dice }) => {
    const at = paragraph(paper);
    const to = dice.pick(paragraphs(paper));
    return replaced(paper, to, paper.blocks[to]!, unmarked(paper.blocks[at]!));
  },
  join: (paper, { paragraph }) => {
    const at = paragraph(paper);
    const next = paper.blocks[at + 1];
    if (next === undefined || isTable(next)) return paper;
    const joined = paper.blocks[at]!.replace(/<\/w:p>$/, () => `${inside(next)}</w:p>`);
    return replaced(replaced(paper, at + 1), at, joined);
  },
  split: (paper, { paragraph, dice }) => {
    const at = paragraph(paper);
    const xml = paper.blocks[at]!;
    const text = textOf(xml);
    const ends = [...text.matchAll(/[。；，]/g)].map(({ index }) => index + 1).filter((end) => end < text.length);
    if (ends.length === 0) return paper;
    const cut = placesOf(xml)[dice.pick(ends)];
    if (cut === undefined) return paper;
    const own = /<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>[^<]*$/s.exec(xml.slice(0, cut))?.[1] ?? "";
    // So is a link that is cut in two.
    const links = [...xml.slice(0, cut).matchAll(/<w:hyperlink [^>]*>|<\/w:hyperlink>/g)].map(([tag]) => tag);
    const link = links.at(-1)?.startsWith("</") === false ? links.at(-1)! : "";
    const rest = `<w:p>${properties(xml)}${link}<w:r>${own}<w:t xml:space="preserve">${xml.slice(cut)}`;
    // A bookmark that ends in the second half ends with the first.
    const open = [...xml.slice(0, cut).matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(
      ([, id]) => `<w:bookmarkEnd w:id="${id}"/>`,
    );
    const ends2 = open.filter((end) => rest.includes(end));
    const first = `${xml.slice(0, cut)}</w:t></w:r>${link && "</w:hyperlink>"}${ends2.join("")}</w:p>`;
    return replaced(
      paper,
      at,
      first,
      ends2.reduce((all, end) => all.replace(end, ""), rest),
    );
  },
  deleteAndRetype: (paper, { dice, words }) => {
    // The number of the next one is typed over, and with it goes its bookmark.
    const all = paragraphs(paper).filter((at) => numberAt.test(textOf(paper.blocks[at]!)) && at + 1 < paper.blocks.length);
    if (all.length === 0) return paper;
    const at = dice.pick(all);
    const [own, next] = [paper.blocks[at]!, paper.blocks[at + 1]!];
    if (isTable(next)) return paper;
    const number = numberAt.exec(textOf(own))?.[0] ?? "";
    const rest = textOf(next).replace(numberAt, "");
    const text = dice.chance(0.5) ? rest : `${rest.slice(0, -1)}，${words()}。`;
    const kept = dice.chance(0.5)
      ? `<w:p>${properties(next)}${run(`${number}${text}`)}</w:p>`
      : own
          .replace(/<\/w:p>$/, "")
          .replace(/<w:bookmarkEnd w:id="\d+"\/>[\s\S]*$/, (end) => `${/^<w:bookmarkEnd[^>]*>/.exec(end)![0]}${run(text)}</w:p>`);
    return replaced(replaced(paper, at + 1), at, kept.endsWith("</w:p>") ? kept : own);
  },
  stripMarks: (paper) => ({ ...paper, blocks: paper.blocks.map(unmarked) }),
  stripSomeMarks: (paper, { dice }) => ({
    ...paper,
    blocks: paper.blocks.map((block) => (dice.chance(0.3) ? unmarked(block) : block)),
  }),
  stripStyles: (paper) => ({ ...paper, blocks: paper.blocks.map((block) => block.replace(/<w:pStyle w:val="[^"]*"\/>/g, "")) }),
  picture: inParagraph((xml, { dice }) =>
    between(
      xml,
      dice.below(length(xml)),
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9000" cy="9000"/><wp:docPr id="901" name="印章"/></wp:inline></w:drawing></w:r>',
    ),
  ),
  note: (paper, { paragraph, dice, words }) => {
    const at = paragraph(paper);
    const xml = paper.blocks[at]!;
    const { parts, id } = withNote(paper, words());
    const mark = `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    return { ...replaced(paper, at, between(xml, 1 + dice.below(length(xml)), mark)), parts };
  },
  bold: inParagraph((xml, { dice }) =>
    around(xml, dice.below(length(xml)), 2 + dice.below(4), (inner) =>
      inner.replace(/^<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?/s, (_, own?: string) => `<w:r><w:rPr>${own ?? ""}<w:b/></w:rPr>`),
    ),
  ),
  link: inParagraph((xml, { dice }) =>
    around(xml, dice.below(length(xml)), 2 + dice.below(4), (inner) => `<w:hyperlink w:anchor="top">${inner}</w:hyperlink>`),
  ),
  field: inParagraph((xml, { dice, words }) =>
    between(
      xml,
      dice.below(length(xml)),
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> DATE \\@ "yyyy" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words())}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  ),
  hide: inParagraph((xml, { dice, words }) =>
    between(xml, dice.below(length(xml)), `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${words().replace("亲笔", "暗记")}</w:t></w:r>`),
  ),
  trackedIn: inParagraph((xml, { dice, words }) =>
    between(
      xml,
      dice.below(length(xml)),
      `<w:ins w:id="${8000 + dice.below(900)}" w:author="老周" w:date="2026-03-06T00:00:00Z">${run(words())}</w:ins>`,
    ),
  ),
  trackedOut: inParagraph((xml, { dice }) =>
    around(
      xml,
      dice.below(length(xml)),
      1 + dice.below(6),
      (inner) =>
        `<w:del w:id="${8000 + dice.below(900)}" w:author="老周" w:date="2026-03-06T00:00:00Z">${inner.replace(/<(\/?)w:t\b/g, "<$1w:delText")}</w:del>`,
    ),
  ),
  cell: inTable((xml, { dice, words }) => {
    const row = dice.below(rowsOf(xml).length);
    const column = dice.below(6);
    return overRows(xml, (cells, n) =>
      n === row ? cells.map((cell, i) => (i === column % cells.length ? cellWith(cell, textOf(cell) + words()) : cell)) : cells,
    );
  }),
  addRow: inTable((xml, { dice, words }) => {
    const rows = rowsOf(xml);
    const row = rows[1 + dice.below(rows.length - 1)];
    if (row === undefined) return xml;
    const made = overRows(row, (cells) => cells.map((cell) => cellWith(cell, words())));
    return xml.replace(row, () => row + made);
  }),
  removeRow: inTable((xml, { dice }) => {
    const rows = rowsOf(xml).slice(1);
    return rows.length < 2 ? xml : xml.replace(dice.pick(rows), "");
  }),
  moveRow: inTable((xml, { dice }) => {
    const rows = rowsOf(xml).slice(1);
    if (rows.length < 3) return xml;
    const [one, other] = [dice.pick(rows), dice.pick(rows)];
    return one === other ? xml : xml.replace(one, "").replace(other, () => other + one);
  }),
  addColumn: inTable((xml, { dice, words }) => {
    const at = dice.below(1 + (xml.match(/<w:gridCol /g)?.length ?? 0));
    const filled = dice.chance(0.6);
    const wider = xml.replace("</w:tblGrid>", '<w:gridCol w:w="1200"/></w:tblGrid>');
    return overRows(wider, (cells, row) => {
      const model = cells[0];
      if (model === undefined) return cells;
      const cell = cellWith(model, row === 0 ? `联系${words()}` : filled ? words() : "");
      return [...cells.slice(0, at), cell, ...cells.slice(at)];
    });
  }),
  removeColumn: inTable((xml, { dice }) => {
    const at = dice.below(6);
    return overRows(xml, (cells) => (cells.length < 2 ? cells : cells.filter((_, i) => i !== at % cells.length)));
  }),
  swapColumns: inTable((xml) => overRows(xml, ([a, b, ...rest]) => (b === undefined ? [a!] : [b, a!, ...rest]))),
  renameColumn: inTable((xml, { words }) =>
    overRows(xml, (cells, row) => (row === 0 ? [cellWith(cells[0]!, words()), ...cells.slice(1)] : cells)),
  ),
};

const notesPart = "word/footnotes.xml";
function withNote({ parts }: Paper, text: string): { readonly parts: ReadonlyMap<string, Uint8Array>; readonly id: number } {
  const made = new Map(parts);
  const own = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
  const now = parts.get(notesPart);
  const xml = now ? strFromU8(now) : `<?xml version="1.0" encoding="UTF-8"?>${own}</w:footnotes>`;
  const id = 20 + (xml.match(/<w:footnote /g)?.length ?? 0);
  const note = `<w:footnote w:id="${id}"><w:p>${run(text)}</w:p></w:footnote>`;
  made.set(
    notesPart,
    strToU8(/\/>\s*$/.test(xml) ? `${own}${note}</w:footnotes>` : xml.replace("</w:footnotes>", `${note}</w:footnotes>`)),
  );
  if (now) return { parts: made, id };
  const rels = "word/_rels/document.xml.rels";
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes";
  const with_ = (name: string, end: string, put: string) =>
    made.set(name, strToU8(strFromU8(parts.get(name)!).replace(end, `${put}${end}`)));
  with_(rels, "</Relationships>", `<Relationship Id="rIdNotes" Type="${kind}" Target="footnotes.xml"/>`);
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
  with_("[Content_Types].xml", "</Types>", `<Override PartName="/${notesPart}" ContentType="${type}"/>`);
  return { parts: made, id };
}

export interface Edited {
  readonly paper: Paper;
  /** Every word the edits typed; some may have been struck by a later edit. */
  readonly typed: readonly string[];
}

/** A paper after a person's edits. Each edit's choices depend on its own seed alone, so that one can be left out. @param hot texts that the generator changes */
export function edited(paper: Paper, edits: readonly Edit[], hot: ReadonlySet<string>): Edited {
  const own: string[] = [];
  let now = paper;
  for (const [n, edit] of edits.entries()) {
    let count = 0;
    const words = (): string => {
      count += 1;
      const word = `亲笔${[...String(edit.seed * 31 + count + n).padStart(6, "7")].map((d) => "甲乙丙丁戊己庚辛壬癸"[Number(d)]).join("")}`;
      own.push(word);
      return word;
    };
    if (paragraphs(now).length < 3) break;
    const chance = dice(edit.seed);
    const paragraph = (of: Paper): number => {
      const all = paragraphs(of);
      const meeting = all.filter((at) => hot.has(textOf(of.blocks[at]!).replace(numberAt, "").replace(/^　/, "")));
      return chance.pick(meeting.length > 0 && chance.chance(0.75) ? meeting : all);
    };
    now = doings[edit.do]!(now, { dice: chance, words, paragraph });
  }
  return { paper: now, typed: own };
}
