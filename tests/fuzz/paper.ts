import { strFromU8, strToU8 } from "fflate";
import { packParts, unpackParts } from "../../src/ooxml/zip.js";

/** A Word file as a person's hands see it: the paragraphs and tables of its body as XML, one after another. */
export interface Paper {
  readonly blocks: readonly string[];
  /** What stands before and behind them in the main part. */
  readonly head: string;
  readonly tail: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

export const mainPart = "word/document.xml";

export function openPaper(bytes: Uint8Array): Paper {
  const parts = unpackParts(bytes, "file");
  if (!parts.ok) throw new Error("no Word file");
  const xml = strFromU8(parts.value.get(mainPart)!);
  const from = xml.indexOf("<w:body>") + "<w:body>".length;
  const to = xml.lastIndexOf("<w:sectPr");
  const blocks: string[] = [];
  let at = from;
  while (at < to) {
    const end = xml.startsWith("<w:tbl>", at) ? "</w:tbl>" : xml.startsWith("<w:p/>", at) ? "<w:p/>" : "</w:p>";
    const next = xml.indexOf(end, at) + end.length;
    blocks.push(xml.slice(at, next));
    at = next;
  }
  return { blocks, head: xml.slice(0, from), tail: xml.slice(to), parts: parts.value };
}

export function savePaper({ blocks, head, tail, parts }: Paper): Uint8Array {
  return packParts(new Map([...parts, [mainPart, strToU8(head + blocks.join("") + tail)]]));
}

export const isTable = (block: string): boolean => block.startsWith("<w:tbl>");
const runText = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g;
export const textOf = (xml: string): string => [...xml.matchAll(runText)].map(([, text]) => text).join("");

/** Places of a paragraph's characters in its XML; a place before `&` is that of the whole entity. */
export function placesOf(xml: string): readonly number[] {
  const places: number[] = [];
  for (const found of xml.matchAll(runText)) {
    const start = found.index + found[0].indexOf(">") + 1;
    for (let i = 0; i < found[1]!.length; i++) if (!/&[^;]*$/.test(found[1]!.slice(0, i))) places.push(start + i);
  }
  return places;
}

/** Text typed before the n-th character, or behind the last. */
export function typed(xml: string, n: number, text: string): string {
  const places = placesOf(xml);
  if (places.length === 0) return xml.replace(/<\/w:p>$/, `<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
  const at = n < places.length ? places[n]! : places.at(-1)! + 1;
  return xml.slice(0, at) + text + xml.slice(at);
}

/** Characters struck, whatever runs they stand in. */
export function struck(xml: string, from: number, count: number): string {
  const gone = new Set(placesOf(xml).slice(from, from + count));
  let out = "";
  for (let i = 0; i < xml.length; i++) if (!gone.has(i)) out += xml[i];
  return out;
}

/** Something put between two characters: the run is cut there. */
export function between(xml: string, n: number, thing: string): string {
  const places = placesOf(xml);
  if (places.length === 0) return xml.replace(/<\/w:p>$/, `${thing}</w:p>`);
  const at = places[Math.min(n, places.length - 1)]!;
  const run = xml.slice(xml.lastIndexOf("<w:r>", at), at);
  const own = /^<w:r>(<w:rPr>.*?<\/w:rPr>)?/s.exec(run)?.[1] ?? "";
  return `${xml.slice(0, at)}</w:t></w:r>${thing}<w:r>${own}<w:t xml:space="preserve">${xml.slice(at)}`;
}

/** Characters of one run in a wrapper: bold words, a link. Undone where they stand in several runs. */
export function around(xml: string, from: number, count: number, wrap: (run: string) => string): string {
  const places = placesOf(xml);
  const [a, b] = [places[from], places[from + count - 1]];
  if (a === undefined || b === undefined || b - a !== count - 1) return xml;
  const run = xml.slice(xml.lastIndexOf("<w:r>", a), a);
  const own = /^<w:r>(<w:rPr>.*?<\/w:rPr>)?/s.exec(run)?.[1] ?? "";
  const text = (part: string) => `<w:t xml:space="preserve">${part}`;
  const inner = `<w:r>${own}${text(xml.slice(a, b + 1))}</w:t></w:r>`;
  return `${xml.slice(0, a)}</w:t></w:r>${wrap(inner)}<w:r>${own}${text(xml.slice(b + 1))}`;
}

export const properties = (xml: string): string => /^<w:p><w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0].slice("<w:p>".length) ?? "";
export const inside = (xml: string): string =>
  xml.replace(/^<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/s, "").replace(/<\/w:p>$/, "");
/** Without hidden bookmarks: a copy, or a paragraph that went through another program. */
export const unmarked = (xml: string): string =>
  xml.replace(/<w:bookmarkStart w:id="(\d+)" w:name="_tl_[^"]*"\/>/g, "").replace(/<w:bookmarkEnd w:id="\d+"\/>/g, "");

const cells = (row: string): readonly string[] => row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
/** A table's rows with something done to each one's cells. */
export const overRows = (table: string, change: (cells: readonly string[], row: number) => readonly string[]): string => {
  let n = -1;
  return table.replace(/(<w:tr>(?:<w:trPr>.*?<\/w:trPr>)?)(.*?)<\/w:tr>/gs, (_, open: string, inner: string) => {
    n += 1;
    return `${open}${change(cells(inner), n).join("")}</w:tr>`;
  });
};
export const rowsOf = (table: string): readonly string[] => table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
/** A cell with other words. */
export const cellWith = (cell: string, text: string): string => {
  let done = false;
  const words = unmarked(cell).replace(runText, () => {
    if (done) return "<w:t/>";
    done = true;
    return `<w:t xml:space="preserve">${text}</w:t>`;
  });
  return done ? words : words.replace("</w:p>", `<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
};
