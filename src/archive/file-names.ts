/** What Windows forbids in a file name, and the full-width character that stands in. */
const forbidden: Readonly<Record<string, string>> = {
  "\\": "＼",
  "/": "／",
  ":": "：",
  "*": "＊",
  "?": "？",
  '"': "＂",
  "<": "＜",
  ">": "＞",
  "|": "｜",
};
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Linux counts 255 bytes a name; this leaves room for a document id, the extension and what Word puts in front of it. */
const longest = 150;

/**
 * A title as a file name without extension: the same on Windows and Linux.
 * @param otherwise taken when nothing is left of the title
 */
export function fileName(title: string, otherwise: string): string {
  const cleaned = title
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[\\/:*?"<>|]/g, (c) => forbidden[c] ?? "");
  const cut = cutTo(cleaned, longest).replace(/^[\s.~$]+|[\s.]+$/g, "");
  if (cut === "") return otherwise;
  return reserved.test(cut) ? `_${cut}` : cut;
}

function cutTo(text: string, bytes: number): string {
  let kept = "";
  let size = 0;
  for (const character of text) {
    size += new TextEncoder().encode(character).length;
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}

/** A document of a shelf, as far as its file's name goes. */
export interface Shelved {
  readonly title: string;
  readonly kind: string;
  /** Where its files lie now; none for a new one. */
  readonly paths: readonly string[];
}

/**
 * Where the files of a unit's documents belong, without extension: the title, and on a large shelf the folder of the kind
 * before it, as `责任书/办公室2026年意识形态工作责任书`. Documents of the same title are told apart by their ids.
 * @param documents every document of the unit that has or gets files, those not drafted this time included, by id
 * @param kindNames 中文 names of the kinds; a kind without one has no folder
 */
export function fileNames(
  documents: ReadonlyMap<string, Shelved>,
  kindNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const plain = new Map([...documents].map(([id, { title }]) => [id, fileName(title, id)]));
  const counts = new Map<string, number>();
  // Windows and macOS take A and a for the same file.
  for (const name of plain.values()) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  const folders = kindFolders([...documents.values()], kindNames);
  const named = (id: string, name: string): string => ((counts.get(name.toLowerCase()) ?? 0) > 1 ? `${name}（${id}）` : name);
  return new Map(
    [...plain].map(([id, name]) => {
      const folder = folders.get(documents.get(id)!.kind);
      return [id, folder === undefined ? named(id, name) : `${folder}/${named(id, name)}`];
    }),
  );
}

/** More documents than this are hard to find in one folder; so many of one kind make a folder of their own. */
const sorted = { shelf: 20, kind: 3 } as const;

/** The folder of each kind that has one. A kind that has one keeps it, so that no file wanders to and fro. */
function kindFolders(documents: readonly Shelved[], names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const [kind, name] of names) {
    const own = documents.filter((one) => one.kind === kind);
    const has = own.some(({ paths }) => paths.some((path) => path.includes("/")));
    if (has || (documents.length > sorted.shelf && own.length >= sorted.kind)) folders.set(kind, fileName(name, kind));
  }
  return folders;
}
