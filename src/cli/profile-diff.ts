/** A profile's change as a person reads it: unified, with a Chinese head and where each piece begins. */
export function profileDiff(path: string, diff: string, after: string): string {
  const hunks = diff.replace(/^@@ -(\d+),\d+ \+\d+,\d+ @@$/gm, "$& 第 $1 行起");
  return `--- ${path}（原档案）\n+++ ${path}（${after}）\n${hunks}`;
}
