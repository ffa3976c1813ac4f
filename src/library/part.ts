import type { z } from "zod";
import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import { readYaml } from "../yaml/read.js";
import type { Approvals } from "./approvals.js";
import type { Authority } from "./authority.js";
import type { BurdenWords } from "./burden-words.js";
import { readClause, withoutUndefined } from "./clause.js";
import { conceptTable, conceptTerms } from "./concept-schema.js";
import type { ConceptTerms } from "./concept-terms.js";
import { doubledMarks } from "./doubled-marks.js";
import { drift } from "./drift-schema.js";
import type { DriftWords } from "./drift-words.js";
import type { DatedPhrase } from "./phrases.js";
import { isBelowReleases, ofRelease } from "./releases.js";
import * as schemas from "./schemas.js";
import { stages } from "./stages-schema.js";
import type { Clause, Kind, Organ, Regulation, Size, Stage, Task, Topic, TradeWords, UnitType } from "./types.js";
import { ofUnit } from "./unit-clauses.js";

type Table<T> = Readonly<Record<string, T>>;

/** What the files of a library say, by sort of file. Plain data without the file's place, so that it can be kept as JSON. */
export interface PartData {
  readonly clause: Omit<Clause, "file" | "name">;
  /** How far the texts of a clause have been released. */
  readonly stages: readonly Stage[];
  readonly kind: Omit<Kind, "file">;
  readonly "unit-type": Omit<UnitType, "file">;
  readonly topic: Omit<Topic, "file">;
  readonly organs: Table<Omit<Organ, "form">>;
  readonly regulations: Table<Regulation>;
  readonly tasks: Table<Task>;
  readonly authority: Table<readonly Authority[]>;
  readonly cadences: Table<string>;
  readonly limits: Table<{ readonly name: string; readonly usual: string }>;
  readonly sizes: Table<Size>;
  readonly fields: Table<string>;
  readonly drift: DriftWords;
  readonly burden: BurdenWords;
  readonly concepts: Table<ConceptTerms>;
  readonly approvals: Approvals;
  readonly "trade-words": readonly TradeWords[];
  readonly terms: {
    readonly media: Table<string>;
    readonly venues: Table<string>;
    readonly offline: readonly string[];
    readonly groups: readonly string[];
    readonly judges: readonly string[];
    readonly "key-places": Table<string>;
    readonly phrases: Table<DatedPhrase>;
  };
}
export type Part = { readonly [Is in keyof PartData]: { readonly is: Is; readonly data: PartData[Is] } }[keyof PartData];

/**
 * Reads and checks one file.
 * @param name its path below the templates folder, which says what it is
 * @returns null for a file that is no part of the library, and for looks, which are read by their own room
 */
