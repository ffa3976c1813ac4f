const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** A terminal that shows Chinese sets these as wide as a character. */
const wideInChinese = /[\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u00b7\u00d7]/;
const none = /\p{Mn}|\p{Me}|[\u200b-\u200d]|[\ufe00-\ufe0f]/u;

/** Columns one character takes: Chinese characters and their punctuation two. */
export const columnsOf = (c: string): number => (none.test(c) ? 0 : wide.test(c) || wideInChinese.test(c) ? 2 : 1);

export const displayWidth = (text: string): number => [...text].reduce((sum, c) => sum + columnsOf(c), 0);

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
