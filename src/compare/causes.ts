import type { Doc } from "../tree/types.js";
import { reference } from "./likeness.js";
import { isOwn, type Row, rowOf, type Sources, sourcesOf } from "./sources.js";
import type { Cause, Change, ChangeSet } from "./types.js";

/** Change notes of one clause, as its file gives them. */
export type ClauseNotes = ReadonlyMap<string, readonly { readonly version: number; readonly reason: string }[]>;

/** A fact of the unit profile that has another value; "" where it was not there. */
export interface ChangedFact {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}
/** What is known of how the two documents came about. */
export interface Composed {
  /** The trees the program composed: the side itself, or what a person then edited. Absent: nobody knows. */
  readonly old?: Doc;
  readonly new?: Doc;
  /** What differs between the profiles they were composed from, in the order of the file. */
  readonly facts?: readonly ChangedFact[];
  /** Both were composed from one library: a clause that came or went was not written or dropped there. */
  readonly sameLibrary?: boolean;
}

/**
 * Says of each change why it was made, where both documents are our own: a profile field with another value, a clause of
 * another version, a hand edit, or several of these. Rows that differ only in what follows from other rows (numbers,
 * references, the place of a first mention) have no cause, nor has any row of foreign documents.
 * @param notes change notes of the clauses; a clause without one gets the reason ""
 */
export function withCauses(set: ChangeSet, a: Doc, b: Doc, notes: ClauseNotes = new Map(), composed: Composed = {}): ChangeSet {
  if (!isOwn(composed.old ?? a) || !isOwn(composed.new ?? b)) return set;
  const [old, now] = [sourcesOf(a, composed.old), sourcesOf(b, composed.new)];
  const changes = set.changes.map((change): Change => {
    if (change.kind === "moved") return movedByHand(change, old, now) ? { ...change, cause: [{ by: "hand" }] } : change;
    const cause = caused.has(change.kind) ? causesOf(change, old, now, notes, composed) : [];
    return cause.length === 0 ? change : { ...change, cause };
  });
  return { ...set, changes: withWholeClauses(changes, old, now) };
}

/** A clause that came or went as a whole did so for the reason its heading names: the office it is about. */
function withWholeClauses(changes: readonly Change[], olds: Sources, news: Sources): readonly Change[] {
  const clauseOf = ({ old, new: now }: Change): string | undefined =>
    old === null ? rowOf(now, news, null).clauses[0] : now === null ? rowOf(old, olds, null).clauses[0] : undefined;
  const named = new Map<string, readonly Cause[]>();
  for (const change of changes) {
    const clause = clauseOf(change);
    const known = (change.cause ?? []).filter((cause) => cause.by === "profile" && cause.path !== "");
    if (clause !== undefined && known.length > 0 && !named.has(clause)) named.set(clause, known);
  }
  return changes.map((change) => {
    const better = named.get(clauseOf(change) ?? "");
    const vague =
      change.cause?.some((cause) => (cause.by === "profile" ? cause.path === "" : cause.by === "clause" && cause.from === 0)) ??
      false;
    return better !== undefined && vague ? { ...change, cause: better } : change;
  });
}

const caused: ReadonlySet<string> = new Set([
  ...["edited", "added", "deleted", "moved-edited", "split", "merged", "replaced", "punctuation"],
]);

