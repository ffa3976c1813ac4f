/**
 * A text edited where all line ends are alike, with those of the file it came from: lines before and after the change keep theirs,
 * changed ones get what most have. A byte-order mark stays.
 * @param base the file's text @param edited with line ends of any kind, without the mark
 */
export function withLineEnds(base: string, edited: string): string {
  const mark = base.startsWith("\ufeff") ? "\ufeff" : "";
  const old = linesOf(base.slice(mark.length));
  const now = linesOf(edited.replace(/^\ufeff/, ""));
  const usual = old.filter(({ end }) => end === "\r\n").length * 2 > old.length ? "\r\n" : "\n";
  const alike = (i: number, j: number) => old[i] !== undefined && now[j] !== undefined && old[i].text === now[j].text;
  let first = 0;
  while (alike(first, first)) first += 1;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && alike(old.length - 1 - last, now.length - 1 - last)) last += 1;
  const ended = now.map(({ text, end }, j) => {
    const i = j < first ? j : j >= now.length - last ? j - now.length + old.length : -1;
    const was = old[i]?.end;
    return text + (end === "" ? "" : was === undefined || was === "" ? usual : was);
  });
  return mark + ended.join("");
}

const linesOf = (text: string): readonly { readonly text: string; readonly end: string }[] =>
  [...text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)]
    .filter(({ 0: whole }) => whole !== "")
    .map(([, line = "", end = ""]) => ({ text: line, end }));
