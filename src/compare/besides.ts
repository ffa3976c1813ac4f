import { shortestEdit } from "../text/shortest-edit.js";
import { type Aside, type AsideKind, asideKinds } from "../tree/aside.js";
import type { NodeId } from "../tree/types.js";
import type { Beside, Change } from "./types.js";
import { differencesOf } from "./words.js";

/** More than so many of one kind that differ are told one by one without pairing. */
const limit = 2000;
/** They belong to the words of their clause: where it goes or comes, nothing more is to be said of them. */
const partOfWords: ReadonlySet<AsideKind> = new Set(["formula", "symbol", "ruby", "link", "field", "joined", "look"]);

/** Where the blocks of each side went: the row of each. */
interface Rows {
  readonly old: ReadonlyMap<NodeId, number>;
  readonly new: ReadonlyMap<NodeId, number>;
}

/**
 * Compares what two files hold besides their words, kind by kind, in order.
 * @param changes the rows of the words: they say which clause of the one is which of the other
 */
export function compareAsides(old: readonly Aside[], now: readonly Aside[], changes: readonly Change[]): readonly Beside[] {
  const rows: Rows = { old: rowsOf(changes, "old"), new: rowsOf(changes, "new") };
  const groups = new Set([...old, ...now].map(groupOf));
  const found = [...groups].flatMap((group) => {
    const own = (list: readonly Aside[]) => list.filter((aside) => groupOf(aside) === group);
    return compareKind(own(old), own(now), rows, changes);
  });
  const place = ({ kind, row }: Beside): readonly [number, number] => [asideKinds.indexOf(kind as AsideKind), row ?? -1];
  return found.sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

const groupOf = ({ kind, within }: Aside): string => `${kind} ${within ?? ""}`;

function rowsOf(changes: readonly Change[], side: "old" | "new"): ReadonlyMap<NodeId, number> {
  return new Map(changes.flatMap((change, row) => (change[side]?.blocks ?? []).map((block) => [block, row] as const)));
}

/** What tells two of one kind apart: their content where they have one, else their words. */
const keyOf = ({ text, content }: Aside): string => content ?? `\u0000${text.replace(/\s/g, "")}`;

function compareKind(old: readonly Aside[], now: readonly Aside[], rows: Rows, changes: readonly Change[]): readonly Beside[] {
  const rowOf = ({ block }: Aside, side: "old" | "new"): number | undefined =>
    block === undefined ? undefined : rows[side].get(block);
  const shortest = shortestEdit(old.map(keyOf), now.map(keyOf), limit);
  const steps = shortest ?? [
    { op: "-" as const, count: old.length },
    { op: "+" as const, count: now.length },
  ];
  const found: Beside[] = [];
  let [i, j] = [0, 0];
  let [gone, come]: [Aside[], Aside[]] = [[], []];
  const settle = (): void => {
    for (const was of gone) {
      const at =
        shortest === null
          ? -1
          : come.findIndex((is) => rowOf(was, "old") === rowOf(is, "new") || (gone.length === 1 && come.length === 1));
      const [is] = at < 0 ? [] : come.splice(at, 1);
      // The words of a formula are words of the text; what is told here is its form.
      if (is && (was.kind !== "formula" || was.text === is.text)) found.push(edited(was, is, rowOf(is, "new")));
      else if (is) continue;
      else if (!withItsClause(was, rowOf(was, "old"), changes)) found.push(single("deleted", was, rowOf(was, "old")));
    }
    for (const is of come) if (!withItsClause(is, rowOf(is, "new"), changes)) found.push(single("added", is, rowOf(is, "new")));
    [gone, come] = [[], []];
  };
  for (const { op, count } of steps)
    for (let n = 0; n < count; n++) {
      if (op === "-") gone.push(old[i++]!);
      else if (op === "+") come.push(now[j++]!);
      else {
        settle();
        const [was, is] = [rowOf(old[i++]!, "old"), rowOf(now[j]!, "new")];
        if (!sameRow(was, is, changes)) found.push(single("moved", now[j]!, is));
        j += 1;
      }
    }
  settle();
  return found;
}

/** Rows of one split or merge count as one. */
function sameRow(a: number | undefined, b: number | undefined, changes: readonly Change[]): boolean {
  const group = a === undefined ? undefined : changes[a]?.group;
  return a === b || a === undefined || b === undefined || (group !== undefined && group === changes[b]?.group);
}

const withItsClause = ({ kind }: Aside, row: number | undefined, changes: readonly Change[]): boolean =>
  kind === "formula" ||
  (row !== undefined && partOfWords.has(kind) && (changes[row]?.old === null || changes[row]?.new === null));

const base = ({ kind, within, by }: Aside, row: number | undefined) => ({
  kind,
  ...(row !== undefined && { row }),
  ...(within && { within }),
  ...(by !== undefined && { by }),
});

const edited = (was: Aside, is: Aside, row: number | undefined): Beside => ({
  ...base(is, row),
  change: "edited",
  pieces: differencesOf(was.text, is.text),
});

const ops = { added: "+", deleted: "-", moved: "=" } as const;
const single = (change: keyof typeof ops, aside: Aside, row: number | undefined): Beside => ({
  ...base(aside, row),
  change,
  pieces: aside.text === "" ? [] : [{ op: ops[change], text: aside.text }],
});
