import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from "yaml";
import type { Code } from "../diag/codes/index.js";
import type { Data } from "../diag/types.js";
import { dotted, type Path, shown } from "./fault.js";
import { textFaults } from "./texts.js";
import { isVerbatim } from "./verbatim.js";

export interface Walked {
  /** Plain data: empty values left out, forbidden and repeated keys left out, objects without a prototype. */
  readonly data: unknown;
  readonly faults: readonly {
    readonly offset: number;
    readonly code: Code;
    readonly data: Data;
  }[];
  /** Values already complained about, as JSON of their path: what they are worth is not judged further. */
  readonly spoilt: ReadonlySet<string>;
}
export interface Place {
  readonly key?: number;
  readonly value?: number;
  readonly node?: Node;
}
const deepest = 24;
/** What no value may hold, a quoted one neither. */
const spoiling: ReadonlySet<Code> = new Set(["profile/newline", "profile/character"]);
const forbidden = new Set(["__proto__", "constructor", "prototype"]);
const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** The nodes of a document as plain data, checking keys and texts on the way. `source` is the text the nodes were read from. */
export function walk(root: Node, source: string, lineOf: (offset: number) => number): Walked {
  const faults: Walked["faults"][number][] = [];
  const spoilt = new Set<string>();
  const add = (offset: number, code: Code, data: Record<string, string | number> = {}, path?: Path) => {
    faults.push({ offset, code, data });
    if (path !== undefined) spoilt.add(JSON.stringify(path));
  };

  const convert = (node: Node | null, path: Path): unknown => {
    if (node === null) return undefined;
    const at = startOf(node);
    const written = source.slice(at, node.range?.[1] ?? at);
    if (isAlias(node)) {
      // `***` typed as a placeholder is an alias to YAML.
      if (/^\*{2,}$/.test(written)) add(at, "profile/placeholder", { path: dotted(path), value: written }, path);
      else add(at, "profile/anchor", {}, path);
      return undefined;
    }
    if ("anchor" in node && node.anchor !== undefined) add(at, "profile/anchor", {}, path);
    if (node.tag !== undefined) add(at, "profile/tag", { value: shown(node.tag) }, path);
    if (isCollection(node) && path.length > deepest) {
      add(at, "profile/too-deep", {}, path);
      return undefined;
    }
    if (isSeq(node)) return node.items.map((item, i) => convert(item as Node | null, [...path, i]) ?? null);
    if (isMap(node)) return convertMap(node.items as readonly Pair<Node, Node | null>[], path);
    if (!isScalar(node) || node.value === null) return undefined;
    if (typeof node.value === "string") {
      for (const found of textFaults(node.value, /\n/.test(written))) {
        if (isVerbatim(path) && !spoiling.has(found.code)) continue;
        add(at, found.code, { path: dotted(path), ...found.data }, path);
      }
      return node.value;
    }
    // 007 and 1e3 are texts someone typed, not the numbers 7 and 1000.
    return typeof node.value === "number" && String(node.value) !== written ? written : node.value;
  };

  const convertMap = (pairs: readonly Pair<Node, Node | null>[], path: Path): unknown => {
    const out: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, number>();
    for (const pair of pairs) {
      const at = startOf(pair.key);
      if (!isScalar(pair.key) || isAlias(pair.key)) {
        add(at, "profile/key-type");
        continue;
      }
      const key = pair.key.value === null ? "" : String(pair.key.value);
      const odd = textFaults(key, false).find(
        (f) => f.code === "profile/character" || f.code === "profile/newline" || f.code === "profile/wide-space",
      );
      const first = seen.get(key);
      if (forbidden.has(key)) add(at, "profile/bad-key", { key });
      else if (key === "") add(at, "profile/key-type");
      else if (odd !== undefined) add(at, odd.code, { path: shown(key), ...odd.data });
      else if (first !== undefined) add(at, "profile/duplicate-key", { key: shown(key), line: lineOf(first) });
      else {
        seen.set(key, at);
        const value = convert(pair.value, [...path, key]);
        if (value !== undefined) out[key] = value;
      }
    }
    return out;
  };
  return { data: convert(root, []), faults, spoilt };
}

const indexed = new WeakMap<YAMLMap, ReadonlyMap<string, Pair<Node, Node | null>>>();
/** A map's pairs by key, the first of twins; kept, because a file of many faults asks for its root's pairs many times. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair<Node, Node | null>> {
  const known = indexed.get(map);
  if (known !== undefined) return known;
  const pairs = (map.items as Pair<Node, Node | null>[]).filter((pair) => isScalar(pair.key));
  const index = new Map(pairs.map((pair) => [String((pair.key as Scalar).value), pair] as const).reverse());
  indexed.set(map, index);
  return index;
}

/** Where a path is in the file: its own place, or that of its nearest ancestor that is there. */
export function locate(root: Node, path: Path): Place {
  let place: Place = { value: startOf(root), node: root };
  for (const step of path) {
    const { node } = place;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (pair === undefined) break;
      // An empty value has no place of its own worth pointing at.
      const empty =
        pair.value === null ||
        (isScalar(pair.value) && pair.value.value === null && pair.value.range?.[0] === pair.value.range?.[1]);
      place = { key: startOf(pair.key), ...(pair.value !== null && !empty && { value: startOf(pair.value), node: pair.value }) };
    } else if (isSeq(node)) {
      const item = typeof step === "number" ? (node.items[step] as Node | null | undefined) : undefined;
      if (item === undefined || item === null) break;
      place = { value: startOf(item), node: item };
    } else break;
  }
  return place;
}
