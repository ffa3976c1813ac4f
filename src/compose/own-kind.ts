import type { Kind, Library } from "../library/types.js";

/** Which paper of which unit is asked for. */
export interface AskedKind {
  readonly kind: string;
  readonly topic: string;
  readonly unit: string;
}
/** Each library's stand-ins by unit, kind and topic; "" for every topic. */
const known = new WeakMap<Library, ReadonlyMap<string, Kind>>();

/**
 * A kind as a unit has it: its own paper, where the workspace has one in the place of the library's, under the kind's own id, so
 * that every command goes on finding it by kind and topic. Throws only when the kind is not the library's.
 */
export function kindFor(library: Library, { kind: id, topic, unit }: AskedKind): Kind {
  const kind = (library.kinds.get(id) ?? library.carriers.get(id))!;
  const own = library.standIns.size === 0 ? undefined : standInFor(library, { kind: id, topic, unit });
  if (own === undefined) return kind;
  const { budget: _, sheetTitle: __, formats: ___, volume: ____, ...rest } = own;
  return {
    ...rest,
    id,
    name: kind.name,
    self: kind.self,
    ...(kind.volume !== undefined && { volume: kind.volume }),
    subjects: [],
    outline: own.outline.map((slot) => ({ ...slot, from: slot.from ?? `${own.id}/${slot.id}` })),
  };
}

/** A unit's own paper in the place of a kind's; undefined where there is none. */
export function standInFor(library: Library, { kind, topic, unit }: AskedKind): Kind | undefined {
  const made = known.get(library) ?? byPlace(library);
  known.set(library, made);
  return made.get(`${unit} ${kind} ${topic}`) ?? made.get(`${unit} ${kind} `);
}

/** The library as it is for a paper that is not to be in the unit's own words, though its kind's paper is. */
export function withoutStandIn(library: Library, { kind, topic, unit }: AskedKind): Library {
  const own = standInFor(library, { kind, topic, unit });
  if (own === undefined) return library;
  return { ...library, standIns: new Map([...library.standIns].filter(([, one]) => one !== own)) };
}

/** Whether a document (`kind.topic`) is a unit's own paper to the letter: nothing is put around it. */
export function isOwnPaper(library: Library, document: string, unit: string): boolean {
  const [kind = "", topic = ""] = document.split(".");
  return library.kinds.get(kind)?.own !== undefined || standInFor(library, { kind, topic, unit }) !== undefined;
}

const byPlace = ({ standIns }: Library): ReadonlyMap<string, Kind> =>
  new Map(
    [...standIns.values()].flatMap((one) =>
      (one.topics ?? [""]).map((topic) => [`${one.own!.unit} ${one.own!.kind} ${topic}`, one] as const),
    ),
  );
