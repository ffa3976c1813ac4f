import { extname } from "node:path";
import { listed } from "../diag/phrase.js";
import type { Value } from "../diag/types.js";

/** Files that differ in their ending only, on one line: 责任清单.docx、html、pdf. */
export function byStem(paths: readonly string[]): readonly Value[] {
  const endings = new Map<string, string[]>();
  for (const path of paths) {
    const ending = extname(path);
    const stem = path.slice(0, path.length - ending.length);
    endings.set(stem, [...(endings.get(stem) ?? []), ending.slice(1)]);
  }
  return [...endings].map(([stem, [first, ...others]]) => listed([`${stem}.${first}`, ...others]));
}
