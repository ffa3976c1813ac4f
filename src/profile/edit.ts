import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from "yaml";
import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { type Splice, splice } from "../text/splice.js";
import { dotted, type Path } from "./fault.js";
import { parseYaml } from "./parse.js";
import { rawProfile } from "./raw.js";
import { type Plain, renderFlow } from "./render.js";
import { isInline, renderEntry, renderLines, type Style } from "./render-block.js";
import { endIn, endOf, rewrite } from "./rewrite.js";
import { sourceOf } from "./rewrite-entries.js";
import { same } from "./same.js";
import { afterSample } from "./sample-lines.js";
import { withoutStaleEvidence } from "./stale-evidence.js";

/**
 * Sets the value at a path, making what is missing on the way; in a list the index after the last appends.
 * Everything outside the value's own lines stays byte for byte: comments, order, CRLF, byte-order mark. Where an import had read the
 * old value is told no more.
 * @param text the profile's text, mark included if it has one
 */
export function setValue(text: string, path: Path, value: Plain): Outcome<string> {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(mark.length);
  const document = parseDocument(body, { uniqueKeys: true, prettyErrors: false, logLevel: "error" });
  if (document.errors.length > 0 || !isMap(document.contents)) return fail(problem("profile/edit-broken"));
  const edit = splicing(body, document.contents, path, value);
  if (edit === null) return fail(problem("profile/edit-place", { path: dotted(path) }));
  return succeed(mark + withoutStaleEvidence(body, splice(body, [edit])));
}

/**
 * Makes a profile say what `data` says: values are changed, entries inserted, removed and moved, and everything that says
 * the same already stays byte for byte, with the comments between. An empty list or object says what a missing one says.
 * @param data the whole profile, as rawProfile gives it
 */
export function setAll(text: string, data: { readonly [key: string]: Plain }): Outcome<string> {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(mark.length);
  const before = rawProfile(body);
  const document = parseYaml(body)?.document;
  if (before === null || document === undefined || !isMap(document.contents)) return fail(problem("profile/edit-broken"));
  if (same(before, data)) return succeed(text);
  const source = sourceOf(body);
  const root = document.contents;
  const edited = rewrite(source, root, before, data, []);
  const whole = splice(body, [{ start: root.range?.[0] ?? 0, end: endIn(source, root), text: edited }]);
  const now = rawProfile(whole);
  // Anchors, tags and other ways of writing that no profile uses.
  if (now === null || !same(now, data)) return fail(problem("profile/edit-place", { path: "." }));
  return succeed(mark + withoutStaleEvidence(body, whole));
}

function splicing(text: string, root: Node, path: Path, value: Plain): Splice | null {
  let node: Node = root;
  for (const [i, step] of path.entries()) {
    if (isAlias(node)) return null;
    const rest = path
      .slice(i + 1)
      .reduceRight<Plain>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);
    if (isMap(node)) {
      const pair = (node.items as readonly Pair<Node, Node | null>[]).find(
        (p) => isScalar(p.key) && String(p.key.value) === String(step),
      );
      if (pair === undefined) return insertion(text, node, String(step), rest);
      const empty =
        pair.value === null ||
        (isScalar(pair.value) && pair.value.value === null && pair.value.range?.[0] === pair.value.range?.[1]);
      if (empty) return afterColon(text, pair.key, rest);
      node = pair.value as Node;
    } else if (isSeq(node) && typeof step === "number") {
      const item = node.items[step] as Node | null | undefined;
      if (item === undefined || item === null) return step === node.items.length ? insertion(text, node, null, rest) : null;
      node = item;
    } else return null;
  }
  return { start: node.range?.[0] ?? 0, end: endOf(node), text: renderFlow(value) };
}

/** `key:` with nothing behind it: what is short behind it, else lines of its own, below the sample that shows how. */
function afterColon(text: string, key: Node, value: Plain): Splice {
  const colon = text.indexOf(":", key.range?.[1] ?? 0) + 1;
  if (isInline(value, null)) return { start: colon, end: colon, text: ` ${renderFlow(value)}` };
  const start = key.range?.[0] ?? 0;
  return lines(text, colon, null, renderLines(value, columnOf(text, start) + 2));
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf("\n", offset - 1) + 1);

/** Whole lines after the line an offset is on, the rest of which may be a comment that belongs to it. */
function lines(text: string, after: number, key: string | null, added: readonly string[]): Splice {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const next = text[after - 1] === "\n" ? after : text.indexOf("\n", after) + 1;
  const place = next === 0 ? text.length : afterSample(text, next, key);
  const whole = added.join(newline);
  return text[place - 1] === "\n"
    ? { start: place, end: place, text: whole + newline }
    : { start: text.length, end: text.length, text: newline + whole };
}

/** How the items of a list are written. */
function styleOf(items: readonly unknown[]): Style {
  const one = items.find((item) => isCollection(item));
  return one === undefined ? null : one.flow ? "flow" : "block";
}

/** How the nearest entry of the name above is written, else the nearest below; null where there is none. */
function styleBeside(text: string, key: string, at: number): Style {
  const found = [...text.matchAll(/^[ \t]*([\w-]+):[ \t]*(\[|\{|(?:#.*)?\r?$)/gm)].filter(([, name]) => name === key);
  const nearest = found.findLast(({ index }) => index < at) ?? found[0];
  return nearest === undefined ? null : /[[{]/.test(nearest[2] ?? "") ? "flow" : "block";
}

/** A new entry at the end of a map (`key`) or list (null), in the form the others have. */
function insertion(text: string, node: Node, key: string | null, value: Plain): Splice {
  const entry = key === null ? renderFlow(value) : `${renderFlow(key)}: ${renderFlow(value)}`;
  const items = isCollection(node) ? node.items : [];
  if (isCollection(node) && node.flow === true) {
    const end = (node.range?.[1] ?? 1) - 1;
    const last = text.slice(0, end).trimEnd().length;
    if (items.length === 0) return { start: last, end, text: key === null ? entry : ` ${entry} ` };
    // A comma after the last entry is allowed and already there.
    return { start: last, end: last, text: `${text[last - 1] === "," ? "" : ","} ${entry}` };
  }
  const column = columnOf(text, node.range?.[0] ?? 0);
  const content = endOf(node);
  const style = key === null ? styleOf(items) : styleBeside(text, key, content);
  const [first = "", ...rest] = renderEntry(key, value, column, style);
  return lines(text, content, key ?? "", [`${" ".repeat(column)}${first}`, ...rest]);
}
