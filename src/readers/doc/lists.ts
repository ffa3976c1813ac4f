import { countLists, type List, type ListLevel, type Numbering } from "../../ooxml/list-numbers.js";
import { tables, type WordFile } from "./word-file.js";

/** Numbering formats by their number in the file (MS-OSHARED 2.2.1.3 MSONFC); those left out print as Arabic digits. */
const formats: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  10: "ideographDigital",
  11: "japaneseCounting",
  14: "decimalFullWidth",
  17: "japaneseDigitalTenThousand",
  18: "decimalEnclosedCircle",
  19: "decimalFullWidth2",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  30: "ideographTraditional",
  31: "ideographZodiac",
  33: "taiwaneseCounting",
  34: "ideographLegalTraditional",
  35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital",
  37: "chineseCounting",
  38: "chineseLegalSimplified",
  39: "chineseCountingThousand",
  57: "numberInDash",
  255: "none",
};
/** No file has more; a torn one may say so. */
const mostLists = 4096;

/** The lists paragraphs name, from 1, ready to count (MS-DOC 2.9.192 PlfLst, 2.9.190 PlfLfo). */
export function docNumbering(file: WordFile): Numbering {
  const lists = new Map<string, List>();
  const definitions = definitionsOf(file);
  const { start, size } = file.part(tables.listUses);
  if (size < 4) return countLists(lists);
  const { table } = file;
  const count = Math.min(mostLists, table.getUint32(start, true));
  let extra = start + 4 + count * 16;
  for (let i = 0; i < count; i++) {
    const at = start + 4 + i * 16;
    const id = table.getInt32(at, true);
    const levels = [...(definitions.get(id) ?? [])];
    const anew = new Map<number, number>();
    extra += 4;
    for (let n = table.getUint8(at + 12); n > 0; n--) {
      const flags = table.getUint32(extra + 4, true);
      const depth = flags & 0x0f;
      const first = table.getInt32(extra, true);
      extra += 8;
      if ((flags & 0x20) !== 0) {
        const [level, end] = levelAt(table, extra);
        levels[depth] = level;
        extra = end;
      } else if ((flags & 0x10) !== 0) anew.set(depth, first);
    }
    lists.set(String(i + 1), { counter: String(id), levels, anew });
  }
  return countLists(lists);
}

/** Levels of the lists by their lasting number; they stand right behind the table that names them. */
function definitionsOf({ table, part }: WordFile): ReadonlyMap<number, readonly ListLevel[]> {
  const { start, size } = part(tables.lists);
  const found = new Map<number, readonly ListLevel[]>();
  if (size < 2) return found;
  const count = Math.min(mostLists, table.getUint16(start, true));
  let at = start + size;
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 28;
    const isSimple = (table.getUint8(entry + 26) & 1) !== 0;
    const levels: ListLevel[] = [];
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth++) {
      const [level, end] = levelAt(table, at);
      levels.push(level);
      at = end;
    }
    found.set(table.getInt32(entry, true), levels);
  }
  return found;
}

/** One level and the place behind it. In its text the characters 0 to 8 stand for the numbers of the levels. */
function levelAt(table: DataView, at: number): readonly [ListLevel, number] {
  const format = formats[table.getUint8(at + 4)] ?? "decimal";
  const flags = table.getUint8(at + 5);
  const follow = table.getUint8(at + 15);
  const textAt = at + 28 + table.getUint8(at + 24) + table.getUint8(at + 25);
  const length = table.getUint16(textAt, true);
  let text = "";
  for (let i = 0; i < length; i++) {
    const code = table.getUint16(textAt + 2 + i * 2, true);
    text += code <= 8 ? `%${code + 1}` : String.fromCharCode(code);
  }
  const level: ListLevel = {
    start: table.getInt32(at, true),
    format,
    text: format === "bullet" ? "•" : text,
    suffix: follow === 0 ? "\t" : follow === 1 ? " " : "",
    ...((flags & 0x08) !== 0 && { restart: table.getUint8(at + 26) }),
    legal: (flags & 0x04) !== 0,
  };
  return [level, textAt + 2 + length * 2];
}
