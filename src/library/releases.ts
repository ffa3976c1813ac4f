import { inFile, problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";
import type { Clause, Library, Release, Stage } from "./types.js";

/** templates/releases/<clause>/: texts of a clause that go out to one group of units after the other. */
const place = /^releases\/([^/]+)\/(?:([1-9]\d*)\.hbs|stages\.yaml)$/;

/** A group's id, or all units. */
export const everybody = "all";

/** Which clause a file below a templates folder is released for, its version if it is a text, and the name the clause has for all units. */
export function ofRelease(
  name: string,
): { readonly clause: string; readonly version: number | null; readonly rest: string } | null {
  const found = place.exec(name);
  if (found === null) return null;
  const [, clause = "", version] = found;
  const rest = `clauses/${clause.split(".")[0]}/${clause}.hbs`;
  return { clause, version: version === undefined ? null : Number(version), rest };
}
export const isBelowReleases = (name: string): boolean => name.startsWith("releases/");
export const releaseText = (clause: string, version: number): string => `releases/${clause}/${version}.hbs`;
export const releaseStages = (clause: string): string => `releases/${clause}/stages.yaml`;

/** @param texts clauses by the names of their files @param stages by the names of theirs */
export function releasesOf(
  texts: readonly Clause[],
  stages: readonly { readonly name: string; readonly file: string; readonly data: readonly Stage[] }[],
): Library["releases"] {
  const found = new Map<string, { texts: Map<number, Clause>; stages: readonly Stage[]; file?: string }>();
  const at = (id: string) => {
    const known = found.get(id) ?? { texts: new Map(), stages: [] };
    found.set(id, known);
    return known;
  };
  for (const text of texts) at(text.id).texts.set(text.version, text);
  for (const { name, file, data } of stages) Object.assign(at(ofRelease(name)!.clause), { stages: data, file });
  return found;
}

/**
 * The text of a release that is in force for whoever is in some groups.
 * @param groups ids; the stages for everybody count always
 * @param least version that it has to be above: that of the text for all
 */
export function released({ texts, stages }: Release, groups: ReadonlySet<string>, least: number): Clause | null {
  const versions = stages.filter(({ to }) => to === everybody || groups.has(to)).map(({ version }) => version);
  const last = Math.max(0, ...versions);
  return last > least ? (texts.get(last) ?? null) : null;
}

/** The clauses as all units have them: with the texts that were released to everybody. */
export function withReleased(
  clauses: Library["clauses"],
  releases: Library["releases"],
  groups: ReadonlySet<string>,
): Library["clauses"] {
  const ours = [...releases].flatMap(([id, release]): readonly (readonly [string, Clause])[] => {
    const text = released(release, groups, clauses.get(id)?.version ?? 0);
    return text === null ? [] : [[id, text]];
  });
  return ours.length === 0 ? clauses : new Map([...clauses, ...ours]);
}

/** The version of a text that some groups have and not yet all; null where none is on its way. */
export function openRelease({ releases }: Library, { id, version }: Clause): number | null {
  const last = Math.max(0, ...(releases.get(id)?.stages ?? []).map((stage) => stage.version));
  return last > version ? last : null;
}

/** A library in which all units have a text. */
export const withClause = (library: Library, clause: Clause): Library => ({
  ...library,
  clauses: new Map([...library.clauses, [clause.id, clause]]),
});

/** A group and those above it. */
export function groupsAt(group: string | undefined, above: Library["groupsAbove"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let one = group; one !== undefined && !found.has(one); one = above.get(one) ?? undefined) found.add(one);
  return found;
}

/** What the files of releases say that cannot be: stages of texts that are gone, texts under another number, stages that nothing follows any more. */
export const releaseFaults = ({ releases, clauses }: Library): readonly Diagnostic[] =>
  [...releases].flatMap(([id, { texts, stages, file = "" }]): readonly Diagnostic[] => {
    const current = clauses.get(id);
    const last = Math.max(0, ...stages.map(({ version }) => version));
    const isOvertaken =
      last > 0 &&
      current !== undefined &&
      current.version >= last &&
      ofRelease(current.name) === null &&
      !reachedAll(stages, last);
    return [
      ...stages.flatMap(({ version }, i) =>
        texts.has(version)
          ? []
          : [problem("library/release-text-gone", { id, version, path: releaseText(id, version) }, inFile(file, i + 1))],
      ),
      ...(isOvertaken
        ? [problem("library/release-overtaken", { id, version: last, now: current.version }, inFile(file, 1))]
        : []),
    ];
  });

const reachedAll = (stages: readonly Stage[], version: number): boolean =>
  stages.some((stage) => stage.to === everybody && stage.version === version);
