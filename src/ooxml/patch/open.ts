import { problem } from "../../diag/problem.js";
import { fail, type Outcome, succeed } from "../../diag/types.js";
import { type BodyBlock, readBlocks } from "../body/blocks.js";
import { readHiding } from "../body/hiding.js";
import { newBodyReading, type View } from "../body/reading.js";
import { openPackage, type Package } from "../package.js";
import { child } from "../xml-tree.js";
import { type BodyMap, mapBody } from "./body-map.js";

/** A Word file opened to be patched. @param name how messages name the file */
export function openForPatch(bytes: Uint8Array, name: string): Outcome<{ readonly file: Package; readonly map: BodyMap }> {
  const opened = openPackage(bytes, name);
  if (!opened.ok) return opened;
  const file = opened.value;
  const body = child(file.document, "w:body");
  if (!body) return fail(problem("reader/no-body", { name, part: "w:body" }));
  if (!file.text.slice(file.document.start, file.document.innerStart).startsWith("<w:document"))
    return fail(problem("ooxml/patch-prefix", { name }));
  const styles = file.related("styles");
  return styles.ok ? succeed({ file, map: mapBody(file.text, file.document, body, styles.value[0]) }) : styles;
}

/** The lines of a file's body in a view of its revisions, cells and line breaks apart; automatic numbers are no text. */
export function bodyLines(bytes: Uint8Array, view: View): readonly string[] | null {
  const opened = openPackage(bytes, "");
  const body = opened.ok ? child(opened.value.document, "w:body") : undefined;
  if (!opened.ok || !body) return null;
  const styles = opened.value.related("styles");
  const blocks = readBlocks(body, newBodyReading(view, readHiding(styles.ok ? styles.value[0] : undefined)));
  const lines = (block: BodyBlock): readonly string[] =>
    block.kind === "table"
      ? block.rows.flatMap(({ cells }) => cells.flat().flatMap(lines))
      : block.pieces
          .map(({ text }) => text)
          .join("")
          .split("\n");
  return blocks.flatMap(lines);
}
