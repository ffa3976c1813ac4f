import { strFromU8 } from "fflate";
import { ownAuthor } from "../../src/carry/edited-file.js";
import { type MergedFile, mergeFile } from "../../src/carry/merge-file.js";
import { openWord } from "../../src/ooxml/open-word.js";
import { settleWord } from "../../src/ooxml/patch/settle.js";
import { parseXml } from "../../src/ooxml/xml-tree.js";
import { unpackParts } from "../../src/ooxml/zip.js";
import { readDocx } from "../../src/readers/docx/index.js";
import { needsLook } from "../../src/renew/document-report.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { inChinese } from "../support/said.js";
import { gb9704 } from "../support/shelf.js";
import { mainPart } from "./paper.js";
import { things } from "./person.js";
import { settledBySheet } from "./settled.js";
import { undone } from "./undone.js";

/** A promise that was broken: which, and with what. */
export interface Broken {
  readonly promise: string;
  readonly what: string;
}
export interface Situation {
  readonly base: Doc;
  readonly next: Doc;
  readonly mine: Uint8Array;
  /** Words the person typed. */
  readonly typed: readonly string[];
  /** The file as it was generated. */
  readonly generated: Uint8Array;
}

const everything = { start: 0, end: Number.MAX_SAFE_INTEGER };
/** The file after Word accepted, or rejected, all revisions of ours. */
const decided = (bytes: Uint8Array, take: boolean): Uint8Array => {
  const opened = openWord(bytes, "file");
  const done = opened.ok ? settleWord(opened.value, [{ at: everything, take }], ownAuthor) : opened;
  if (!done.ok) throw new Error("cannot be settled");
  return done.value.bytes();
};
/** The file as it may be left: without anything to settle there is one state. */
type States = readonly (readonly [view: "open" | "accepted" | "rejected", file: Uint8Array])[];
function statesOf(bytes: Uint8Array): States {
  if (!xmlOf(bytes).includes(`w:author="${ownAuthor}"`)) return [["rejected", bytes]];
  return [
    ["accepted", decided(bytes, true)],
    ["rejected", decided(bytes, false)],
  ];
}
const read = (bytes: Uint8Array): Doc => {
  const done = readDocx(bytes, "file");
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics));
  return done.value.doc;
};
const xmlOf = (bytes: Uint8Array): string => {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error("no zip");
  return strFromU8(parts.value.get(mainPart)!);
};

/** A reference or a number may follow its clause: in comparing it is the same word; what a sentence is numbered with is none of it. */
const plain = (text: string): string =>
  text
    .replace(/(?:第[（(]?[一二三四五六七八九十百\d]+[）)]?(?:条|款|项|章|部分|目))+/g, "§")
    .replace(/(^|[。；！？\n])(?:（[一二三四五六七八九十百]+）|[一二三四五六七八九十]+、|\d+\.|§)\s*/g, "$1")
    .replace(/[\s　_]/g, "");
