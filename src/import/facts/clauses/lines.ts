import { hasBreak, isChoice, isSlot, type Part } from "./template.js";

/** More ways than these to begin a line are not followed. */
const mostOpen = 12;

/**
 * The paragraphs and rows a text may print, each as its parts: lines as they are cut in a clause (templates/README.md). The text
 * under a heading stands behind it too, as a heading over one paragraph is printed; cells of a row are parted by |.
 */
export function linesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const done: (readonly Part[])[] = [];
  const open = follow(parts, [[]], done);
  const raw = [...done, ...open].map(bare).filter((line) => line.length > 0);
  const lines: (readonly Part[])[] = [];
  let heading: readonly Part[] | null = null;
  for (const line of raw) {
    const first = line[0]!;
    if (typeof first === "string" && first.startsWith("## ")) {
      heading = [first.slice(3), ...line.slice(1)];
      lines.push(heading);
      continue;
    }
    const plain = typeof first === "string" && first.startsWith("|") ? row(line) : entry(line);
    if (plain.length === 0) continue;
    lines.push(plain);
    if (heading !== null) lines.push([...heading, "：", ...plain]);
    heading = null;
  }
  return lines;
}

/** Runs through the parts with all ways the line so far may have begun; lines that end go to `done`. */
function follow(
  parts: readonly Part[],
  from: readonly (readonly Part[])[],
  done: (readonly Part[])[],
): readonly (readonly Part[])[] {
  let open = from;
  for (const part of parts) {
    if (typeof part === "string") {
      const [first = "", ...rest] = part.split("\n");
      open = open.map((line) => [...line, first]);
      for (const text of rest) {
        done.push(...open);
        open = [[text]];
      }
    } else if (isChoice(part) && part.branches.some(hasBreak)) {
      const from = open;
      open = part.branches.flatMap((branch) => follow(branch, from, done)).slice(0, mostOpen);
    } else open = open.map((line) => [...line, part]);
  }
  return open;
}

/** Without labels and the white space of the file. */
function bare(line: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of line.map(unlabelled)) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined
    .map((part, i) => {
      if (typeof part !== "string") return part;
      return i === 0 ? part.trimStart() : i === joined.length - 1 ? part.trimEnd() : part;
    })
    .filter((part) => part !== "");
}

const unlabelled = (part: Part): Part =>
  typeof part === "string"
    ? part.replace(/\s*\{#[a-z0-9-]+\}/g, "")
    : isSlot(part)
      ? part
      : { branches: part.branches.map((branch) => branch.map(unlabelled)) };

const entry = (line: readonly Part[]): readonly Part[] =>
  line.map((part) => (part === line[0] ? undash(part) : part)).filter((part) => part !== "");
/** - before an entry, also where a condition sets it. */
const undash = (part: Part): Part =>
  typeof part === "string"
    ? part.replace(/^- +/, "")
    : isSlot(part)
      ? part
      : { branches: part.branches.map((branch) => branch.map(undash).filter((one) => one !== "")) };

const row = (line: readonly Part[]): readonly Part[] =>
  line.map((part, i) => {
    if (typeof part !== "string") return part;
    let text = part.replace(/\s*\|\s*/g, "|");
    if (i === 0) text = text.replace(/^\|/, "");
    if (i === line.length - 1) text = text.replace(/\|$/, "");
    return text;
  });
