import { createHash } from "node:crypto";
import type { BodyBlock, BodyParagraph } from "../../ooxml/body/blocks.js";
import { readBlocks } from "../../ooxml/body/blocks.js";
import { type BodyReading, newBodyReading, type Thing } from "../../ooxml/body/reading.js";
import { pageField } from "../../ooxml/body/things.js";
import type { Package } from "../../ooxml/package.js";
import { elements, switchOf, textOf, within, type XmlElement } from "../../ooxml/xml-tree.js";
import type { AsideKind } from "../../tree/aside.js";
import type { Read } from "./found-aside.js";
import { headersOf } from "./headers.js";
import { shapeOf, turnOf } from "./shapes.js";

/** Reads what a Word file holds besides the words of its body. */
export interface AsideReader {
  /** The things of a reading of the main part. */
  of(reading: BodyReading): readonly Read[];
  /** Headers and footers as pages show them, with the pages where these are not all. */
  headers(body: XmlElement): readonly Read[];
  comments(reading: BodyReading): readonly Read[];
  /** The words of a note or text box, a line a paragraph. */
  words(thing: Thing): readonly string[];
  /** The part a picture shows; undefined where the file does not hold it. */
  picture(thing: Thing): { readonly path: string; readonly bytes: Uint8Array } | undefined;
}

/** A part of the package: names in it mean what its own relationships say. */
interface Part {
  readonly path: string;
  readonly root: XmlElement;
}

export function asideReader(file: Package, { view, hiding }: Pick<BodyReading, "view" | "hiding">): AsideReader {
  const links = new Map<string, ReadonlyMap<string, { readonly target: string; readonly external?: true }>>();
  const linkOf = (path: string, id: string) => {
    const known = links.get(path) ?? new Map(file.linksOf(path).map((one) => [one.id, one]));
    links.set(path, known);
    return known.get(id);
  };
  const partsOf = (kind: string): readonly Part[] =>
    file.relationships.flatMap((one): readonly Part[] => {
      const root = one.kind === kind ? file.part(one.target) : null;
      return root?.ok && root.value ? [{ path: one.target, root: root.value }] : [];
    });
  const notes = new Map<string, Part>();
  for (const kind of ["footnote", "endnote"])
    for (const { path, root } of partsOf(`${kind}s`))
      for (const element of elements(root)) notes.set(`${kind} ${element.attributes.get("w:id") ?? ""}`, { path, root: element });
  const shown = (path: string, id: string | undefined) => {
    const link = id === undefined ? undefined : linkOf(path, id);
    const name = link && !link.external ? file.nameOf(link.target) : undefined;
    const bytes = name === undefined ? undefined : file.parts.get(name);
    return name !== undefined && bytes !== undefined ? { path: name, bytes } : undefined;
  };

  const asidesOf = (thing: Thing, path: string, outer?: AsideKind): readonly Read[] => {
    const { kind, spot } = thing;
    const at = outer === undefined ? { paragraph: spot.paragraph } : { within: outer };
    const own = (text: string, content?: string): Read => ({ kind, ...at, text, ...(content !== undefined && { content }) });
    if (kind === "footnote" || kind === "endnote") {
      const note = notes.get(`${kind} ${thing.text}`);
      return note ? partOf(note, kind, at) : [];
    }
    if (kind === "text-box") return thing.text === "" ? boxOf(thing, path, at) : [own(thing.text)];
    if (kind === "picture" || kind === "object") {
      const found = thing.shows.flatMap((id) => shown(path, id) ?? []).slice(0, 1);
      const content = found[0] ? sha256(found[0].bytes) + cropOf(thing.element) + turnOf(thing.element) : shapeOf(thing.element);
      return [own(thing.text, content)];
    }
    if (kind === "formula") return [own([...within(thing.element, "m:t")].map(textOf).join(""), sha256(thing.text))];
    if (kind === "field" && pageField.test(thing.text)) return [];
    const [id] = thing.shows;
    return [own(id === undefined ? thing.text : `${linkOf(path, id)?.target ?? ""}${thing.text}`)];
  };
  /** The words of a text box; those in a shape that is no plain box have its form as well. */
  const boxOf = ({ element, around }: Thing, path: string, at: Partial<Read>): readonly Read[] => {
    const shape = around === undefined ? undefined : shapeOf(around);
    return partOf({ path, root: element }, "text-box", at).map((one) =>
      one.kind !== "text-box" || shape === undefined ? one : { ...one, content: `${one.text.replace(/\s/g, "")} ${shape}` },
    );
  };
  /** A part that holds paragraphs, and what stands in it. */
  const partOf = ({ path, root }: Part, kind: AsideKind, at: Partial<Read>): readonly Read[] => {
    const reading = newBodyReading(view, hiding);
    const text = readWords(root, reading);
    const inner = reading.things.flatMap((thing) => asidesOf(thing, path, kind));
    return [
      ...(text.length === 0 ? [] : [{ kind, ...at, text: text.join("\n") }]),
      ...inner.map((one) => ({ ...one, ...at, within: kind })),
    ];
  };
  return {
    of: ({ things }) => things.flatMap((thing) => asidesOf(thing, file.path)),
    headers: (body) => {
      const [settings] = partsOf("settings");
      const evenToo = switchOf(settings?.root, "w:evenAndOddHeaders") === true;
      const read = new Map<string, readonly Read[]>();
      return headersOf([...within(body, "w:sectPr")], evenToo, (kind, id) => {
        const link = linkOf(file.path, id);
        const root = link ? file.part(link.target) : null;
        if (!link || !root?.ok || !root.value) return [];
        const key = `${kind} ${link.target}`;
        const known = read.get(key) ?? partOf({ path: link.target, root: root.value }, kind, {});
        read.set(key, known);
        return known;
      });
    },
    comments: ({ commentSpots }) =>
      partsOf("comments").flatMap(({ path, root }) =>
        [...within(root, "w:comment")].flatMap((comment) => {
          const spot = commentSpots.get(comment.attributes.get("w:id") ?? "");
          const by = comment.attributes.get("w:author");
          const at = { ...(spot && { paragraph: spot.paragraph }), ...(by !== undefined && { by }) };
          return partOf({ path, root: comment }, "comment", at);
        }),
      ),
    words: (thing) => {
      const root = thing.kind === "text-box" ? thing.element : notes.get(`${thing.kind} ${thing.text}`)?.root;
      if (root === undefined || (thing.kind === "text-box" && thing.text !== "")) return thing.text === "" ? [] : [thing.text];
      return readWords(root, newBodyReading(view, hiding));
    },
    picture: ({ shows }) => shown(file.path, shows[0]),
  };
}

