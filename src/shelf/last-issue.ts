import type { DocumentHistory } from "../archive/types.js";
import type { Env } from "../env/types.js";
import { earlierIssue } from "../merge/earlier-issue.js";
import { idsOf, restoreIds } from "../readers/ids.js";
import { inlinesText } from "../tree/text.js";
import type { Doc } from "../tree/types.js";
import { issuedInFile } from "./issued-in-word.js";
import { wordFile } from "./word-file.js";

/** How a document was issued last: as its paper says, whatever the profile said then. */
export interface LastIssue {
  readonly title: string;
  readonly number?: string;
  /** ISO day. */
  readonly date?: string;
  /** It bears a number or a day that only its Word file knows. */
  readonly inWord: boolean;
}

/**
 * What the file of a document's last version bears. A number or day typed into it counts before that of the profile, where
 * only one can be meant.
 * @param base the document as it was generated
 * @param upTo number of the version that was the last before a run that was killed: a later file is that run's own
 */
export async function lastIssue(
  { history, upTo }: { readonly history: DocumentHistory; readonly upTo: number },
  base: Doc,
  folder: string,
  env: Pick<Env, "files">,
): Promise<LastIssue> {
  const { title, number, date } = base.meta;
  const generated = { title, ...(number !== undefined && { number }), ...(date !== undefined && { date }), inWord: false };
  const word = await wordFile(history, folder, env);
  const isOwn = word !== null && word.is !== "generated" && (word.base()?.number ?? 0) <= upTo;
  const read = isOwn ? word.read() : null;
  if (!read?.ok) return generated;
  const doc = restoreIds(read.value.doc, idsOf(base));
  const typed = earlierIssue(base, doc, base);
  const inWord = read.value.word ? issuedInFile(read.value.word, base) : null;
  // What stands in a header or a box only is the paper's number where nothing else is.
  const only = typed.doubtful.length === 0 ? inWord?.number : undefined;
  const bore = typed.number ?? number ?? only;
  const day = typed.day ?? date;
  return {
    title: titleIn(doc, base),
    ...(bore !== undefined && { number: bore }),
    ...(day !== undefined && { date: day }),
    inWord: inWord !== null,
  };
}

/** A title a person changed is the paper's own; one of the notice that carries a text is not the text's. */
function titleIn(doc: Doc, base: Doc): string {
  const titles = ({ children }: Doc) =>
    children.flatMap((block) => (block.type === "title" ? [inlinesText(block.children).replace(/\s/g, "")] : []));
  const [old, now] = [titles(base), titles(doc)];
  const isOwn = old.length === 1 && now.length === 1 && old[0] === base.meta.title.replace(/\s/g, "");
  return isOwn && now[0] !== old[0] && now[0] !== "" ? now[0]! : base.meta.title;
}
