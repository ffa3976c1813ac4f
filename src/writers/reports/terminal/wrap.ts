import { columnsOf, displayWidth } from "../../../text/width.js";

/** A stretch of a line that is coloured as one. */
export interface Span {
  readonly text: string;
  /** SGR codes such as 31;9; "" for none. */
  readonly sgr: string;
}

/** Words of other languages are not cut, unless they fill the line. */
const letter = /[A-Za-z]/;
function wordStart(line: readonly Span[]): number {
  let at = line.length;
  while (at > 0 && letter.test(line[at - 1]!.text)) at -= 1;
  return at === 0 ? line.length : at;
}
const noStart = /[，。；：、！？）》”’〕…]/;

/** Lines of at most so many columns, each indented. A mark that closes never starts a line: the character before it comes along. */
export function wrap(spans: readonly Span[], width: number, indent: string): readonly string[] {
  const room = Math.max(8, width - displayWidth(indent));
  // Most lines fit.
  if (spans.every(({ text }) => !text.includes("\n"))) {
    const whole = spans.reduce((sum, { text }) => sum + displayWidth(text), 0);
    if (whole <= room) return [indent + painted(spans.filter(({ text }) => text !== ""))];
  }
  const lines: { text: string; sgr: string }[][] = [[]];
  let used = 0;
  for (const { text, sgr } of spans)
    for (const c of text) {
      if (c === "\n") {
        lines.push([]);
        used = 0;
        continue;
      }
      const own = columnsOf(c);
      if (used + own > room) {
        const last = lines.at(-1)!;
        const carried = noStart.test(c) && last.length > 1 ? last.splice(-1) : letter.test(c) ? last.splice(wordStart(last)) : [];
        lines.push(carried);
        used = carried.reduce((sum, one) => sum + columnsOf(one.text), 0);
      }
      lines.at(-1)!.push({ text: c, sgr });
      used += own;
    }
  return lines.map((line) => indent + painted(line));
}

function painted(line: readonly Span[]): string {
  let out = "";
  let now = "";
  for (const { text, sgr } of line) {
    if (sgr !== now) out += (now === "" ? "" : "\u001b[0m") + (sgr === "" ? "" : `\u001b[${sgr}m`);
    now = sgr;
    out += text;
  }
  return out + (now === "" ? "" : "\u001b[0m");
}
