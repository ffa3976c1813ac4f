import { strToU8 } from "fflate";
import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { openPackage, type Package } from "../package.js";
import { child, parseXml } from "../xml-tree.js";
import { packParts } from "../zip.js";
import { mapBody } from "./body-map.js";
import { commentIds, type NewComment, withComments } from "./comments.js";
import { withProperties } from "./custom-properties.js";
import { freeIds } from "./edit.js";
import { patchBody } from "./main-part.js";
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
  if (patches.length === 0 && values.size === 0) return succeed(bytes);
  const opened = openPackage(bytes, name);
  if (!opened.ok) return opened;
  const file = opened.value;
  const changed = new Map<string, string>();
  const body = patches.length === 0 ? succeed(null) : patchedBody(file, patches, name);
  if (!body.ok) return body;
  if (body.value !== null && body.value.text !== file.text) changed.set(file.path, inUtf8(body.value.text));
  const comments =
    (body.value?.comments.length ?? 0) === 0 ? new Map<string, string>() : withComments(file, body.value!.comments);
  if (comments === null) return fail(problem("reader/bad-xml", { name, part: "word/comments.xml" }));
  for (const [part, text] of comments) changed.set(part, text);
  const properties = values.size === 0 ? new Map<string, string>() : withProperties(file, values);
  if (properties === null) return fail(problem("reader/bad-xml", { name, part: "docProps/custom.xml" }));
  for (const [part, text] of properties) changed.set(part, text);
  if (changed.size === 0) return succeed(bytes, body.diagnostics);
  const parts = new Map(file.parts);
  for (const [part, text] of changed) parts.set(part, strToU8(text));
  return succeed(packParts(parts), body.diagnostics);
}

interface Patched {
  readonly text: string;
  readonly comments: readonly NewComment[];
}

function patchedBody(file: Package, patches: readonly Patch[], name: string): Outcome<Patched> {
  const { document, text } = file;
  const body = child(document, "w:body");
  if (!body) return fail(problem("reader/no-body", { name, part: "w:body" }));
  if (!text.slice(document.start, document.innerStart).startsWith("<w:document"))
    return fail(problem("ooxml/patch-prefix", { name }));
  const styles = file.related("styles");
  if (!styles.ok) return styles;
  const map = mapBody(text, document, body, styles.value[0]);
  const steps = stepsOf(patches, map, name);
  if (!steps.ok) return steps;
  const patching = newPatching(map, freeIds(text, commentIds(file)), name);
  patchBody(steps.value, patching);
  if (patching.problems.length > 0) return fail(...patching.problems);
  const made = renderAll(patching, steps.value);
  const whole = parseXml(made, file.path, name);
  if (!whole.ok) throw new Error("a patch broke the main part");
  return succeed({ text: made, comments: patching.comments }, patching.notes);
}

/** A part that was UTF-16 says so in its first line. */
const inUtf8 = (text: string): string => text.replace(/^\uFEFF?(<\?xml[^>]*?encoding=["'])UTF-16[A-Za-z]*(["'])/i, "$1UTF-8$2");
