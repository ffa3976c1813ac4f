import { strToU8 } from "fflate";
import type { Look } from "../../look/types.js";
import { nextState, type OpenWord } from "../../ooxml/open-word.js";
import { escapeText } from "../../ooxml/xml.js";
import { xmlText } from "../../ooxml/xml-text.js";
import { child, textOf, type XmlElement } from "../../ooxml/xml-tree.js";
import { type Splice, splice } from "../../text/splice.js";
import type { Finding } from "../types.js";
import type { WordFile } from "../word/file.js";
import { addedFooters } from "./page-numbers.js";
import { joinedSets, propertyEdits } from "./property-edits.js";
import { tableWidthEdits } from "./table-width.js";
import type { Mend } from "./types.js";

/** The file with what its findings say how to mend. Parts and paragraphs no finding is about keep every byte. */
export function mendFile(file: WordFile, findings: readonly Finding[], look: Look): OpenWord {
  const mends = findings.flatMap((finding) => finding.mends);
  const opened = file.word.file;
  const section = file.sections[0]?.element;
  const footers = mends.some((mend) => mend.do === "page-numbers") ? addedFooters(file, look) : null;
  const of = <Do extends Mend["do"]>(kind: Do) => mends.filter((mend): mend is Extract<Mend, { do: Do }> => mend.do === kind);
  const sets = [
    ...of("set"),
    ...(footers && section
      ? [
          {
            do: "set",
            of: section,
            holder: "w:sectPr",
            property: "w:pgMar",
            attributes: { "w:footer": String(footers.footer) },
          } as const,
        ]
      : []),
  ];
  const edits: readonly Splice[] = [
    // References to footers come before everything else in a section.
    ...(footers?.edits ?? []),
    ...joinedSets(sets).flatMap((wanted) => propertyEdits(opened.text, wanted)),
    ...textEdits(opened.text, of("text")),
    ...of("table-width").flatMap((mend) => tableWidthEdits(opened.text, mend)),
    ...of("split").map((mend) => splitEdit(opened.text, mend)),
    ...[...new Set(of("remove").map(({ element }) => element))].map(({ start, end }) => ({ start, end, text: "" })),
  ];
  const parts = new Map([[opened.path, encoded(splice(opened.text, edits))]]);
  const lists = of("list-letters");
  const numbering = lists.length === 0 ? null : listPart(file);
  if (numbering !== null) {
    const changes = lists.map(({ level, ...rest }) => ({ ...rest, do: "set", of: level, holder: "w:rPr" }) as const);
    const wanted = joinedSets(changes).flatMap((one) => propertyEdits(numbering.text, one));
    parts.set(numbering.name, encoded(splice(numbering.text, wanted)));
  }
  for (const [name, bytes] of footers?.parts ?? []) parts.set(name, bytes);
  const mended = nextState(file.word, parts);
  if (!mended.ok) throw new Error(`the mended file cannot be read: ${mended.diagnostics[0]?.code}`);
  return mended.value;
}

function listPart({ word: { file: opened } }: WordFile): { readonly name: string; readonly text: string } | null {
  const target = opened.relationships.find(({ kind }) => kind === "numbering")?.target;
  const name = target === undefined ? undefined : opened.nameOf(target);
  const text = name === undefined ? null : xmlText(opened.parts.get(name)!);
  return name === undefined || text === null ? null : { name, text };
}

/** The end of a run and its paragraph in place of a line break, and the beginning of others with the same properties. */
function splitEdit(source: string, { of, run, at }: Extract<Mend, { do: "split" }>): Splice {
  const written = (one: XmlElement | undefined) => (one === undefined ? "" : source.slice(one.start, one.end));
  const named = (one: XmlElement) => /^<([^\s/>]+)/.exec(source.slice(one.start, one.innerStart))![1]!;
  // Word gives each paragraph an id of its own.
  const tag = (one: XmlElement) => source.slice(one.start, one.innerStart).replace(/\s+[\w.-]+:(?:paraId|textId)="[^"]*"/g, "");
  const end = `</${named(run)}></${named(of)}>`;
  const begin = `${tag(of)}${written(child(of, "w:pPr"))}${tag(run)}${written(child(run, "w:rPr"))}`;
  return { start: at.start, end: at.end, text: end + begin };
}

/** New content for every w:t some of whose characters change. */
function textEdits(source: string, mends: readonly Extract<Mend, { do: "text" }>[]): readonly Splice[] {
  const byPlace = new Map<XmlElement, Extract<Mend, { do: "text" }>[]>();
  for (const mend of mends) {
    const changes = byPlace.get(mend.in);
    if (changes === undefined) byPlace.set(mend.in, [mend]);
    else changes.push(mend);
  }
  return [...byPlace].map(([place, changes]) => {
    const text = changed(textOf(place), changes);
    const tag = source.slice(place.start, place.innerStart);
    // Spaces at the ends would be lost where the file never had to keep any.
    const kept = /^\s|\s$/.test(text) && !/xml:space/.test(tag) ? tag.replace(/>$/, ' xml:space="preserve">') : tag;
    return { start: place.start, end: place.innerEnd, text: kept + escapeText(text) };
  });
}

/** Two rules may ask for the same change of the same characters. */
function changed(
  text: string,
  changes: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): string {
  let end = 0;
  const apart = [...changes]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
  return splice(
    text,
    apart.map(({ from, to, text: put }) => ({ start: from, end: to, text: put })),
  );
}

/** As UTF-8, whatever it was: the declaration must say so. */
const encoded = (text: string): Uint8Array =>
  strToU8(text.replace(/^(\uFEFF?<\?xml[^>]*?encoding\s*=\s*["'])utf-16(?:le|be)?(["'])/i, "$1UTF-8$2"));
