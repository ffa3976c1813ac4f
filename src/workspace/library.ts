import { listed, phrase } from "../diag/phrase.js";
import { inFile, problem } from "../diag/problem.js";
import { fail, type Outcome, succeed, type Value } from "../diag/types.js";
import { answersNow, type Trace, traced } from "../env/traced.js";
import type { Env } from "../env/types.js";
import type { KeptLibrary } from "../library/kept-library.js";
import { readLibrary } from "../library/read.js";
import { everybody } from "../library/releases.js";
import type { Library } from "../library/types.js";
import type { ProfileContext } from "../profile/context.js";
import { oncePer } from "../profile/once-per.js";
import { nearest } from "../text/nearest.js";
import { templateRoots, templatesFault, type Workplace } from "./workplace.js";

/** A library as this process read it, and what shows that its files are still the same. */
interface Remembered {
  readonly library: Outcome<Library>;
  readonly trace: Trace;
}
/** By their folders. undefined: never read; null: read once. A process that reads a library once need not look at each file twice. */
const remembered = new Map<string, Remembered | null>();
const rememberedAtMost = 8;

/** The built-in library with the workspace's own files over it. */
export async function loadLibrary(place: Workplace, env: Env): Promise<Outcome<Library>> {
  const fault = await templatesFault(place, env);
  if (fault !== null) return fail(fault);
  const roots = await templateRoots(place, env);
  const key = roots.join("\n");
  const before = remembered.get(key);
  if (before === undefined) {
    remember(key, null);
    return ofWorkspace(place, roots, env);
  }
  if (before !== null && (await answersNow(before.trace.asked, env)) === before.trace.answers) return before.library;
  const world = traced(env, null);
  const library = await ofWorkspace(place, roots, world.env);
  const trace = world.trace();
  remember(key, trace && { library, trace });
  return library;
}

/** With the workspace's groups, where texts are released to them. */
async function ofWorkspace(place: Workplace, roots: readonly string[], env: Env): Promise<Outcome<Library>> {
  const library = await readWithKept(roots, env);
  if (!library.ok || library.value.releases.size === 0) return library;
  const { namedGroups } = await import("./named-groups.js");
  const groups = await namedGroups(place, env);
  const known = new Map(groups.map(({ id, above }) => [id, above]));
  const gone = [...library.value.releases].flatMap(([id, { stages, file = "" }]) =>
    stages
      .filter(({ to }) => to !== everybody && !known.has(to))
      .map(({ to }) => problem("library/release-group-gone", { id, group: to, known: shownList(known.keys()) }, inFile(file))),
  );
  return succeed({ ...library.value, groupsAbove: known }, [...library.diagnostics, ...gone]);
}

async function readWithKept(roots: readonly string[], env: Env): Promise<Outcome<Library>> {
  const kept = (await env.kept?.("library")) as KeptLibrary | null | undefined;
  if (!kept) return readLibrary(roots, env);
  const stands = kept.stamp !== null && (await env.files.stampBelow(roots[0]!)) === kept.stamp;
  return readLibrary(roots, env, kept.parts, stands ? kept : null);
}

function remember(key: string, what: Remembered | null): void {
  remembered.delete(key);
  remembered.set(key, what);
  for (const oldest of remembered.keys()) if (remembered.size > rememberedAtMost) remembered.delete(oldest);
}

/** 中文 names of the kinds, by id. */
export const namesOfKinds = ({ kinds }: Library): ReadonlyMap<string, string> =>
  new Map([...kinds].map(([id, { name }]) => [id, name]));

/** What profiles are checked against, taken from the library; one a library, so that the shape of profiles is built once. */
export const profileContext = oncePer(contextOf);

function contextOf(library: Library): ProfileContext {
  const names = <T extends { readonly name: string }>(map: ReadonlyMap<string, T>) =>
    new Map([...map].map(([id, { name }]) => [id, name]));
  const topics = (joining: boolean) =>
    names(new Map([...library.topics].filter(([, { joins }]) => (joins === true) === joining)));
  return {
    unitTypes: names(library.unitTypes),
    topics: topics(false),
    joiningTopics: topics(true),
    fields: library.fields,
    cadences: library.cadences,
    limits: names(library.limits),
    kinds: names(library.kinds),
    mediumKinds: library.terms.media,
    venueKinds: library.terms.venues,
    floors: [...library.topics.values()].flatMap((topic) =>
      topic.bases.flatMap((id) => {
        const regulation = library.regulations.get(id);
        if (regulation === undefined) return [];
        return Object.entries(regulation.floors).map(([cadence, { least, article }]) => ({
          topic: topic.id,
          cadence,
          least,
          regulation: regulation.title,
          article,
        }));
      }),
    ),
  };
}

/** Asks whether a known word was meant, for one close to it, else "": the beginning of a hint. */
export function meant(word: string, known: Iterable<string>): Value {
  const near = nearest(word, known);
  return near === null ? "" : phrase("nearest", { near });
}
/** A list for a hint; long ones are cut. */
export const shownList = (known: Iterable<Value>): Value => {
  const all = [...known];
  if (all.length === 0) return phrase("list.none");
  return all.length > 12 ? phrase("list.cut", { items: listed(all.slice(0, 12)), count: all.length }) : listed(all);
};
