import { useEffect, useRef, useState } from "preact/hooks";
import type { ValueOf } from "../../api.js";

export type Form = NonNullable<ValueOf<"facts/form">["form"]>;
export type Section = Form[number];
export type Column = Section["columns"][number];
export type Cell = Section["rows"][number][number];
export type Rows = readonly (readonly Cell[])[];
/** The rows of every section, in their order. */
export type Filled = readonly Rows[];

interface Steps {
  /** The file's text that the form was made of. */
  readonly base: string;
  readonly now: Filled;
  readonly past: readonly Filled[];
  readonly future: readonly Filled[];
  /** What was edited last: typing on in one field is one step. */
  readonly last: string;
}

/** What is being filled in, with every step of it. */
export interface Draft extends Steps {
  readonly isDirty: boolean;
  readonly changed: readonly boolean[];
  readonly edit: (section: number, rows: Rows, what: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What was saved, or is given up: the form as the file has it now. */
  readonly settle: () => void;
}

/** Kept in the browser until it is saved: closing the page loses nothing. */
const placeOf = (unit: string): string => `facts/${unit}`;

function keptOf(unit: string, form: Form): Pick<Steps, "base" | "now"> | null {
  const kept = localStorage.getItem(placeOf(unit));
  if (kept === null) return null;
  try {
    const { base, now } = JSON.parse(kept) as Pick<Steps, "base" | "now">;
    return typeof base === "string" && Array.isArray(now) && now.length === form.length ? { base, now } : null;
  } catch {
    return null;
  }
}

/** @param text the file's text, of which the form was made */
export function useDraft(unit: string, text: string, form: Form): Draft {
  const loaded = form.map(({ rows }) => rows);
  const fresh = { base: text, now: loaded, past: [], future: [], last: "" };
  const [steps, setSteps] = useState<Steps>(() => ({ ...fresh, ...keptOf(unit, form) }));
  const settled = useRef(false);
  const clean = useRef(true);
  const seen = useRef(form);
  useEffect(() => {
    if (seen.current === form) return;
    seen.current = form;
    // Another text came: what was filled in stands on the old one, unless it was saved or given up.
    if (!settled.current && (!clean.current || text === steps.base)) return;
    settled.current = false;
    setSteps(({ past, now }) => ({ ...fresh, past: JSON.stringify(now) === JSON.stringify(loaded) ? past : [...past, now] }));
  }, [form]);
  const changed = steps.now.map((rows, i) => JSON.stringify(rows) !== JSON.stringify(loaded[i]));
  const isDirty = changed.includes(true);
  useEffect(() => {
    clean.current = !isDirty;
    if (isDirty && !settled.current) localStorage.setItem(placeOf(unit), JSON.stringify({ base: steps.base, now: steps.now }));
    else localStorage.removeItem(placeOf(unit));
  }, [steps, isDirty]);
  return {
    ...steps,
    isDirty,
    changed,
    edit: (section, rows, what) =>
      setSteps(({ now, past, last, base }) => ({
        base,
        now: now.map((one, i) => (i === section ? rows : one)),
        past: what !== "" && what === last ? past : [...past, now],
        future: [],
        last: what,
      })),
    undo: () =>
      setSteps((before) => {
        const now = before.past.at(-1);
        if (now === undefined) return before;
        return { ...before, now, past: before.past.slice(0, -1), future: [before.now, ...before.future], last: "" };
      }),
    redo: () =>
      setSteps((before) => {
        const [now, ...future] = before.future;
        return now === undefined ? before : { ...before, now, past: [...before.past, before.now], future, last: "" };
      }),
    settle: () => {
      settled.current = true;
      localStorage.removeItem(placeOf(unit));
    },
  };
}