export function readPart(name: string, text: string, file: string): Outcome<Part | null> {
  const yaml = <S extends z.ZodType, P extends Part>(schema: S, make: (data: z.output<S>) => P): Outcome<P> => {
    const read = readYaml(text, file, schema);
    if (!read.ok) return read;
    const { data, placeOf } = read.value;
    const part = make(data);
    const marks = doubledMarks(part.is, data);
    if (marks.length > 0)
      return fail(
        ...marks.map(({ path, value }) => problem("library/doubled-mark", { value }, inFile(file, placeOf(path).line))),
      );
    const id = (data as { readonly id?: unknown }).id;
    // A file in a folder has its id in it, and is named after it.
    return name.includes("/") && !name.endsWith(`/${id}.yaml`)
      ? fail(problem("library/id-mismatch", { id: String(id), name }, inFile(file, placeOf(["id"]).line)))
      : succeed(part);
  };
  const own = ofUnit(name);
  if (own !== null)
    return own.rest.startsWith("clauses/")
      ? readPart(own.rest, text, file)
      : fail(problem("library/unit-only-clauses", { name: own.rest, unit: own.unit }, inFile(file, 1)));
  if (isBelowReleases(name)) return readReleased(name, text, file);
  switch (folderOf(name)) {
    case "clauses": {
      const clause = readClause(text, file, name.slice("clauses/".length));
      return clause.ok ? succeed({ is: "clause", data: clause.value }, clause.diagnostics) : clause;
    }
    case "documents":
      return yaml(schemas.kind, (data) => ({ is: "kind", data: kindOf(data) }));
    case "unit-types":
      return yaml(
        schemas.unitType,
        ({
          "own-words": ownWords,
          "by-name": byName,
          "has-field": hasField,
          "no-administration": noAdministration,
          "key-places": keyPlaces,
          "known-by": knownBy,
          ...data
        }) => ({
          is: "unit-type",
          data: {
            ...data,
            ownWords,
            byName,
            keyPlaces,
            hasField: hasField === true,
            noAdministration: noAdministration === true,
            ...(knownBy && { knownBy }),
            shelf: withoutUndefined(data.shelf) as UnitType["shelf"],
          },
        }),
      );
    case "topics":
      return yaml(
        schemas.topic,
        ({ "own-words": ownWords, "foreign-words": foreignWords, "known-by": knownBy, joins, ...data }) => ({
          is: "topic",
          data: { ...data, ownWords, foreignWords, ...(joins && { joins }), ...(knownBy && { knownBy }) },
        }),
      );
    case "organs.yaml":
      return yaml(schemas.organs, (data) => ({ is: "organs", data }));
    case "regulations.yaml":
      return yaml(schemas.regulations, (data) => ({ is: "regulations", data: regulationsOf(data) }));
    case "tasks.yaml":
      return yaml(schemas.tasks, (data) => ({ is: "tasks", data: mapValues(data, (task) => withoutUndefined(task) as Task) }));
    case "authority.yaml":
      return yaml(schemas.authority, (data) => ({
        is: "authority",
        data: mapValues(data, (rules) => rules.map((rule) => withoutUndefined(rule) as Authority)),
      }));
    case "cadences.yaml":
      return yaml(schemas.cadences, (data) => ({ is: "cadences", data }));
    case "trade-words.yaml":
      return yaml(schemas.tradeWords, (data) => ({ is: "trade-words", data }));
    case "limits.yaml":
      return yaml(schemas.limits, (data) => ({ is: "limits", data }));
    case "sizes.yaml":
      return yaml(schemas.sizes, (data) => ({ is: "sizes", data: mapValues(data, sizeOf) }));
    case "burden.yaml":
      return yaml(schemas.burden, (data) => ({ is: "burden", data }));
    case "concepts.yaml":
      return yaml(conceptTable, (data) => ({
        is: "concepts",
        data: conceptTerms(data),
      }));
    case "approvals.yaml":
      return yaml(schemas.approvals, (data) => ({ is: "approvals", data }));
    case "drift.yaml":
      return yaml(drift, (data) => ({ is: "drift", data }));
    case "fields.yaml":
      return yaml(schemas.fields, (data) => ({ is: "fields", data }));
    case "terms.yaml":
      return yaml(schemas.terms, ({ phrases, ...data }) => ({
        is: "terms",
        data: { ...data, phrases: mapValues(phrases, (phrase) => withoutUndefined(phrase) as DatedPhrase) },
      }));
    default:
      return succeed(null);
  }
}

/** A text that is released in stages, or its stages. */
function readReleased(name: string, text: string, file: string): Outcome<Part> {
  const own = ofRelease(name);
  if (own === null) return fail(problem("library/release-only", { name }, inFile(file, 1)));
  if (own.version === null) {
    const read = readYaml(text, file, stages);
    return read.ok ? succeed({ is: "stages", data: read.value.data }) : read;
  }
  const clause = readClause(text, file, own.rest.slice("clauses/".length));
  if (!clause.ok) return clause;
  const { version } = clause.value;
  return version === own.version
    ? succeed({ is: "clause", data: clause.value }, clause.diagnostics)
    : fail(problem("library/release-number", { version, name }, inFile(file, 1)));
}

/** The folder of a part, or its name where it stands alone; clauses may lie deeper, the others may not. */
function folderOf(name: string): string {
  const [first = "", ...below] = name.split("/");
  if (first === "clauses") return name.endsWith(".hbs") ? first : "";
  return below.length <= 1 && name.endsWith(".yaml") ? first : "";
}

const mapValues = <T, U>(table: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Table<U> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value, key)]));

const kindOf = ({ "sheet-title": sheetTitle, "known-by": knownBy, ...data }: z.output<typeof schemas.kind>): Omit<Kind, "file"> =>
  ({
    ...withoutUndefined(data),
    ...(sheetTitle && { sheetTitle }),
    ...(knownBy && { knownBy }),
    outline: data.outline.map(withoutUndefined),
  }) as Omit<Kind, "file">;

const sizeOf = ({ "up-to": upTo, ...data }: z.output<typeof schemas.sizes>["small"]): Size => ({
  ...data,
  ...(upTo && { upTo }),
});

const regulationsOf = (data: z.output<typeof schemas.regulations>): Table<Regulation> =>
  mapValues(
    data,
    ({ "number-verified": numberVerified, "replaced-by": replacedBy, ...rest }, id) =>
      ({ ...withoutUndefined(rest), id, numberVerified, ...(replacedBy && { replacedBy }) }) as Regulation,
  );
