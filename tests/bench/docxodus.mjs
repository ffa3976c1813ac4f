import { compareDocuments, initialize } from "docxodus/core";
import { strFromU8, unzipSync } from "fflate";

/** Starts its runtime once; that is not measured. What the runtime prints goes to standard error: --json owns the other. */
export function start() {
  console.log = console.info = console.debug = console.error;
  return initialize();
}

/** Two .docx in, one with tracked changes out; its default settings. */
export const docxodus = (old, now) => compareDocuments(old, now);

/** Characters it struck and inserted, and those it moved. */
export function strokesIn(docx) {
  // A paragraph mark that came or went is a tag without an end; a pattern would run from it into later text.
  const xml = Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/(?:document|footnotes)\.xml$/.test(name))
    .map(([, part]) => strFromU8(part).replace(/<w:(?:ins|del|moveFrom|moveTo)\b[^>]*\/>/g, ""))
    .join("");
  const count = { struck: 0, moved: 0 };
  for (const [, tag, inner] of xml.matchAll(/<w:(ins|del|moveFrom|moveTo) [^>]*>(.*?)<\/w:\1>/gs)) {
    const length = [...inner.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].reduce((sum, [, text]) => sum + plain(text), 0);
    count[tag.startsWith("move") ? "moved" : "struck"] += length;
  }
  return count;
}

const plain = (xml) => xml.replace(/&[a-z]+;/g, "&").length;
