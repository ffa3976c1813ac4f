/** The stamp of a folder: a sign and a name for each entry. No name holds the separator, and no stamp of a file begins with it. */
const separator = "/";

/** The stamp of a link that leads to nothing. */
export const deadLink = "dead link";

/** The stamp of what cannot be looked at: it shows nothing. */
export const unknownStamp = "?";

export type Sign = "file" | "folder" | "link";
const letters: Readonly<Record<Sign, string>> = { file: "f", folder: "d", link: "l" };

export interface Signed {
  readonly name: string;
  readonly sign: Sign;
}

export const folderStamp = (entries: readonly Signed[]): string =>
  [...entries]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sign }) => `${separator}${letters[sign]}${name}`)
    .join("") || separator;

/** The entries of a folder by its stamp; null for the stamp of a file. */
export function entriesIn(stamp: string): readonly Signed[] | null {
  if (!stamp.startsWith(separator)) return null;
  const signs = new Map(Object.entries(letters).map(([sign, letter]) => [letter, sign as Sign]));
  return stamp
    .split(separator)
    .filter((entry) => entry !== "")
    .map((entry) => ({ name: entry.slice(1), sign: signs.get(entry[0]!)! }));
}
