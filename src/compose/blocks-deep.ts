/** How many blocks of a text stand in each other at most: its parser takes the square of them. */
export function blocksDeep(text: string): number {
  let [depth, most] = [0, 0];
  for (const [, mark] of text.matchAll(/\{\{~?([#/]|\^(?=\s*[\w.@(]))/g)) {
    depth += mark === "/" ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}
