import { escapeAttribute } from "../xml.js";
import type { Author } from "./types.js";

/** Numbers for revisions, bookmarks and comments that no other one in the file has. */
export interface Ids {
  next(): number;
}
/** Word takes numbers up to 2^31 - 1; far ones are somebody's mistake and are passed over. */
const farthest = 1 << 30;

export function freeIds(source: string, more: readonly number[] = []): Ids {
  let last = more.reduce((most, id) => (id < farthest ? Math.max(most, id) : most), 0);
  for (const [, id] of source.matchAll(/\b[\w-]+:id="(\d{1,10})"/g)) {
    const value = Number(id);
    if (value > last && value < farthest) last = value;
  }
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
}

/** What a revision can be called. */
export type Revision = "ins" | "del" | "moveFrom" | "moveTo";
/** Elements that hold what a revision is about. */
type RevisionTag = Revision | "pPrChange";

const who = ({ name, date }: Author): string =>
  ` w:author="${escapeAttribute(name)}"${date === "" ? "" : ` w:date="${escapeAttribute(date)}"`}`;

/** Start and end tag of a revision around runs or properties. */
export const revisionTags = (revision: RevisionTag, by: Author, ids: Ids): readonly [string, string] => [
  `<w:${revision} w:id="${ids.next()}"${who(by)}>`,
  `</w:${revision}>`,
];

/** Runs as a revision, or, without any, the revision of a paragraph mark or a row. */
export function revised(revision: Revision, by: Author, ids: Ids, content?: string): string {
  const tag = `w:${revision} w:id="${ids.next()}"${who(by)}`;
  return content === undefined ? `<${tag}/>` : `<${tag}>${content}</w:${revision}>`;
}

const wrapperRanges: Readonly<Record<Revision, string>> = { ins: "Ins", del: "Del", moveFrom: "MoveFrom", moveTo: "MoveTo" };
/** A range that says of the tag of a content control in it that it comes or goes (ECMA-376 part 1, 17.13.5.4 to 17.13.5.11). */
export function wrapperRange(revision: Revision, by: Author, ids: Ids): readonly [string, string] {
  const [tag, id] = [`w:customXml${wrapperRanges[revision]}Range`, ids.next()];
  return [`<${tag}Start w:id="${id}"${who(by)}/>`, `<${tag}End w:id="${id}"/>`];
}

/** The ends of what moved, under the name both places share. The schema wants a time even where none is known. */
export function moveRange(side: "From" | "To", name: string, by: Author, ids: Ids): readonly [string, string] {
  const id = ids.next();
  const dated = by.date === "" ? { ...by, date: "1980-01-01T00:00:00Z" } : by;
  const tag = `w:move${side}Range`;
  return [`<${tag}Start w:id="${id}"${who(dated)} w:name="${escapeAttribute(name)}"/>`, `<${tag}End w:id="${id}"/>`];
}
