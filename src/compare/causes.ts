import type { Doc, Inline, NodeId } from "../tree/types.js";
import type { Cause, Change, ChangeSet, Side } from "./types.js";

/** Change notes of one clause, as its file gives them. */
export type ClauseNotes = ReadonlyMap<string, readonly { readonly version: number; readonly reason: string }[]>;

/**
 * Says of each change why it was made, where both documents are our own: a profile field with another value, a clause of
 * another version, or else a hand edit. Rows that differ only in what follows from other rows (numbers, references, the
 * place of a first mention) have no cause, nor has any row of foreign documents.
 * @param notes change notes of the clauses; a clause without one gets the reason ""
 */
export function withCauses(set: ChangeSet, a: Doc, b: Doc, notes: ClauseNotes = new Map()): ChangeSet {
  const [old, now] = [sourcesOf(a), sourcesOf(b)];
  if (!old.own || !now.own) return set;
  const changes = set.changes.map((change): Change => {
    const cause = caused.has(change.kind) ? causesOf(change, old, now, notes) : [];
    return cause.length === 0 ? change : { ...change, cause };
  });
  return { ...set, changes };
}

const caused: ReadonlySet<string> = new Set([
  ...["edited", "added", "deleted", "moved-edited", "split", "merged", "replaced", "punctuation"],
]);

interface Sources {
  /** Whether the document is ours: it knows its clauses or where its values came from. */
  readonly own: boolean;
  readonly blocks: ReadonlyMap<NodeId, { readonly clause: string; readonly inlines: readonly Inline[] }>;
  readonly versions: Readonly<Record<string, number>>;
  /** Every value printed anywhere, by path. */
  readonly facts: ReadonlyMap<string, ReadonlySet<string>>;
}

function sourcesOf(doc: Doc): Sources {
  const versions = doc.meta.clauses;
  const blocks = new Map<NodeId, { clause: string; inlines: readonly Inline[] }>();
  for (const block of doc.children) {
    // A block's id begins with its clause's; a file that was read back knows only the id.
    const clause = block.clause ?? block.id.split("#")[0]!;
    if (block.type !== "table") blocks.set(block.id, { clause, inlines: block.children });
    else {
      blocks.set(block.id, { clause, inlines: block.columns.flatMap((column) => column.title) });
      for (const row of block.rows) blocks.set(row.id, { clause, inlines: row.cells.flat() });
    }
  }
  const facts = valuesIn([...blocks.values()].flatMap(({ inlines }) => inlines));
  return {
    own: Object.keys(versions).length > 0 || facts.size > 0,
    blocks,
    versions,
    facts: new Map([...facts].map(([path, values]) => [path, new Set(values)])),
  };
}

function valuesIn(inlines: readonly Inline[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const inline of inlines)
    if (inline.type === "value") values.set(inline.path, [...(values.get(inline.path) ?? []), inline.value]);
  return values;
}

interface Row {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly clauses: readonly string[];
}

function rowOf(side: Side | null, sources: Sources): Row {
  const blocks = (side?.blocks ?? []).flatMap((id) => sources.blocks.get(id) ?? []);
  const inlines = blocks.flatMap((block) => block.inlines);
  return { text: side?.text ?? "", inlines, values: valuesIn(inlines), clauses: blocks.map(({ clause }) => clause) };
}

function causesOf(change: Change, old: Sources, now: Sources, notes: ClauseNotes): readonly Cause[] {
  const [was, is] = [rowOf(change.old, old), rowOf(change.new, now)];
  const causes = [...clauseCauses(was, is, old, now, notes), ...profileCauses(was, is, old, now)];
  if (causes.length > 0) return causes;
  return was.inlines.length === 0 || is.inlines.length === 0 || literal(was) !== literal(is) ? [{ by: "hand" }] : [];
}

function clauseCauses(was: Row, is: Row, old: Sources, now: Sources, notes: ClauseNotes): readonly Cause[] {
  // A file whose versions nobody wrote down says nothing about them.
  if (Object.keys(old.versions).length === 0 || Object.keys(now.versions).length === 0) return [];
  return [...new Set([...was.clauses, ...is.clauses])].flatMap((clause): readonly Cause[] => {
    const from = Object.hasOwn(old.versions, clause) ? old.versions[clause]! : 0;
    const to = Object.hasOwn(now.versions, clause) ? now.versions[clause]! : 0;
    if (from === to) return [];
    const since = (notes.get(clause) ?? []).filter(({ version }) => from > 0 && version > from && version <= to);
    return [{ by: "clause", clause, from, to, reason: since.map(({ reason }) => reason).join("；") }];
  });
}

function profileCauses(was: Row, is: Row, old: Sources, now: Sources): readonly Cause[] {
  const paths = [...new Set([...was.values.keys(), ...is.values.keys()])];
  return paths.flatMap((path): readonly Cause[] => {
    const [from, to] = [was.values.get(path) ?? [], is.values.get(path) ?? []];
    if (from.join("\n") === to.join("\n") || sameSet(old.facts.get(path), now.facts.get(path))) return [];
    if (typed(from, is) || typed(to, was)) return [];
    // The whole clause came or went: its values were not changed, they came and went with it.
    const alone = was.inlines.length === 0 || is.inlines.length === 0;
    if (alone && !(old.facts.has(path) && now.facts.has(path))) return [];
    const only = (values: readonly string[], others: readonly string[]) =>
      [...new Set(values)].filter((value) => !others.includes(value)).join("、");
    return [{ by: "profile", path, from: only(from, to), to: only(to, from) }];
  });
}

/** Whether a row without any known value still prints these: a person typed in it, and its values are plain text now. */
const typed = (values: readonly string[], other: Row): boolean =>
  other.inlines.length > 0 && other.values.size === 0 && values.length > 0 && values.every((value) => other.text.includes(value));

const sameSet = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean =>
  a !== undefined && b !== undefined && a.size === b.size && [...a].every((value) => b.has(value));

/** What the clause itself says, without values, references and citations, and without the explanation of a short name. */
const literal = ({ inlines }: Row): string =>
  inlines
    .map((inline) => (inline.type === "text" ? inline.value : ""))
    .join("")
    .replaceAll("（以下简称）", "");
