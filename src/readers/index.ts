import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome, succeed } from "../diag/types.js";
import { type ByteKind, kindOfBytes, lacksDirectory } from "./kinds.js";
import type { ReadDoc } from "./types.js";

/** What a reader needs besides the bytes: how messages name the file. */
type Reader = (bytes: Uint8Array, name: string) => Outcome<ReadDoc> | Promise<Outcome<ReadDoc>>;

/** Every format and how to get its reader. Loaded when asked for: the PDF library alone costs half a second. */
export const readers = {
  docx: async (): Promise<Reader> => (await import("./docx/index.js")).readDocx,
  doc: async (): Promise<Reader> => (await import("./doc/index.js")).readDoc,
  pdf: async (): Promise<Reader> => (await import("./pdf/index.js")).readPdf,
  md: async (): Promise<Reader> => (await import("./md/index.js")).readMarkdown,
  txt: async (): Promise<Reader> => (await import("./txt/index.js")).readText,
  json: async (): Promise<Reader> => (await import("./json/index.js")).readJson,
} as const satisfies Readonly<Record<string, () => Promise<Reader>>>;

export type ReadFormat = keyof typeof readers;

const textFormats: Readonly<Record<string, ReadFormat>> = { txt: "txt", text: "txt", md: "md", markdown: "md", json: "json" };
/** Other names for the same: files with macros and templates, and what WPS calls its own. */
const sameFormat: Readonly<Record<string, ReadFormat>> = {
  ...{ docm: "docx", dotx: "docx", dotm: "docx" },
  ...{ dot: "doc", wps: "doc", wpt: "doc" },
};
const byBytes: Partial<Record<ByteKind, ReadFormat>> = { zip: "docx", doc: "doc", pdf: "pdf" };

/**
 * Reads a document of any format. The bytes decide; the extension only tells the kinds of text apart. A wrong extension
 * is named in the notes.
 * @param name path or file name: messages name the file by it
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Outcome<ReadDoc>> {
  if (bytes.length === 0) return fail(problem("reader/empty", { name }));
  const kind = kindOfBytes(bytes);
  if (kind === "locked") return fail(problem("reader/locked", { name }));
  const extension = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (kind === "ole" && extension === "doc" && lacksDirectory(bytes)) return fail(problem("reader/bad-doc", { name }));
  const format = kind === "text" ? textFormat(extension, bytes) : byBytes[kind];
  if (format === undefined) return fail(unknown(kind, extension, name));
  const read = await (await readers[format]())(bytes, name);
  if (
    !read.ok ||
    extension === "" ||
    extension === format ||
    textFormats[extension] === format ||
    sameFormat[extension] === format
  )
    return read;
  const notes: readonly Diagnostic[] = [problem("reader/wrong-extension", { name, format: `.${format}` }), ...read.value.notes];
  return succeed({ ...read.value, notes });
}

/** Whoever is told which formats can be read has not been helped where the file is called one of them. */
function unknown(kind: ByteKind, extension: string, name: string): Diagnostic {
  if (extension === "docx" || sameFormat[extension] === "docx")
    return kind === "other"
      ? problem("ooxml/not-a-zip", { name })
      : problem("reader/not-docx", { name, kind: phrase(`file-kind.${kind === "rtf" ? "rtf" : "other"}`) });
  if (kind === "other" && extension === "pdf") return problem("reader/bad-pdf", { name });
  if (kind === "other" && (extension === "doc" || sameFormat[extension] === "doc")) return problem("reader/bad-doc", { name });
  if (kind === "other" && Object.hasOwn(textFormats, extension)) return problem("reader/binary", { name });
  return problem("reader/unknown-format", { name });
}

/** Text under another name is read as text, unless it is marked up: web pages saved as .doc are common. */
function textFormat(extension: string, bytes: Uint8Array): ReadFormat | undefined {
  if (Object.hasOwn(textFormats, extension)) return textFormats[extension];
  const marked = /^[\s\u00EF\u00BB\u00BF]*</.test(String.fromCharCode(...bytes.subarray(0, 64)));
  return marked || !["", "doc", "docx", "pdf"].includes(extension) ? undefined : "txt";
}
