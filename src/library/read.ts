import { createHash } from "node:crypto";
import type { z } from "zod";
import { inFile, problem } from "../diag/problem.js";
import { type Diagnostic, fail, type Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { readYaml } from "../yaml/read.js";
import { readClause, withoutUndefined } from "./clause.js";
import { crossCheck } from "./cross-check.js";
import * as schemas from "./schemas.js";
import type { Clause, Kind, Library, Organ, Regulation, Task, Topic, UnitType } from "./types.js";

/** A file of the library: its path below the templates folder, and where it really is. */
interface Source {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly overlay: boolean;
}

/**
 * Reads the whole library.
 * @param roots templates folders: the built-in one, then overlays; a file of a later root replaces one of the same name
 * @returns the library, or every fault of all its files at once
 */
export async function readLibrary(roots: readonly string[], env: Env): Promise<Outcome<Library>> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, Source>();
  for (const [depth, root] of roots.entries()) {
    for (const found of await readFolder(root, "", env)) {
      if (!found.ok) diagnostics.push(...found.diagnostics);
      else sources.set(found.value.name, { ...found.value, overlay: depth > 0 });
    }
  }
  const all = [...sources.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const faults = all.flatMap(textFaults);
  if (faults.length > 0 || diagnostics.length > 0) return fail(...diagnostics, ...faults);
  return assemble(all);
}

async function readFolder(root: string, below: string, env: Env): Promise<readonly Outcome<Omit<Source, "overlay">>[]> {
  const entries = await env.files.list(`${root}/${below}`);
  if (!entries.ok) return [entries];
  const found = await Promise.all(
    entries.value.map(async ({ name, kind }): Promise<readonly Outcome<Omit<Source, "overlay">>[]> => {
      if (kind === "folder") return readFolder(root, `${below}${name}/`, env);
      if (!/\.(yaml|hbs)$/.test(name)) return [];
      const file = `${root}/${below}${name}`;
      const read = await env.files.read(file, 1 << 20);
      if (!read.ok) return [read];
      const text = new TextDecoder().decode(read.value).replace(/\r\n/g, "\n");
      return [{ ok: true, value: { name: below + name, file, text }, diagnostics: [] }];
    }),
  );
  return found.flat();
}

/** Private-use characters are the composer's own marks; a control character has no place in a text either. */
function textFaults({ text, file }: Source): readonly Diagnostic[] {
  const found = /[\uE000-\uF8FF\u0000-\u0008\u000B-\u001F\u007F\uFFFD]/.exec(text);
  if (found === null) return [];
  const before = text.slice(0, found.index).split("\n");
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  return [problem("library/private-characters", { code }, inFile(file, before.length, before.at(-1)!.length + 1))];
}

function assemble(all: readonly Source[]): Outcome<Library> {
  const diagnostics: Diagnostic[] = all
    .filter((s) => s.overlay)
    .map((s) => problem("library/overlay", { id: s.name }, inFile(s.file)));
  const take = <T>(outcome: Outcome<T>): readonly T[] => {
    diagnostics.push(...outcome.diagnostics);
    return outcome.ok ? [outcome.value] : [];
  };
  const folder = (prefix: string, ending: string) => all.filter((s) => s.name.startsWith(prefix) && s.name.endsWith(ending));
  const yaml = <S extends z.ZodType>(s: Source, schema: S) => readYaml(s.text, s.file, schema);
  /** Files of a folder whose `id` must be their name, by id. */
  const byId = <S extends z.ZodType<{ id: string }>, T>(
    prefix: string,
    schema: S,
    make: (data: z.output<S>, file: string) => T,
  ) =>
    new Map(
      folder(prefix, ".yaml").flatMap((s) =>
        take(yaml(s, schema)).map(({ data, placeOf }): [string, T] => {
          if (s.name !== `${prefix}${data.id}.yaml`)
            diagnostics.push(problem("library/id-mismatch", { id: data.id, name: s.name }, inFile(s.file, placeOf(["id"]).line)));
          return [data.id, make(data, s.file)];
        }),
      ),
    );
  const single = <S extends z.ZodType>(name: string, schema: S) =>
    all
      .filter((s) => s.name === name)
      .flatMap((s) => take(yaml(s, schema)))
      .map(({ data }) => data)[0];

  const clauses = new Map<string, Clause>();
  for (const s of folder("clauses/", ".hbs"))
    for (const clause of take(readClause(s.text, s.file, s.name.slice("clauses/".length)))) {
      const other = clauses.get(clause.id);
      if (other) diagnostics.push(problem("library/repeated-id", { id: clause.id, other: other.file }, inFile(s.file, 1)));
      clauses.set(clause.id, clause);
    }
  const mapOf = <T>(data: Readonly<Record<string, T>> | undefined) => new Map(Object.entries(data ?? {}));
  const terms = single("terms.yaml", schemas.terms);
  const library: Library = {
    clauses,
    kinds: byId(
      "documents/",
      schemas.kind,
      ({ "sheet-title": sheetTitle, ...data }, file) =>
        ({
          ...withoutUndefined(data),
          ...(sheetTitle && { sheetTitle }),
          outline: data.outline.map(withoutUndefined),
          file,
        }) as Kind,
    ),
    unitTypes: byId(
      "unit-types/",
      schemas.unitType,
      ({ "own-words": ownWords, ...data }, file): UnitType => ({ ...data, ownWords, file }),
    ),
    topics: byId("topics/", schemas.topic, ({ "own-words": ownWords, ...data }, file): Topic => ({ ...data, ownWords, file })),
    organs: new Map(
      Object.entries(single("organs.yaml", schemas.organs) ?? {}).map(([form, organ]): [string, Organ] => [
        form,
        { form, ...organ },
      ]),
    ),
    regulations: new Map(
      Object.entries(single("regulations.yaml", schemas.regulations) ?? {}).map(
        ([id, { "number-verified": numberVerified, ...data }]) => [
          id,
          { ...withoutUndefined(data), id, numberVerified } as Regulation,
        ],
      ),
    ),
    looks: new Map(
      folder("looks/", ".yaml").map((s) => [s.name.slice("looks/".length, -".yaml".length), { file: s.file, text: s.text }]),
    ),
    cadences: mapOf(single("cadences.yaml", schemas.cadences)),
    limits: mapOf(single("limits.yaml", schemas.limits)),
    tasks: new Map(
      Object.entries(single("tasks.yaml", schemas.tasks) ?? {}).map(([key, task]) => [key, withoutUndefined(task) as Task]),
    ),
    terms: { media: mapOf(terms?.media), venues: mapOf(terms?.venues), offline: new Set(terms?.offline) },
    hash: createHash("sha256")
      .update(JSON.stringify(all.map((s) => [s.name, s.text])))
      .digest("hex"),
  };
  diagnostics.push(...crossCheck(library));
  return diagnostics.some((d) => d.severity === "error") ? { ok: false, diagnostics } : { ok: true, value: library, diagnostics };
}
