import { createHash } from "node:crypto";
import { strToU8 } from "fflate";
import type { Look } from "../../look/types.js";
import { keptShells } from "./kept-shells.js";

/** Everything of a .docx that is the same for all documents of a look. */
export interface Shell {
  /** word/document.xml up to and including <w:body>, and from <w:sectPr> on. */
  readonly before: string;
  readonly after: string;
  /** All other parts; core and custom properties are each document's own. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const shells = new WeakMap<Look, Promise<Shell>>();

/**
 * The shell of a look, made once a process: the docx library's object tree would otherwise be most of the cost of writing a
 * document. The program carries those of the built-in looks.
 */
export function shellOf(look: Look, kept = keptShells): Promise<Shell> {
  const known = shells.get(look);
  if (known) return known;
  const made = makeShell(look, kept);
  shells.set(look, made);
  return made;
}

async function makeShell(look: Look, kept: typeof keptShells): Promise<Shell> {
  const { before, after, parts } = kept[shellKey(look)] ?? (await (await import("./build-shell.js")).buildShell(look));
  return { before, after, parts: new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) };
}

export const shellKey = (look: Look): string => createHash("sha256").update(JSON.stringify(look)).digest("hex").slice(0, 32);