/** Sentences of a document long enough to be known again, each with how often it stands there. */
function sentences(doc: Doc): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const lines = doc.children.flatMap((block) =>
    block.type === "table" ? block.rows.flatMap(({ cells }) => cells.map(inlinesText)) : [inlinesText(block.children)],
  );
  for (const line of lines)
    for (const sentence of line.split(/[。；！？\n]/)) {
      const words = plain(sentence);
      if (words.length >= 10) counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  return counts;
}
/** Every run of a dozen characters of a line, with how often it stands in the document: what is doubled shows here, wherever it was cut. */
const dozen = 12;
function stretches(doc: Doc): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lineText(doc).split("\n")) {
    const words = plain(line);
    for (let i = 0; i + dozen <= words.length; i++) {
      const part = words.slice(i, i + dozen);
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  return counts;
}
const tableRows = (doc: Doc): number =>
  doc.children.reduce((n, block) => n + (block.type === "table" ? block.rows.length : 0), 0);
const lineText = (doc: Doc): string =>
  doc.children
    .map((block) =>
      block.type === "table"
        ? [block.columns.map(({ title }) => title), ...block.rows.map(({ cells }) => cells)].flat().map(inlinesText).join("\n")
        : inlinesText(block.children),
    )
    .join("\n");
/** All that is said, without numbers and empty lines. */
const words = (bytes: Uint8Array): string => plain(lineText(read(bytes)).replace(/^\d+$/gm, "")).replace(/\n+/g, "\n");
const times = (text: string, part: string): number => text.split(part).length - 1;

/** Merges and holds the result against everything that is promised. */
export async function brokenIn(situation: Situation): Promise<readonly Broken[]> {
  const { base, next, mine } = situation;
  try {
    const made = await mergeFile({ source: mine, name: "file.docx", base, next, look: gb9704, day: "2026-12-01" });
    if (!made.ok)
      return [
        {
          promise: "a unit is never stopped",
          what: inChinese(made.diagnostics)
            .map(({ message }) => message)
            .join(" "),
        },
      ];
    const states = statesOf(made.value.bytes);
    const lost = made.diagnostics.some(({ code }) => code === "merge/lost-things");
    const said = new Map(states.map(([view, file]) => [view, () => words(file)]));
    return [
      ...judged(situation, made.value, states),
      ...structure(made.value.bytes, situation.mine, lost),
      ...exitCode(made.value, states.length > 1),
      ...(await again(situation, made.value, states)),
      ...settledBySheet(situation, made.value, words, said),
      ...(await undone(situation, made.value)),
    ];
  } catch (error) {
    return [{ promise: "no fault of ours", what: String((error as Error).stack ?? error).slice(0, 600) }];
  }
}

function judged({ base, next, typed }: Situation, { merged, mine: own }: MergedFile, states: States): readonly Broken[] {
  const broken: Broken[] = [];
  const say = (promise: string, what: string) => broken.push({ promise, what });
  const { doc: _, blocks: __, gone: ___, ...told } = merged;
  const named = plain(JSON.stringify(told).replace(/\\[nt]/g, ""));
  const views = states.map(([view, file]) => [view, read(file)] as const);
  const was = { base: sentences(base), mine: sentences(own), next: sentences(next) };
  const parts = { base: stretches(base), mine: stretches(own), next: stretches(next) };
  // What the generator dropped, or says elsewhere now, and a person had changed stays until it is decided.
  const struck = merged.blocks.flatMap(({ proposal, block }) =>
    proposal === null && block.type !== "table" ? [inlinesText(block.children)] : [],
  );
  const undecided = plain(JSON.stringify([...merged.conflicts.map((one) => one.mine), ...struck]));
  const of = (counts: ReadonlyMap<string, number>, sentence: string) => counts.get(sentence) ?? 0;
  // What accepting brings back may stand in a copy that a person made of the paragraph before they changed it.
  const copies = merged.kept.flatMap(({ how, text }) => (how === "inserted" ? [plain(text)] : []));
  const copiesOfGenerated = copies.filter((copy) => merged.conflicts.some(({ base: b }) => b !== null && plain(b) === copy));
  const ownText = lineText(own);
  for (const [view, doc] of views) {
    const now = sentences(doc);
    const text = lineText(doc);
    const whole = plain(undivided(doc, base, next));
    for (const [sentence, count] of now) {
      const [b, m, n] = [of(was.base, sentence), of(was.mine, sentence), of(was.next, sentence)];
      if (m < b && count > m + Math.max(0, n - b) && !named.includes(sentence))
        say(`${view}: deleted stays deleted`, `${sentence} ×${count} (base ${b}, mine ${m}, next ${n})`);
    }
    const copiesWith = (part: string): number =>
      view === "accepted" ? copiesOfGenerated.filter((copy) => copy.includes(part)).length : 0;
    const doubled = [...stretches(doc)].find(
      ([part, count]) =>
        count > 1 &&
        count > Math.max(of(parts.mine, part), of(parts.next, part)) + copiesWith(part) &&
        !(view === "rejected" && undecided.includes(part) && count <= of(parts.mine, part) + of(parts.next, part)) &&
        !metBy(part, { base: of(parts.base, part), mine: of(parts.mine, part), next: of(parts.next, part) }, count),
    );
    if (doubled)
      say(
        `${view}: nothing doubled`,
        `${doubled[0]} ×${doubled[1]} (base ${of(parts.base, doubled[0])}, mine ${of(parts.mine, doubled[0])}, next ${of(parts.next, doubled[0])})`,
      );
    for (const [sentence, n] of was.next)
      if (n > of(was.base, sentence) && of(now, sentence) === 0 && !named.includes(sentence) && !whole.includes(sentence))
        say(`${view}: what is new comes`, sentence);
    for (const word of typed) {
      const [m, count] = [times(ownText, word), times(text, word)];
      if (count > m) say(`${view}: typed words once`, `${word} ×${count} of ${m}`);
      if (count < m && (view === "rejected" || !named.includes(word)))
        say(`${view}: typed words stay`, `${word} ×${count} of ${m}`);
    }
    const [ownRows, newRows] = [rowTexts(own), rowTexts(next)];
    // Where a person took a column out, rows may differ in nothing else.
    const within = (row: string) =>
      [...newRows].reduce((n, [whole, count]) => (row.split("|").every((cell) => whole.includes(cell)) ? n + count : n), 0);
    for (const [row, count] of rowTexts(doc))
      if (count > Math.max(1, of(ownRows, row), within(row))) say(`${view}: no row twice`, `${row} ×${count}`);
    // Both sides may have put rows in.
    const rows = { base: tableRows(base), mine: tableRows(own), next: tableRows(next) };
    const most = Math.max(rows.mine, rows.next, rows.mine + rows.next - rows.base);
    if (tableRows(doc) > most + (view === "accepted" ? 3 : 0))
      say(`${view}: no table twice`, `${tableRows(doc)} of ${rows.mine}, ${rows.next}`);
  }
  return broken;
}

interface Counts {
  readonly base: number;
  readonly mine: number;
  readonly next: number;
}
/** Words across the end of a sentence: each side may have brought the two sentences together once, at a place of its own. */
const metBy = (part: string, { base, mine, next }: Counts, count: number): boolean =>
  base === 0 && mine > 0 && next > 0 && count <= mine + next && /[。；！？]/.test(part.slice(0, -1));

/** The text with paragraphs joined that neither version has: a person made them of one, and a sentence may stand in two of them. */
function undivided(doc: Doc, base: Doc, next: Doc): string {
  const known = new Set([base, next].flatMap((one) => lineText(one).split("\n").map(plain)));
  return lineText(doc)
    .split("\n")
    .reduce((text, line, i, lines) => {
      const divided = i > 0 && !known.has(plain(line)) && !known.has(plain(lines[i - 1]!));
      return `${text}${divided ? "" : "|"}${line}`;
    }, "");
}

/** What rows say, each with how often it does; their running numbers are none of it. */
function rowTexts(doc: Doc): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of doc.children)
    for (const { cells } of block.type === "table" ? block.rows : []) {
      const texts = cells.map((cell) => plain(inlinesText(cell)));
      const row = texts.filter((text) => !/^\d*$/.test(text)).join("|");
      if (row.length >= 10) counts.set(row, (counts.get(row) ?? 0) + 1);
    }
  return counts;
}