function causesOf(change: Change, old: Sources, now: Sources, notes: ClauseNotes, composed: Composed): readonly Cause[] {
  const [was, is] = [rowOf(change.old, old, change.new), rowOf(change.new, now, change.old)];
  const byHand = editedIn(change.old, change.new, old) || editedIn(change.new, change.old, now) || movedByHand(change, old, now);
  const hand: readonly Cause[] = byHand ? [{ by: "hand" }] : [];
  // A clause both composed documents have came or went by hand.
  const differs = was.text !== is.text;
  const alone = was.inlines.length === 0 || is.inlines.length === 0;
  const facts = differs && (alone || literal(was) !== literal(is)) ? unseenFacts(was, is, composed) : [];
  const named = facts.some(({ path }) => path !== "");
  const written = differs ? clauseCauses([was, is], [old, now], notes, composed) : [];
  // A clause that names what is new in the profile came with it.
  const ofLibrary = named ? written.filter((cause) => cause.by !== "clause" || (cause.from > 0 && cause.to > 0)) : written;
  // What a rewritten clause prints for the first time, or no more, comes of its words, unless the profile changed there.
  const ofWords = (path: string) => (written.length > 0 && !isChanged(path, composed)) || isOfLibrary(path, composed);
  const values = differs ? profileCauses([was, is], [old, now], ofWords) : [];
  const known = differs ? [...ofLibrary, ...citeCauses(was, is), ...values.map((one) => placed(one, composed))] : [];
  if (known.length > 0) return [...known, ...hand];
  if (facts.length > 0 || byHand) return [...facts.map((fact) => ({ by: "profile" as const, ...fact })), ...hand];
  const surely = composed.old !== undefined && composed.new !== undefined;
  if (surely) return [];
  return alone || literal(was) !== literal(is) ? [{ by: "hand" }] : [];
}

/** Whether a person changed this side of a clause, brought it in or took it away, after the document was composed. */
function editedIn(side: Change["old"], other: Change["old"], { composed, printed, edited }: Sources): boolean {
  if (!edited) return false;
  if (side === null) return (other?.blocks ?? []).some((id) => composed.has(id) && !printed.has(id));
  return side.blocks.some((id) => {
    const was = composed.get(id);
    return was === undefined || words(was.text) !== words(printed.get(id)?.text ?? "");
  });
}
/** Numbers of other clauses and the width of a gap are not a person's doing. */
const words = (text: string): string => text.replace(reference, "").replace(/\s/g, "");

/** Whether a clause stands behind another one than where it was composed, and in the other document did not. */
function movedByHand({ kind, old, new: now }: Change, olds: Sources, news: Sources): boolean {
  if (!kind.startsWith("moved") || old === null || now === null) return false;
  const strayed = ({ edited, before }: Sources, id: string) =>
    edited && before.composed.has(id) && before.composed.get(id) !== before.printed.get(id);
  return strayed(news, now.blocks[0]!) || strayed(olds, old.blocks[0]!);
}

/** A regulation that is cited no more beside one that is cited now, in order; and one that has another number. */
function citeCauses(was: Row, is: Row): readonly Cause[] {
  const cites = ({ inlines }: Row) =>
    new Map(inlines.flatMap((inline) => (inline.type === "cite" ? [[inline.regulation, inline.value] as const] : [])));
  const [old, now] = [cites(was), cites(is)];
  const gone = [...old].filter(([id]) => !now.has(id));
  const come = [...now].filter(([id]) => !old.has(id));
  const replaced = gone.slice(0, come.length).map(([, from], i): Cause => ({ by: "regulation", from, to: come[i]![1] }));
  // The number stands at the first mention only: where one side has none it is another mention, not another number.
  const renumbered = [...old].flatMap(([id, from]): readonly Cause[] => {
    const to = now.get(id);
    return to !== undefined && to !== from && [from, to].every((value) => value.endsWith("）"))
      ? [{ by: "regulation", from, to }]
      : [];
  });
  return [...replaced, ...renumbered];
}

function clauseCauses(
  [was, is]: readonly [Row, Row],
  [old, now]: readonly [Sources, Sources],
  notes: ClauseNotes,
  { sameLibrary = false }: Composed,
): readonly Cause[] {
  // A file whose versions nobody wrote down says nothing about them.
  if (Object.keys(old.versions).length === 0 || Object.keys(now.versions).length === 0) return [];
  return [...new Set([...was.clauses, ...is.clauses])].flatMap((clause): readonly Cause[] => {
    const from = Object.hasOwn(old.versions, clause) ? old.versions[clause]! : 0;
    const to = Object.hasOwn(now.versions, clause) ? now.versions[clause]! : 0;
    if (from === to || (sameLibrary && (from === 0 || to === 0))) return [];
    // It is still there: the profile no longer calls for it.
    if (to === 0 && notes.has(clause)) return [];
    const since = (notes.get(clause) ?? []).filter(({ version }) => from > 0 && version > from && version <= to);
    return [{ by: "clause", clause, from, to, reason: [...new Set(since.map(({ reason }) => reason))].join("；") }];
  });
}

