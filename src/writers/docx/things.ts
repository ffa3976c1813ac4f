import { createHash } from "node:crypto";
import { strToU8 } from "fflate";
import { namespaces } from "../../ooxml/names.js";
import { escapeAttribute, escapeText } from "../../ooxml/xml.js";
import type { Note, Picture } from "../../tree/types.js";
import { noteLook } from "../elements/notes.js";
import { imageOf } from "../picture-data.js";
import { type Things, textRun } from "./runs.js";
import type { ExtraParts } from "./sections.js";

/** Notes and pictures of a document while its body is written, and then the parts that hold them. */
export interface Collected {
  readonly things: Things;
  /** undefined where there are none. */
  parts(): ExtraParts | undefined;
}

const emuPerMm = 36_000;
const dotMm = 25.4 / 96;
const office = namespaces.r;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** @param area width of the type area, twips */
export function collect(area: number): Collected {
  const files = new Map<string, Uint8Array>();
  const extensions = new Set<string>();
  const media = new Map<string, string>();
  const rels: string[] = [];
  const notes = { footnote: [] as Note[], endnote: [] as Note[] };
  let count = 0;

  /** The relationship of a picture's part; the same bytes have one part. */
  const partOf = (bytes: Buffer, format: string): string => {
    const key = createHash("sha256").update(bytes).digest("hex");
    const known = media.get(key);
    if (known !== undefined) return known;
    const id = `rPicture${media.size + 1}`;
    const file = `media/picture-${media.size + 1}.${format}`;
    media.set(key, id);
    files.set(`word/${file}`, bytes);
    extensions.add(format);
    rels.push(`<Relationship Id="${id}" Type="${office}/image" Target="${file}"/>`);
    return id;
  };
  const things: Things = {
    picture: (picture) => {
      if (picture.data === undefined || !/^[a-z0-9]{2,5}$/.test(picture.format)) return textRun(`〔图片：${picture.name}〕`);
      const id = partOf(Buffer.from(picture.data, "base64"), picture.format);
      count += 1;
      return pictureXml(picture, id, count, area);
    },
    note: (note) => {
      const list = notes[note.kind];
      list.push(note);
      return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${note.kind}Reference w:id="${list.length}"/></w:r>`;
    },
  };
  return {
    things,
    parts: () => {
      let styles = "";
      let types = [...extensions]
        .filter((one) => !declared.has(one))
        .map((one) => `<Default Extension="${one}" ContentType="image/${contentTypes[one] ?? one}"/>`)
        .join("");
      for (const kind of ["footnote", "endnote"] as const) {
        if (notes[kind].length === 0) continue;
        files.set(`word/${kind}s.xml`, strToU8(notesXml(kind, notes[kind])));
        styles += noteStyles(kind);
        types += `<Override PartName="/word/${kind}s.xml" ContentType="${wordType}.${kind}s+xml"/>`;
        rels.push(`<Relationship Id="r${kind}s" Type="${office}/${kind}s" Target="${kind}s.xml"/>`);
      }
      return files.size === 0 ? undefined : { files, types, rels: rels.join(""), styles };
    },
  };
}

/** Formats the shell's list of content types has already; twice is invalid. */
const declared: ReadonlySet<string> = new Set(["png", "jpeg", "jpg", "bmp", "gif", "svg"]);
const contentTypes: Readonly<Record<string, string>> = { emf: "x-emf", wmf: "x-wmf", tif: "tiff", svg: "svg+xml" };

function pictureXml(picture: Picture, id: string, count: number, area: number): string {
  const image = imageOf(picture);
  const [w, h] =
    picture.width > 0 && picture.height > 0
      ? [picture.width, picture.height]
      : image
        ? [image.width * dotMm, image.height * dotMm]
        : [40, 40];
  const room = (area / 1440) * 25.4;
  const scale = Math.min(1, room / w);
  const size = `cx="${Math.round(w * scale * emuPerMm)}" cy="${Math.round(h * scale * emuPerMm)}"`;
  const name = escapeAttribute(picture.name);
  const main = "http://schemas.openxmlformats.org/drawingml/2006";
  const fill = `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`;
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const named = `id="${1000 + count}" name="${name}"`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="${main}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/><a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture"><pic:pic xmlns:pic="${main}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

type NoteKind = Note["kind"];
const styleIds: Readonly<Record<NoteKind, { readonly text: string; readonly mark: string }>> = {
  footnote: { text: "FootnoteText", mark: "FootnoteReference" },
  endnote: { text: "EndnoteText", mark: "EndnoteReference" },
};
/** Word's own styles of notes: LibreOffice sets a note's number by them alone, whatever its run says. */
function noteStyles(kind: NoteKind): string {
  const { text, mark } = styleIds[kind];
  const size = `<w:sz w:val="${2 * noteLook.size}"/><w:szCs w:val="${2 * noteLook.size}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${text}"><w:name w:val="${kind} text"/><w:basedOn w:val="Normal"/><w:rPr><w:spacing w:val="0"/>${size}</w:rPr></w:style><w:style w:type="character" w:styleId="${mark}"><w:name w:val="${kind} reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`;
}

function notesXml(kind: NoteKind, notes: readonly Note[]): string {
  const size = `<w:spacing w:val="0"/><w:sz w:val="${2 * noteLook.size}"/><w:szCs w:val="${2 * noteLook.size}"/>`;
  const setOn = (pitch: number) =>
    `<w:pPr><w:pStyle w:val="${styleIds[kind].text}"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${20 * pitch}" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="both"/></w:pPr>`;
  const separator = (id: number, type: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p>${setOn(noteLook.room)}<w:r><w:${type}/></w:r></w:p></w:${kind}>`;
  const mark = `<w:r><w:rPr><w:rStyle w:val="${styleIds[kind].mark}"/>${size}<w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Ref/></w:r>`;
  const one = ({ text }: Note, i: number) => {
    const paragraphs = (text.length === 0 ? [""] : text).map(
      (words, n) =>
        `<w:p>${setOn(noteLook.pitch)}${n === 0 ? mark : ""}<w:r><w:rPr>${size}</w:rPr><w:t xml:space="preserve">${n === 0 ? " " : ""}${escapeText(words)}</w:t></w:r></w:p>`,
    );
    return `<w:${kind} w:id="${i + 1}">${paragraphs.join("")}</w:${kind}>`;
  };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${kind}s xmlns:w="${namespaces.w}">${separator(-1, "separator")}${separator(0, "continuationSeparator")}${notes.map(one).join("")}</w:${kind}s>`;
}