/** 1 where something is left to settle: a clerk must not take such a run for done. */
const exitCode = ({ merged }: MergedFile, open: boolean): readonly Broken[] =>
  open && !needsLook({ action: "merged", merge: merged })
    ? [{ promise: "exit code 1", what: "revisions of ours in the file, and nothing said" }]
    : [];

/** They hang on words: where these go they may go too, if it is said. */
const followsWords = new Set(["link", "field"]);

/** @param lost whether it was said that things of the person's are lost */
function structure(bytes: Uint8Array, mine: Uint8Array, lost: boolean): readonly Broken[] {
  const broken: Broken[] = [];
  const [xml, before] = [xmlOf(bytes), xmlOf(mine)];
  const parsed = parseXml(xml, mainPart, "file");
  if (!parsed.ok) broken.push({ promise: "a valid file", what: "main part" });
  for (const kind of ["bookmarkStart", "ins", "del"]) {
    const ids = [...xml.matchAll(new RegExp(`<w:${kind} w:id="(\\d+)"`, "g"))].map(([, id]) => id!);
    const old = [...before.matchAll(new RegExp(`<w:${kind} w:id="(\\d+)"`, "g"))].map(([, id]) => id!);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i && old.filter((one) => one === id).length < 2);
    if (twice.length > 0) broken.push({ promise: "a valid file", what: `${kind} ${twice[0]} twice` });
  }
  const names = [...xml.matchAll(/w:name="(_tl_[0-9a-f]+)"/g)].map(([, name]) => name!);
  const double = names.filter((name, i) => names.indexOf(name) !== i && times(before, name) < 2);
  if (double.length > 0) broken.push({ promise: "a valid file", what: `bookmark ${double[0]} twice` });
  if (/<\/w:tbl><\/w:tc>|<w:tc>(?:<w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)?<\/w:tc>/s.test(xml))
    broken.push({ promise: "a valid file", what: "a cell without a paragraph" });
  for (const [thing, sign] of Object.entries(things))
    if (times(xml, sign) < times(before, sign) && !(lost && followsWords.has(thing)))
      broken.push({ promise: `a ${thing} stays`, what: `${times(xml, sign)} of ${times(before, sign)}` });
  return broken;
}

/** The same regeneration over its own result. */
async function again({ next }: Situation, { bytes }: MergedFile, states: States): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  for (const [state, file] of states.length === 1 ? states : ([["open", bytes], ...states] as const)) {
    const made = await mergeFile({
      source: file,
      name: "file.docx",
      base: next,
      next,
      look: gb9704,
      day: "2026-12-02",
      published: bytes,
    });
    if (!made.ok)
      broken.push({
        promise: `${state}: a second run`,
        what: inChinese(made.diagnostics)
          .map(({ message }) => message)
          .join(" "),
      });
    // What was settled in Word leaves its number and an empty line, which the next run puts in order.
    else if (
      xmlOf(made.value.bytes) !== xmlOf(file) &&
      (state === "open" || states.length === 1 || words(made.value.bytes) !== words(file))
    ) {
      const [a, b] = [xmlOf(file), xmlOf(made.value.bytes)];
      let i = 0;
      while (a[i] === b[i]) i += 1;
      const text = (xml: string) =>
        xml
          .slice(Math.max(0, i - 200), i + 300)
          .replace(/<[^>]+>/g, "|")
          .replace(/\|+/g, "|");
      broken.push({ promise: `${state}: a second run changes nothing`, what: `${text(a)} → ${text(b)}` });
    }
  }
  return broken;
}