/** Whether one path is the other or leads to it. */
const isWithin = (a: string, b: string): boolean => `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);
const isChanged = (path: string, { facts = [] }: Composed): boolean => facts.some((fact) => isWithin(fact.path, path));

/** What is printed of an interval or a time limit hangs on nothing else in the profile: where that is as before, the library changed. */
const isOfLibrary = (path: string, composed: Composed): boolean =>
  composed.facts !== undefined &&
  composed.sameLibrary === false &&
  /^(?:cadences|limits)\./.test(path) &&
  !isChanged(path, composed);

const placed = (cause: ValueCause, composed: Composed): Cause =>
  isOfLibrary(cause.path, composed) ? { by: "library", from: cause.from, to: cause.to } : cause;

type ValueCause = Extract<Cause, { readonly by: "profile" }>;

function profileCauses(
  [before, after]: readonly [Row, Row],
  [old, now]: readonly [Sources, Sources],
  ofWords: (path: string) => boolean,
): readonly ValueCause[] {
  const [was, is] = [withoutCounted(before, after), withoutCounted(after, before)];
  const paths = [...new Set([...was.values.keys(), ...is.values.keys()])];
  const [gone, come] = [
    [...was.values].filter(([path]) => !is.values.has(path)),
    [...is.values].filter(([path]) => !was.values.has(path)),
  ];
  // One value in the place of another, by another path: a task has gone to another office.
  const isSwap = gone.length === 1 && come.length === 1 && gone[0]![1].join() !== come[0]![1].join();
  if (isSwap && ![gone[0]![0], come[0]![0]].every(ofWords))
    return [
      {
        by: "profile",
        path: gone[0]![0],
        from: gone[0]![1].join("、"),
        to: come[0]![1].join("、"),
        instead: come[0]![0],
      },
      ...profileCauses([without(was, gone[0]![0]), without(is, come[0]![0])], [old, now], ofWords),
    ];
  return paths.flatMap((path): readonly ValueCause[] => {
    const [from, to] = [was.values.get(path) ?? [], is.values.get(path) ?? []];
    if (from.join("\n") === to.join("\n") || sameSet(old.facts.get(path), now.facts.get(path))) return [];
    if (typed(from, is) || typed(to, was)) return [];
    // The whole clause came or went: its values were not changed, they came and went with it.
    const alone = was.inlines.length === 0 || is.inlines.length === 0;
    if (alone && !(old.facts.has(path) && now.facts.has(path))) return [];
    if ((from.length === 0 || to.length === 0) && ofWords(path)) return [];
    const only = (values: readonly string[], others: readonly string[]) =>
      [...new Set(values)].filter((value) => !others.includes(value)).join("、");
    return [{ by: "profile", path, from: only(from, to), to: only(to, from) }];
  });
}

/** Values of a counted list (media.3.name) that the other side prints too, from another place of that list, did not change. */
const withoutCounted = (row: Row, other: Row): Row => {
  const list = (path: string) => path.replace(/\.\d+(?=\.|$)/g, ".#");
  const counted = ([path, values]: readonly [string, readonly string[]]) =>
    !other.values.has(path) &&
    [...other.values].some(
      ([own, others]) => list(own) === list(path) && !row.values.has(own) && others.join("\n") === values.join("\n"),
    );
  return { ...row, values: new Map([...row.values].filter((entry) => !counted(entry))) };
};

const without = (row: Row, path: string): Row => ({ ...row, values: new Map([...row.values].filter(([own]) => own !== path)) });

/**
 * A clause whose own words differ though neither the clause nor a value it prints does: what it says or whether it is there
 * hangs on other facts. Those it names, or else the only one that changed, or else “the profile”.
 */
function unseenFacts(was: Row, is: Row, { facts = [] }: Composed): readonly ChangedFact[] {
  if (facts.length === 0) return [];
  const named = facts.filter(({ from, to }) => {
    const came = to.length > 1 && is.text.includes(to) && !was.text.includes(to);
    return came || (from.length > 1 && was.text.includes(from) && !is.text.includes(from));
  });
  return named.length > 0 ? named.slice(0, 3) : facts.length === 1 ? facts : [{ path: "", from: "", to: "" }];
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
