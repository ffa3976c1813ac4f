import { shortestEdit } from "../text/shortest-edit.js";

/** Lines around a change that are shown with it. */
const around = 2;
/** More lines than this are not looked at one by one: a profile's changes are some tens. */
const mostApart = 1000;

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

/** Shortest edit script; texts with more lines apart than `mostApart` are shown as one block taken out and one put in. */
function stepsOf(before: readonly string[], after: readonly string[]): readonly Step[] {
  const edit = shortestEdit(before, after, mostApart) ?? [
    { op: "-", count: before.length },
    { op: "+", count: after.length },
  ];
  let [left, right] = [0, 0];
  return edit.flatMap(({ op, count }): readonly Step[] => {
    const lines = op === "+" ? after.slice(right, right + count) : before.slice(left, left + count);
    if (op !== "+") left += count;
    if (op !== "-") right += count;
    return lines.map((line) => ({ mark: op === "=" ? " " : op, line }));
  });
}
