import type { Drafted } from "../archive/types.js";
import { openDocx } from "../readers/docx/open.js";
import { ownAuthor } from "./merge-map.js";

const things = [/<w:(?:drawing|pict|object)\b/g, /<w:b(?: w:val="(?:1|true|on)")?\/>/g];

/**
 * Whether a document's PDF lacks something of its Word file: it is set from the text, without pictures and bold words a
 * person put in, and without the changes that are still to be settled.
 */
export function onlyInWord({ docx, files, merged }: Drafted): boolean {
  if (merged === undefined || !files.some(({ format }) => format === "pdf")) return false;
  const [own, generated] = [mainText(merged.docx), mainText(docx)];
  const count = (text: string, thing: RegExp): number => text.match(thing)?.length ?? 0;
  return own.includes(`w:author="${ownAuthor}"`) || things.some((thing) => count(own, thing) > count(generated, thing));
}

function mainText(bytes: Uint8Array): string {
  const opened = openDocx(bytes, "");
  return opened.ok ? opened.value.text : "";
}
