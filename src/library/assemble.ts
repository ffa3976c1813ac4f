import { createHash } from "node:crypto";
import { inFile, problem } from "../diag/problem.js";
import { type Outcome, succeed } from "../diag/types.js";
import { crossCheck } from "./cross-check.js";
import type { KeptSource } from "./kept-library.js";
import type { Part, PartData } from "./part.js";
import { ofRelease, releasesOf, withReleased } from "./releases.js";
import type { Library } from "./types.js";
import { byUnit, ofUnit } from "./unit-clauses.js";

export const isLook = (name: string): boolean => name.startsWith("looks/") && name.endsWith(".yaml");

/** A file of the library as it was read, with its path. */
type Source = Pick<KeptSource, "name" | "key" | "look"> & { readonly file: string; readonly text: string | null };

/**
 * Puts what all files say together.
 * @param fits what the files say of each other is known to fit
 * @returns the library, or what the files say of each other that does not fit
 */
export function assemble(sources: readonly Source[], parts: readonly (Part | null)[], fits: boolean): Outcome<Library> {
  const placed = sources.map(({ file, name }, i) => ({ file, name, part: parts[i] ?? null }));
  /** All parts of a sort with the files they come from. */
  const each = <Is extends keyof PartData>(is: Is) =>
    placed.flatMap(({ file, name, part }) => (part?.is === is ? [{ file, name, data: part.data as PartData[Is] }] : []));
  const byId = <T extends { readonly id: string }>(found: readonly { readonly file: string; readonly data: T }[]) =>
    new Map(found.map(({ file, data }) => [data.id, { ...data, file }]));
  const mapOf = <T>(data: Readonly<Record<string, T>> | undefined) => new Map(Object.entries(data ?? {}));
  const terms = each("terms")[0]?.data;
  const clauses = each("clause");
  const kinds = each("kind");
  const first = new Map<string, string>();
  const repeated = clauses.flatMap(({ file, name, data: { id } }) => {
    const key = `${ofUnit(name)?.unit ?? ofRelease(name)?.version ?? ""} ${id}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    return other === undefined ? [] : [problem("library/repeated-id", { id, other }, inFile(file, 1))];
  });
  const all = clauses.map(({ file, name, data }) => ({ file, data: { ...data, name } }));
  const releases = releasesOf(
    all.flatMap(({ file, data }) => (ofRelease(data.name) === null ? [] : [{ ...data, file }])),
    each("stages"),
  );
  const forAll = byId(all.filter(({ data: { name } }) => ofUnit(name) === null && ofRelease(name) === null));
  const library: Library = {
    clauses: withReleased(forAll, releases, new Set()),
    unitClauses: byUnit(all.map(({ file, data }) => ({ ...data, file }))),
    releases,
    groupsAbove: new Map(),
    kinds: byId(kinds.filter(({ data }) => data.carrier !== true && data.own?.kind === undefined)),
    carriers: byId(kinds.filter(({ data }) => data.carrier === true)),
    standIns: byId(kinds.filter(({ data }) => data.own?.kind !== undefined)),
    unitTypes: byId(each("unit-type")),
    topics: byId(each("topic")),
    organs: new Map(Object.entries(each("organs")[0]?.data ?? {}).map(([form, organ]) => [form, { form, ...organ }])),
    regulations: mapOf(each("regulations")[0]?.data),
    looks: new Map(
      sources
        .filter(({ name }) => isLook(name))
        .map(({ name, file, text, look }) => [
          name.slice("looks/".length, -".yaml".length),
          // One may extend another: as it was made it stands where all of them do.
          { file, text: text ?? "", ...(fits && look !== undefined && { made: look }) },
        ]),
    ),
    cadences: mapOf(each("cadences")[0]?.data),
    limits: mapOf(each("limits")[0]?.data),
    tasks: mapOf(each("tasks")[0]?.data),
    authority: mapOf(each("authority")[0]?.data),
    sizes: mapOf(each("sizes")[0]?.data),
    fields: mapOf(each("fields")[0]?.data),
    concepts: mapOf(each("concepts")[0]?.data),
    burden: each("burden")[0]?.data ?? null,
    approvals: each("approvals")[0]?.data ?? null,
    drift: each("drift")[0]?.data ?? {
      phrases: [],
      common: [],
      wrong: {},
      spun: {},
      outdated: {},
      titles: [],
      numbers: {},
      kinds: {},
      repealed: {},
    },
    tradeWords: each("trade-words")[0]?.data ?? [],
    terms: {
      media: mapOf(terms?.media),
      venues: mapOf(terms?.venues),
      offline: new Set(terms?.offline),
      groups: new Set(terms?.groups),
      judges: terms?.judges ?? [],
      keyPlaces: mapOf(terms?.["key-places"]),
      phrases: mapOf(terms?.phrases),
    },
    hash: createHash("sha256")
      .update(sources.map(({ key }) => key).join("\n"))
      .digest("hex"),
  };
  const faults = [...repeated, ...(fits ? [] : crossCheck(library))];
  return faults.some((d) => d.severity === "error") ? { ok: false, diagnostics: faults } : succeed(library, faults);
}
