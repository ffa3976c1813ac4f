import { join } from "node:path";
import { currentFiles } from "../archive/manifest.js";
import { sha256 } from "../archive/places.js";
import type { DocumentHistory } from "../archive/types.js";
import type { Env } from "../env/types.js";
import { readDocx } from "../readers/docx/index.js";
import { isDate } from "../readers/front.js";
import type { ReadDoc } from "../readers/types.js";
import { inlinesText } from "../tree/text.js";

/** What a person's Word file says of its own issue: the number typed into it, where it was not only sealed. */
export interface IssuedAs {
  readonly number?: string;
}

/**
 * Whether a document's Word file on the shelf was issued by hand: somebody typed its number, or put in a picture (the seal) where
 * the program prints none. The profile may know nothing of it. null where it was not, or nobody changed the file.
 */
export async function issuedInWord(history: DocumentHistory, folder: string, { files }: Env): Promise<IssuedAs | null> {
  const published = currentFiles(history).find(({ format }) => format === "docx");
  if (published === undefined) return null;
  const path = join(folder, published.path);
  const bytes = await files.read(path);
  if (!bytes.ok) return null;
  const hash = sha256(bytes.value);
  const generated = history.entries.some(({ outputs }) => outputs.some((one) => one.sha256 === hash && !one.merged));
  const read = generated ? null : readDocx(bytes.value, path);
  return read?.ok ? issuedAs(read.value) : null;
}

/** 湖小党〔2026〕2号, whatever brackets were typed; 签发人 may follow. */
const numberLine =
  /^(?:(?:发文)?[文字]号[：:]\s*)?(\p{Script=Han}{2,12}\s*[〔[［(（【﹝]\s*(?:19|20)\d{2}\s*[〕\]］)）】﹞]\s*第?\s*\d{1,4}\s*号)(?:\s*签发人.*)?$/u;

function issuedAs({ doc, asides }: ReadDoc): IssuedAs | null {
  const beside = asides?.() ?? [];
  const lines = [
    ...doc.children.flatMap((block) => (block.type === "table" ? [] : [inlinesText(block.children).trim()])),
    ...beside.flatMap(({ kind, text }) =>
      kind === "text-box" || kind === "header" ? text.split("\n").map((line) => line.trim()) : [],
    ),
  ];
  const number = lines.flatMap((line) => numberLine.exec(line)?.[1] ?? [])[0]?.replace(/\s/g, "");
  const dated = lines.some((line) => isDate(line) && /[\d一二三四五六七八九十]日$/.test(line.replace(/\s/g, "")));
  const sealed = beside.some(({ kind }) => kind === "picture" || kind === "object");
  if (number === undefined && !(sealed && dated)) return null;
  return number === undefined ? {} : { number };
}
