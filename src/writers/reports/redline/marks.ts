import { escapeAttribute } from "../../../ooxml/xml.js";
import { textRun } from "../../docx/runs.js";

/** What happened to a run or a paragraph mark: stayed, went, came, left for or came from elsewhere. */
export type Op = "=" | "-" | "+" | "from" | "to";

/** Names and numbers the revisions of one file. */
export interface Marks {
  /** Element around runs or, empty, for a paragraph mark or row. */
  readonly open: (name: string, content?: string) => string;
  /** Start and end of the place a clause left (`from`) or went to, under the name both share. */
  readonly range: (side: "from" | "to", name: string) => readonly [string, string];
}

/**
 * @param author whose changes they are
 * @param date ISO day; "" leaves the time out
 */
export function marksOf(author: string, date: string): Marks {
  let last = 0;
  const who = `w:author="${escapeAttribute(author)}"${date === "" ? "" : ` w:date="${escapeAttribute(date)}T00:00:00Z"`}`;
  return {
    open: (name, content) => {
      const tag = `w:${name} w:id="${++last}" ${who}`;
      return content === undefined ? `<${tag}/>` : `<${tag}>${content}</w:${name}>`;
    },
    range: (side, name) => {
      // The schema wants a time of a range even where none is known; Word shows that of the revisions in it.
      const when = date === "" ? `${who} w:date="1980-01-01T00:00:00Z"` : who;
      const tag = side === "from" ? "moveFromRange" : "moveToRange";
      last += 1;
      return [`<w:${tag}Start w:id="${last}" ${when} w:name="${escapeAttribute(name)}"/>`, `<w:${tag}End w:id="${last}"/>`];
    },
  };
}

const elements: Readonly<Record<Exclude<Op, "=">, string>> = { "-": "del", "+": "ins", from: "moveFrom", to: "moveTo" };
export const revision = (op: Exclude<Op, "=">): string => elements[op];

/** A stretch of text with what happened to it. */
export interface Stretch {
  readonly op: Op;
  readonly text: string;
  /** Elements of w:rPr. */
  readonly style?: string;
}

/** Runs of stretches; neighbours of one kind share one revision, so that a person accepts them with one click. */
export function revisedRuns(stretches: readonly Stretch[], marks: Marks): string {
  let xml = "";
  for (let i = 0; i < stretches.length; ) {
    const { op } = stretches[i]!;
    let runs = "";
    for (; stretches[i]?.op === op; i++) runs += textRun(stretches[i]!.text, stretches[i]!.style);
    if (runs === "") continue;
    if (op === "=") xml += runs;
    else
      xml += marks.open(
        revision(op),
        op === "-" ? runs.replaceAll("<w:t ", "<w:delText ").replaceAll("</w:t>", "</w:delText>") : runs,
      );
  }
  return xml;
}
