import type { Piece } from "../../../compare/types.js";

/** What begins and ends alike stays. */
export function replaced(old: string, now: string): readonly Piece[] {
  const most = Math.min(old.length, now.length);
  let [head, tail] = [0, 0];
  while (head < most && old[head] === now[head]) head += 1;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [
    { op: "=" as const, text: old.slice(0, head) },
    { op: "-" as const, text: old.slice(head, old.length - tail) },
    { op: "+" as const, text: now.slice(head, now.length - tail) },
    { op: "=" as const, text: old.slice(old.length - tail) },
  ].filter(({ text }) => text !== "");
}
