import type { Library } from "./types.js";

/**
 * All the text that decides a look: its own file's, and those of the looks it extends. Looks are read by another room;
 * here they are only what a document's version depends on.
 */
export function lookText(id: string, looks: Library["looks"]): string {
  const texts: string[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const text: string = looks.get(next)?.text ?? "";
    texts.push(text);
    next = /^extends\s*:\s*["']?([a-z0-9-]+)/m.exec(text)?.[1];
  }
  return texts.join("");
}

/** The 中文 name a look's file gives it; its id where it gives none. */
export const lookName = (id: string, looks: Library["looks"]): string =>
  /^name\s*:\s*["']?([^"'#\n]+?)["']?\s*(?:#.*)?$/m.exec(looks.get(id)?.text ?? "")?.[1] ?? id;
