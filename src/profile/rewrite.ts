import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import { align } from "./align.js";
import type { Path } from "./fault.js";
import { type Plain, renderFlow } from "./render.js";
import { isInline, renderEntry, renderLines, type Style } from "./render-block.js";
import { inBlock, inFlow, type Source } from "./rewrite-entries.js";
import { finalKeys } from "./rewrite-keys.js";
import { isEmpty, isEntries, same } from "./same.js";
import { get, isRecord } from "./select.js";

type Pairs = readonly Pair<Node, Node | null>[];

/** Where a node's text ends. A block collection's range also takes in the line ends and comments after it. */
export function endOf(node: Node): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | Node | undefined;
    const inner = last === undefined ? undefined : "key" in last ? (last.value ?? last.key) : last;
    if (inner !== undefined) return endOf(inner as Node);
  }
  return node.range?.[1] ?? 0;
}
const startOf = (node: Node): number => node.range?.[0] ?? 0;
const isBlock = (node: Node): boolean => isCollection(node) && node.flow !== true;
const isNothing = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1]);

/**
 * The text of a node when it is to say `after` instead of `before`: what stays the same stays byte for byte.
 * @returns the text for the node's own place: to the end of the last line for a block, else to the node's end
 */
export function rewrite(source: Source, node: Node, before: unknown, after: Plain, path: Path): string {
  if (same(before, after, path)) return source.text.slice(startOf(node), endIn(source, node));
  if (isMap(node) && isRecord(after) && !isEmpty(after))
    return rewriteMap(source, node as YAMLMap<Node, Node | null>, before, after, path);
  if (isSeq(node) && Array.isArray(after) && after.length > 0 && !node.items.some(isOdd))
    return rewriteSeq(source, node as YAMLSeq<Node>, before, after, path);
  return renderFlow(after);
}
/** An item without a value, or one that is written elsewhere. */
const isOdd = (item: unknown): boolean => item === null || isAlias(item) || isNothing(item as Node);

export const endIn = (source: Source, node: Node): number => (isBlock(node) ? source.lineEnd(endOf(node)) : endOf(node));

function rewriteMap(
  source: Source,
  node: YAMLMap<Node, Node | null>,
  before: unknown,
  after: { readonly [key: string]: Plain },
  path: Path,
): string {
  const pairs = node.items as Pairs;
  const names = pairs.map(({ key }) => String(isScalar(key) ? key.value : ""));
  const stays = (name: string, i: number): boolean =>
    Object.hasOwn(after, name) ||
    isNothing(pairs[i]?.value ?? null) ||
    isNull(pairs[i]?.value) ||
    (!isEntries(path) && isEmpty(get(before, name)));
  const order = finalKeys(names, names.filter(stays), Object.keys(after), isEntries(path));
  const sibling = pairs.find(({ value }) => isCollection(value))?.value;
  const style: Style = path.length === 0 ? "block" : isCollection(sibling) ? (sibling.flow ? "flow" : "block") : null;
  const body = (name: string): string => {
    const i = names.indexOf(name);
    const pair = pairs[i];
    const value = Object.hasOwn(after, name) ? after[name] : undefined;
    if (pair !== undefined)
      return rewritePair(source, pair, { before: get(before, name), after: value }, [...path, name], node.flow === true);
    const column = source.column(startOf(pairs[0]?.key ?? node));
    return node.flow
      ? `${renderFlow(name)}: ${renderFlow(value ?? "")}`
      : renderEntry(name, value ?? "", column, style).join(source.newline);
  };
  const spans = pairs.map(({ key, value }) => ({
    start: startOf(key),
    end: isNothing(value) ? afterColon(source, key) : endOf(value ?? key),
  }));
  const entries = order.map((name) => ({ from: names.indexOf(name), body: body(name) }));
  return node.flow ? inFlow(source, startOf(node), endOf(node), spans, entries) : inBlock(source, spans, entries);
}
const isNull = (node: unknown): boolean => isScalar(node) && node.value === null;
const afterColon = (source: Source, key: Node): number => source.text.indexOf(":", key.range?.[1] ?? 0) + 1;

/** `key: value` and, in a block, the rest of its last line. */
function rewritePair(
  source: Source,
  pair: Pair<Node, Node | null>,
  { before, after }: { readonly before: unknown; readonly after: Plain | undefined },
  path: Path,
  flow: boolean,
): string {
  const { text, newline } = source;
  const start = startOf(pair.key);
  const { value } = pair;
  const colon = afterColon(source, pair.key);
  const end = value === null || isNothing(value) ? colon : endOf(value);
  const stop = flow ? end : source.lineEnd(end);
  if (after === undefined || same(before, after, path)) return text.slice(start, stop);
  const indent = source.column(start);
  if (value === null || isNothing(value)) {
    if (flow || isInline(after, path.length === 1 && isRecord(after) ? "block" : null))
      return `${text.slice(start, colon)} ${renderFlow(after)}${text.slice(colon, stop)}`;
    return [text.slice(start, stop), ...renderLines(after, indent + 2)].join(newline);
  }
  const alike =
    (isMap(value) && isRecord(after) && !isEmpty(after)) || (isSeq(value) && Array.isArray(after) && after.length > 0);
  const inner = () => rewrite(source, value, before, after, path);
  if (alike && isBlock(value)) return `${text.slice(start, startOf(value))}${inner()}`;
  const rest = text.slice(end, stop);
  if (isBlock(value)) {
    // A whole block becomes one line; the comment beside its key and those on lines of their own stay.
    const firstEnd = source.lineEnd(colon);
    const comments = text
      .slice(firstEnd, stop)
      .split(/\r?\n/)
      .filter((line) => /^\s*#/.test(line));
    return [`${text.slice(start, colon)} ${renderFlow(after)}${text.slice(colon, firstEnd)}`, ...comments].join(newline);
  }
  const grown =
    !flow &&
    isCollection(value) &&
    value.items.length === 0 &&
    !isInline(after, path.length === 1 && isRecord(after) ? "block" : null);
  if (grown) return [`${text.slice(start, colon)}${rest}`, ...renderLines(after, indent + 2)].join(newline);
  return `${text.slice(start, startOf(value))}${inner()}${rest}`;
}

function rewriteSeq(source: Source, node: YAMLSeq<Node>, before: unknown, after: readonly Plain[], path: Path): string {
  const { text, newline } = source;
  const old = Array.isArray(before) ? before : [];
  const block = node.flow !== true;
  const starts = node.items.map((item) => (block ? text.lastIndexOf("-", startOf(item) - 1) : startOf(item)));
  const spans = node.items.map((item, i) => ({ start: starts[i] ?? 0, end: endOf(item) }));
  const sibling = node.items.find((item) => isCollection(item));
  const style: Style = isCollection(sibling) ? (sibling.flow ? "flow" : "block") : null;
  const column = source.column(starts[0] ?? startOf(node));
  const entries = align(old, after).map((from, j) => {
    const value = after[j] ?? "";
    const item = from === null ? undefined : node.items[from];
    if (from === null || item === undefined)
      return { from: -1, body: block ? renderEntry(null, value, column, style).join(newline) : renderFlow(value) };
    const lead = text.slice(starts[from], startOf(item));
    const rest = block ? text.slice(endIn(source, item), source.lineEnd(endOf(item))) : "";
    return { from, body: `${lead}${rewrite(source, item, old[from], value, [...path, from])}${rest}` };
  });
  return block ? inBlock(source, spans, entries) : inFlow(source, startOf(node), endOf(node), spans, entries);
}
