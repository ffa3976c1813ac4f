import { signal } from "@preact/signals";

/** A profile's text that is not saved yet, and the text of the file it was made of. */
export interface Unsaved {
  readonly base: string;
  readonly text: string;
}
const placeOf = (unit: string): string => `unsaved/${unit}`;
const known = signal<Readonly<Record<string, Unsaved | null>>>({});

/** What is not saved of a unit; kept in the browser: closing the page loses nothing. */
export function unsavedOf(unit: string): Unsaved | null {
  const now = known.value[unit];
  return now === undefined ? stored(unit) : now;
}

function stored(unit: string): Unsaved | null {
  try {
    const { base, text } = JSON.parse(localStorage.getItem(placeOf(unit)) ?? "{}") as Partial<Unsaved>;
    return typeof base === "string" && typeof text === "string" ? { base, text } : null;
  } catch {
    return null;
  }
}

/** @param unsaved null: it is saved, or given up */
export function keepUnsaved(unit: string, unsaved: Unsaved | null): void {
  if (unsaved === null || unsaved.text === unsaved.base) localStorage.removeItem(placeOf(unit));
  else localStorage.setItem(placeOf(unit), JSON.stringify(unsaved));
  known.value = { ...known.value, [unit]: unsaved?.text === unsaved?.base ? null : unsaved };
}
