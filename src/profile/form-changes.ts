import type { FactsForm, FormCell, FormColumn, FormSection } from "./facts-form.js";

/** A fact that two states of a profile say differently, in the words of the form. */
export interface FactChange {
  readonly section: string;
  /** What the row is called; "" where the section has no rows. */
  readonly row: string;
  /** The field; "" for a whole row that comes or goes. */
  readonly label: string;
  /** "" for nothing. */
  readonly was: string;
  readonly now: string;
}

/** What differs between two states of a profile, section by section: for who reads no file. @param before, after forms of one kind */
export function formChanges(before: FactsForm, after: FactsForm): readonly FactChange[] {
  const [namedBefore, namedAfter] = [namesIn(before), namesIn(after)];
  return after.flatMap((section, i) => {
    const old = before[i]!;
    const was = rowsOf(old, namedBefore);
    const now = rowsOf(section, namedAfter);
    const gone = [...was].filter(([key]) => !now.has(key)).map(([, row]) => wholeRow(section, row, ""));
    const changed = [...now].flatMap(([key, row]) => {
      const known = was.get(key);
      return known === undefined ? [wholeRow(section, "", row)] : cellChanges(section, known, row);
    });
    return [...gone, ...changed];
  });
}

/** A row with its cells as they are read, and what it is told from others by. */
interface Row {
  readonly name: string;
  readonly cells: readonly string[];
}
type Names = ReadonlyMap<string, string>;

/** What keys stand for: people, posts and departments by the names they have. */
const namesIn = (form: FactsForm): Names =>
  new Map(
    form.flatMap(({ names, rows }) =>
      names === null ? [] : rows.map(([key, name]) => [String(key ?? ""), String(name ?? key ?? "")] as const),
    ),
  );

function rowsOf({ is, columns, rows }: FormSection, names: Names): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  const first = columns.findIndex(({ required, way }) => !required && way !== "key");
  const keyed = Math.max(1, first < 0 ? columns.length : first);
  for (const row of rows) {
    const cells = columns.map((column, i) => read(row[i] ?? null, column, names));
    if (cells.every((cell) => cell === "")) continue;
    const name =
      is === "form"
        ? ""
        : cells
            .slice(0, keyed)
            .filter((_, i) => columns[i]!.way !== "key")
            .join(" ");
    const key = is === "form" ? "" : columns[0]!.way === "key" ? String(row[0]) : cells.slice(0, keyed).join("\n");
    let free = key;
    for (let n = 2; found.has(free); n++) free = `${key}\n${n}`;
    found.set(free, { name, cells });
  }
  return found;
}

const read = (value: FormCell, { refers }: FormColumn, names: Names): string =>
  value === null
    ? ""
    : String(value)
        .split("\n")
        .map((one) => (refers === null ? one : (names.get(one) ?? one)))
        .join("、");

function cellChanges(section: FormSection, was: Row, now: Row): readonly FactChange[] {
  return section.columns.flatMap(({ label, way }, i) =>
    way === "key" || was.cells[i] === now.cells[i]
      ? []
      : [{ section: section.name, row: now.name, label, was: was.cells[i]!, now: now.cells[i]! }],
  );
}

function wholeRow({ name, columns }: FormSection, was: Row | "", now: Row | ""): FactChange {
  const told = (row: Row | ""): string =>
    row === "" ? "" : row.cells.filter((cell, i) => cell !== "" && columns[i]!.way !== "key").join("，");
  return { section: name, row: "", label: "", was: told(was), now: told(now) };
}
