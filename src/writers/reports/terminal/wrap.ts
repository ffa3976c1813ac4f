import { columnsOf, displayWidth } from "../../../text/width.js";

/** A stretch of a line that is coloured as one. */
export interface Span {
  readonly text: string;
  /** SGR codes such as 31;9; "" for none. */
  readonly sgr: string;
}

const noStart = /[，。；：、！？）》”’〕…]/;

/** Lines of at most so many columns, each indented. A mark that closes never starts a line: the character before it comes along. */
export function wrap(spans: readonly Span[], width: number, indent: string): readonly string[] {
  const room = Math.max(8, width - displayWidth(indent));
  const lines: { c: string; sgr: string }[][] = [[]];
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
        const carried = noStart.test(c) && last.length > 1 ? last.splice(-1) : [];
        lines.push(carried);
        used = carried.reduce((sum, one) => sum + columnsOf(one.c), 0);
      }
      lines.at(-1)!.push({ c, sgr });
      used += own;
    }
  return lines.map((line) => indent + painted(line));
}

function painted(line: readonly { readonly c: string; readonly sgr: string }[]): string {
  let out = "";
  let now = "";
  for (const { c, sgr } of line) {
    if (sgr !== now) out += (now === "" ? "" : "\u001b[0m") + (sgr === "" ? "" : `\u001b[${sgr}m`);
    now = sgr;
    out += c;
  }
  return out + (now === "" ? "" : "\u001b[0m");
}