/** How much of a picture is cut off at its edges; "" where nothing is. */
const cropOf = (picture: XmlElement): string =>
  [...within(picture, "a:srcRect")]
    .flatMap(({ attributes }) => [...attributes].map(([edge, share]) => ` ${edge} ${share}`))
    .join("");

const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/** The paragraphs of a part that have words, numbers of pages as such, and what is struck out said to be. */
function readWords(root: XmlElement, reading: BodyReading): readonly string[] {
  return readBlocks(root, reading)
    .flatMap((block: BodyBlock) => (block.kind === "paragraph" ? [block] : block.rows.flatMap((row) => row.cells.flat())))
    .map((paragraph) => lineOf(paragraph, reading.things).trim())
    .filter((line) => line !== "");
}

function lineOf({ pieces, paragraph }: BodyParagraph, things: readonly Thing[]): string {
  const numbers = things.filter(
    ({ kind, spot, text }) => kind === "field" && spot.paragraph === paragraph && pageField.test(text),
  );
  let line = "";
  let at = 0;
  let struck = false;
  const strike = (on: boolean): void => {
    if (on !== struck) line += on ? "〔划去：" : "〕";
    struck = on;
  };
  for (const { text, fields, look } of pieces) {
    at += text.length;
    if (fields.some(({ code }) => pageField.test(code))) {
      if (numbers[0] && numbers[0].spot.offset <= at) line += pageNumberOf(numbers.shift()!);
      continue;
    }
    while (numbers[0] && numbers[0].spot.offset <= at - text.length) line += pageNumberOf(numbers.shift()!);
    strike(look.marks.includes("struck"));
    line += text;
  }
  strike(false);
  return line + numbers.map(pageNumberOf).join("");
}

const pageNumberOf = ({ text }: Thing): string => (/^\s*PAGE\b/i.test(text) ? "〔页码〕" : "〔页数〕");
