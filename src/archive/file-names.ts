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

/**
 * File names of a unit's documents. Documents of the same title are told apart by their ids.
 * @param documents every document of the unit that has or gets files, those not drafted this time included
 */
export function fileNames(documents: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const plain = new Map([...documents].map(([id, title]) => [id, fileName(title, id)]));
  const counts = new Map<string, number>();
  // Windows and macOS take A and a for the same file.
  for (const name of plain.values()) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return new Map([...plain].map(([id, name]) => [id, (counts.get(name.toLowerCase()) ?? 0) > 1 ? `${name}（${id}）` : name]));
}
