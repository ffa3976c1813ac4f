import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { ClauseId } from "../tree/types.js";
import { readYaml } from "../yaml/read.js";
import { doubledLines } from "./doubled-marks.js";
import { clauseHead } from "./schemas.js";
import type { Clause, Conditions } from "./types.js";

/**
 * One clause file (templates/README.md).
 * @param name its path below templates/clauses, e.g. duty/duty.special-study.hbs
 */
export function readClause(source: string, file: string, name: string): Outcome<Omit<Clause, "file" | "name">> {
  const cut = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  if (cut === null) return fail(problem("library/no-front-matter", {}, inFile(file, 1)));
  const [, head = "", text = ""] = cut;
  const read = readYaml(head, file, clauseHead, 2);
  if (!read.ok) return read;
  const { data, placeOf } = read.value;
  const family = data.id.split(".")[0];
  const faults = [
    ...(name === `${family}/${data.id}.hbs`
      ? []
      : [problem("library/id-mismatch", { id: data.id, name }, inFile(file, placeOf(["id"]).line))]),
    ...(text.trim() === "" ? [problem("library/empty-text", { id: data.id }, inFile(file, 1))] : []),
    ...doubledLines(text).map(({ line, value }) =>
      problem("library/doubled-mark", { value: value.slice(0, 30) }, inFile(file, head.split("\n").length + 2 + line)),
    ),
  ];
  if (faults.length > 0) return fail(...faults);
  const { "text-hash": hash, slots, when, topics, organs, role, columns, "row-lines": rowLines, original, basis, ...rest } = data;
  return succeed({
    ...rest,
    id: data.id as ClauseId,
    textHash: hash,
    slots: slots.map(({ in: place, order }) => ({ kind: place.split("/")[0]!, slot: place.split("/")[1]!, order })),
    when: withoutUndefined(when) as Conditions,
    basis: basis.map(withoutUndefined) as Clause["basis"],
    ...(topics && { topics }),
    ...(organs && { organs }),
    ...(role && { role }),
    ...(columns && { columns }),
    ...(rowLines && { rowLines }),
    ...(original && { original }),
    headLines: Object.fromEntries(Object.keys(data.needs).map((path) => [path, placeOf(["needs", path]).line])),
    text,
    textLine: head.split("\n").length + 3,
  });
}

/** zod gives optional keys as undefined; ours are absent instead. */
export const withoutUndefined = <T extends object>(data: T): Partial<T> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as Partial<T>;
