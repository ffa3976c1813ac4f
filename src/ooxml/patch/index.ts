import { strToU8 } from "fflate";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { openPackage, type Package } from "../package.js";
import { parseXml } from "../xml-tree.js";
import { packParts } from "../zip.js";
import { commentIds, withComments } from "./comments.js";
import { withProperties } from "./custom-properties.js";
import { freeIds } from "./edit.js";
import { patchBody } from "./main-part.js";
import { openForPatch } from "./open.js";
import { newPatching, renderAll } from "./patching.js";
import { stepsOf } from "./steps.js";
import type { Patch } from "./types.js";

export interface PatchOptions {
  /** How messages name the file. */
  readonly name?: string;
  /** Custom document properties to replace or add. */
  readonly properties?: Readonly<Record<string, string>>;
}

/**
 * Changes a Word file where patches say and nowhere else: every other part is copied, and the main part is the same text
 * outside the places named. All patches are done or none: faults come back together, naming their places. Without
 * anything to do the same bytes come back.
 * @param patches places as the reader gives them for the same bytes
 */
export function patchDocx(bytes: Uint8Array, patches: readonly Patch[], options: PatchOptions = {}): Outcome<Uint8Array> {
  const name = options.name ?? "文件";
  const values = new Map(Object.entries(options.properties ?? {}));
  const body = patches.length === 0 ? succeed(bytes) : patchedBody(bytes, patches, name);
  if (!body.ok || values.size === 0) return body;
  const opened = openPackage(body.value, name);
  if (!opened.ok) return opened;
  const properties = withProperties(opened.value, values);
  if (properties === null) return fail(problem("reader/bad-xml", { name, part: "docProps/custom.xml" }));
  return succeed(withParts(body.value, opened.value, properties), body.diagnostics);
}

/** The file with parts replaced or added; the same bytes where there are none. */
function withParts(bytes: Uint8Array, file: Package, changed: ReadonlyMap<string, string>): Uint8Array {
  if (changed.size === 0) return bytes;
  const parts = new Map(file.parts);
  for (const [part, text] of changed) parts.set(part, strToU8(text));
  return packParts(parts);
}

function patchedBody(bytes: Uint8Array, patches: readonly Patch[], name: string): Outcome<Uint8Array> {
  const opened = openForPatch(bytes, name);
  if (!opened.ok) return opened;
  const { file, map } = opened.value;
  const steps = stepsOf(patches, map, name);
  if (!steps.ok) return steps;
  const patching = newPatching(map, freeIds(file.text, commentIds(file)), name);
  patchBody(steps.value, patching);
  if (patching.problems.length > 0) return fail(...patching.problems);
  const made = renderAll(patching, steps.value);
  if (!parseXml(made, file.path, name).ok) throw new Error("a patch broke the main part");
  const comments = patching.comments.length === 0 ? new Map<string, string>() : withComments(file, patching.comments);
  if (comments === null) return fail(problem("reader/bad-xml", { name, part: "word/comments.xml" }));
  const changed = made === file.text ? comments : new Map([...comments, [file.path, inUtf8(made)]]);
  return succeed(withParts(bytes, file, changed), patching.notes);
}

/** A part that was UTF-16 says so in its first line. */
const inUtf8 = (text: string): string => text.replace(/^\uFEFF?(<\?xml[^>]*?encoding=["'])UTF-16[A-Za-z]*(["'])/i, "$1UTF-8$2");
