/** Lines around a change that are shown with it. */
const around = 2;
/** More pairs of changed lines than this are shown as one block taken out and one put in. */
const mostPairs = 4_000_000;

interface Step {
  readonly mark: " " | "-" | "+";
  readonly line: string;
}

/**
 * The difference of two texts by lines, in the unified form: hunks headed `@@ -12,3 +12,4 @@`, lines led by space, - or +.
 * "" when they are the same.
 */
export function lineDiff(before: string, after: string): string {
  const steps = stepsOf(linesOf(before), linesOf(after));
  const shown = new Set<number>();
  for (const [i, { mark }] of steps.entries()) if (mark !== " ") for (let j = i - around; j <= i + around; j++) shown.add(j);
  const out: string[] = [];
  let [left, right] = [1, 1];
  for (let i = 0; i < steps.length; ) {
    if (!shown.has(i)) {
      left += 1;
      right += 1;
      i += 1;
      continue;
    }
    let end = i;
    while (end < steps.length && shown.has(end)) end += 1;
    const hunk = steps.slice(i, end);
    const olds = hunk.filter(({ mark }) => mark !== "+").length;
    const news = hunk.filter(({ mark }) => mark !== "-").length;
    out.push(
      `@@ -${olds === 0 ? left - 1 : left},${olds} +${news === 0 ? right - 1 : right},${news} @@`,
      ...hunk.map(({ mark, line }) => mark + line),
    );
    left += olds;
    right += news;
    i = end;
  }
  return out.map((line) => `${line}\n`).join("");
}

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/));

function stepsOf(before: readonly string[], after: readonly string[]): readonly Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const keep = (lines: readonly string[]): readonly Step[] => lines.map((line) => ({ mark: " ", line }));
  return [...keep(before.slice(0, head)), ...middle(a, b), ...keep(before.slice(before.length - tail))];
}

/** Longest common subsequence by the table: a profile's changes are some tens of lines. */
function middle(a: readonly string[], b: readonly string[]): readonly Step[] {
  const out = (lines: readonly string[], mark: Step["mark"]): readonly Step[] => lines.map((line) => ({ mark, line }));
  if (a.length * b.length > mostPairs) return [...out(a, "-"), ...out(b, "+")];
  const wide = b.length + 1;
  const table = new Uint16Array((a.length + 1) * wide);
  const cell = (i: number, j: number): number => table[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * wide + j] = a[i] === b[j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      steps.push({ mark: " ", line: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if (cell(i + 1, j) >= cell(i, j + 1)) steps.push({ mark: "-", line: a[i++] ?? "" });
    else steps.push({ mark: "+", line: b[j++] ?? "" });
  }
  return [...steps, ...out(a.slice(i), "-"), ...out(b.slice(j), "+")];
}
