import type { Kind, Library } from "../../../library/types.js";
import { linesOf } from "./lines.js";
import { isChoice, isSlot, type Part, partsOf } from "./template.js";

/** A line of a clause, with the one before it there. */
export interface ClauseLine {
  readonly parts: readonly Part[];
  readonly lead: ClauseLine | null;
  /** It says whom the paper is for. */
  readonly isAddressee: boolean;
}
/** Lines that papers of a kind may print, by topic; made once a library. */
const made = new WeakMap<Library, Map<string, readonly ClauseLine[]>>();

/** The lines of all clauses that may stand in a kind's papers on a topic, and of its headings. */
export function linesOfKind(kind: Kind, topic: string, library: Library): readonly ClauseLine[] {
  const known = made.get(library) ?? new Map<string, readonly ClauseLine[]>();
  made.set(library, known);
  const key = `${kind.id} ${topic}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  // Behind the notice that issues it, a paper begins with that.
  const kinds = [kind, ...library.carriers.values()];
  const places = new Set(kinds.flatMap(({ id: of, outline }) => outline.map(({ id, from }) => from ?? `${of}/${id}`)));
  const clauses = [...library.clauses.values()].filter(
    (clause) =>
      (clause.topics?.includes(topic) ?? true) && clause.slots.some(({ kind: of, slot }) => places.has(`${of}/${slot}`)),
  );
  const headings = kind.outline
    .flatMap(({ title }) => (title === undefined ? [] : linesOf(partsOf(title))))
    .map((parts): ClauseLine => ({ parts, lead: null, isAddressee: false }));
  const lines = [
    ...headings,
    ...clauses.flatMap(({ text, role }) =>
      inOrder(
        linesOf(partsOf(text)).flatMap((line) => withTasks(line, topic, library)),
        role === "addressee",
      ),
    ),
  ];
  const unique = [...new Map(lines.map((line) => [JSON.stringify([line.parts, line.lead?.parts]), line])).values()];
  known.set(key, unique);
  return unique;
}

function inOrder(lines: readonly (readonly Part[])[], isAddressee: boolean): readonly ClauseLine[] {
  const made: ClauseLine[] = [];
  for (const parts of lines) made.push({ parts, lead: made.at(-1) ?? null, isAddressee });
  return made;
}

/** A row that stands for every task of the year, once for each: what is done, who does it and how often are the task's own texts. */
function withTasks(line: readonly Part[], topic: string, library: Library): readonly (readonly Part[])[] {
  const list = line.find((part) => isSlot(part) && /^(?:tasks|task-plan)\.task$/.test(part.path));
  if (list === undefined) return [line];
  return [...library.tasks].flatMap(([key, task]) => {
    if (!(task.topics?.includes(topic) ?? true)) return [];
    const filled = (part: Part): readonly Part[] => {
      if (typeof part === "string") return [part];
      if (isChoice(part)) return [{ branches: part.branches.map((branch) => branch.flatMap(filled)) }];
      const [, name] = /^(?:tasks|task-plan)\.(.+)$/.exec(part.path) ?? [];
      if (name === "task" || name === "owner" || name === "partners" || name === "evidence") return partsOf(task[name]);
      if (name === "often") return [{ path: `cadences.${key}`, how: "cadence" }];
      if (name === "no" || name === "due" || name === "done") return [{ path: "", how: "any" }];
      return [part];
    };
    return [line.flatMap(filled)];
  });
}
