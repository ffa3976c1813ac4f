/** So many texts are remembered; all clauses printed for all trial units of a type are fewer. */
const most = 20_000;

/** Work done once a text: trial units differ by one thing, and most of what they get is the same. */
export function oncePerText<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text)!;
    if (known.size >= most) known.clear();
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

/** Stands for what the unit's own profile says. */
const gap = "\uFFFC";
/** Values that come from the library: words of unit types, organs and topics, names of kinds, usual limits. */
const fromLibrary = /^(unit-type|organs|topics|kinds|fronts)\b|\.usual$/;

/**
 * The words of a printed clause (with the marks of compose/marks.ts) that are the library's own, in typed text or through
 * a path; what the unit's profile says is a gap.
 */
export const libraryWords = oncePerText((text) =>
  text
    .replace(/\uE000\d+\uE001/g, "")
    .replace(/\uE002([^\uE003]*)\uE003([^\uE004]*)\uE004/g, (_, path: string, value: string) =>
      fromLibrary.test(path) ? value : gap,
    )
    .replace(/[\uE005-\uE008][^\uE003]*\uE003[^\uE004]*\uE004/g, gap),
);

/** The printed text without any marks; citations, references and blanks, which print no text yet, are gaps. */
export const plainWords = oncePerText((text) =>
  text
    .replace(/\uE000\d+\uE001/g, "")
    .replace(/\uE002[^\uE003]*\uE003([^\uE004]*)\uE004/g, "$1")
    .replace(/[\uE005-\uE008][^\uE003]*\uE003[^\uE004]*\uE004/g, gap),
);

/** A word with a little of what stands around it, for a message. */
export const around = (text: string, at: number, length: number): string =>
  text
    .slice(Math.max(0, at - 8), at + length + 8)
    .replace(/\s+/g, " ")
    .replaceAll(gap, "…");
