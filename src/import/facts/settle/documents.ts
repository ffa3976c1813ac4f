import type { Library } from "../../../library/types.js";
import { level } from "../../level.js";
import type { DrawerPaper, Identified } from "../../types.js";
import type { Said } from "../said.js";
import type { Row, Rows } from "./rows.js";

/** Number and day of each paper, by the id a profile has it under; a kind that makes several papers of one topic has one place for all. */
export function documentRows(papers: readonly DrawerPaper[], identified: readonly Identified[], library: Library): Rows {
  const rows: Row[] = [];
  for (const [i, one] of identified.entries()) {
    if (one.kind === null || one.topic === null || one.copyOf !== undefined || one.superseded !== undefined) continue;
    const path = `documents.${one.kind}.${one.topic}`;
    const at = (text: string) => papers[i]!.lines.find((line) => level(line.text).includes(level(text)));
    const place = (text: string) => {
      const line = at(text) ?? papers[i]!.lines[0];
      return { file: one.file, paragraph: line?.paragraph ?? 1, quote: line?.text ?? "" };
    };
    if (one.number !== null) rows.push({ path: `${path}.number`, value: one.number, place: place(one.number), certain: true });
    if (one.date !== null) {
      const [year, month, day] = one.date.split("-").map(Number);
      rows.push({ path: `${path}.date`, value: one.date, place: place(`${year}年${month}月${day}日`), certain: true });
    }
    if (one.status === "final")
      rows.push({ path: `${path}.status`, value: "final", place: place(one.number ?? ""), certain: true });
  }
  const several = (path: string): boolean =>
    library.kinds.get(path.split(".")[1]!)?.subjects.some((subject) => subject !== "slots") === true;
  // Letters to departments bear days of their own.
  return rows.filter((row) => !several(row.path) || rows.every((other) => other.path !== row.path || other.value === row.value));
}

/** Topics of the papers, in the library's order. */
export function topicRows(papers: readonly DrawerPaper[], identified: readonly Identified[], library: Library): Rows {
  const found = [...library.topics.values()].flatMap(({ id, joins }): Rows => {
    const at = identified.findIndex((one) => one.topic === id && one.kind !== null);
    if (at < 0 || joins === true) return [];
    return [
      {
        path: "topics",
        value: id,
        place: { file: identified[at]!.file, paragraph: papers[at]!.lines[0]?.paragraph ?? 1, quote: identified[at]!.title },
        certain: true,
      },
    ];
  });
  return found.map((row, i) => ({ ...row, path: `topics.${i}` }));
}

/** Papers of superiors that the unit's own follow: what the library knows itself, and the unit's own, is left out. */
export function basisRows(said: readonly Said[], identified: readonly Identified[], library: Library): Rows {
  const bare = (title: string): string =>
    level(title)
      .replace(/^(?:中华人民共和国|中国共产党|党委（党组）|党组|党委)/u, "")
      .replace(/（[^）]*）$/u, "");
  const known = new Set(
    [
      ...[...library.regulations.values()].map(({ title }) => title),
      ...library.drift.titles,
      ...identified.map(({ title }) => title),
    ].map(bare),
  );
  const units = identified.flatMap(({ unit }) => unit ?? []);
  const found = new Map<
    string,
    { readonly title: string; number?: Row; readonly first: Row; readonly topics: Map<string, Row> }
  >();
  for (const one of said) {
    if (one.is !== "basis" || known.has(bare(one.title)) || units.some((unit) => one.title.startsWith(unit))) continue;
    const row = { path: "", value: one.title, place: one.place, certain: one.certain };
    const there = found.get(one.title) ?? { title: one.title, first: row, topics: new Map<string, Row>() };
    found.set(one.title, there);
    if (one.number !== undefined) there.number ??= { ...row, value: one.number };
    if (one.topic !== null && library.topics.get(one.topic)?.joins !== true && !there.topics.has(one.topic))
      there.topics.set(one.topic, { ...row, value: one.topic });
  }
  const all = new Set(
    identified.flatMap(({ topic, kind }) =>
      topic !== null && kind !== null && library.topics.get(topic)?.joins !== true ? [topic] : [],
    ),
  );
  return [...found.values()].flatMap(({ title, first, number, topics }, i): Rows => {
    const path = `basis.${i}`;
    return [
      { ...first, path: `${path}.title`, value: title },
      ...(number === undefined ? [] : [{ ...number, path: `${path}.number` }]),
      ...(topics.size >= all.size ? [] : [...topics.values()].map((row, j) => ({ ...row, path: `${path}.topics.${j}` }))),
    ];
  });
}
