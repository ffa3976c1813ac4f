import { plannedTitle, unsuited } from "../compose/compose.js";
import { cadenceWords } from "../compose/render.js";
import { unitTopics } from "../compose/unit-topics.js";
import { checkSet } from "../consistency/index.js";
import type { SetFacts } from "../consistency/rule.js";
import type { Diagnostic } from "../diag/types.js";
import type { Clause, Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import { holderOn } from "../profile/as-of.js";
import type { LoadedProfile, Profile } from "../profile/types.js";
import { nameKey } from "../text/same-name.js";
import type { Doc } from "../tree/types.js";
import { absentSuperiors } from "./absent-superiors.js";
import { namesInOwnText } from "./names-in-own-text.js";
import { vacantPlaces } from "./vacant-places.js";

export interface SetToCheck {
  readonly loaded: LoadedProfile;
  /** Composed documents of the unit as of the day: the whole shelf, or what was asked for. */
  readonly docs: readonly Doc[];
  /** ISO day */
  readonly asOf: string;
  /** Chosen kinds and topics; absent: all were composed. What was not composed is not judged to be missing. */
  readonly kinds?: readonly string[];
  readonly topics?: readonly string[];
}

/** What does not fit together in a unit's documents: warnings, none for a sound set. */
export const checkUnitSet = (set: SetToCheck, library: Library): readonly Diagnostic[] => [
  ...checkSet(set.docs, setFacts(set, library)),
  ...vacantPlaces(set.loaded, set.docs, set.asOf, library),
  ...absentSuperiors(set.loaded, set.docs, library),
  ...namesInOwnText(set.loaded, set.docs, set.asOf),
];

function setFacts(set: SetToCheck, library: Library): SetFacts {
  const { profile } = set.loaded;
  const { unit, organ } = profile;
  const topics = [...library.topics.values()];
  return {
    names: [unit["full-name"], unit["short-name"], organ.name, organ.short],
    // A letter or card that was not asked for has no title here: its kind is left out of the judgement.
    kinds: [...library.kinds.values()]
      .filter(({ id, subjects }) => subjects.length === 0 || isChosen(set, id))
      .map((k) => k.name),
    topics: [...new Set(topics.flatMap((topic) => [topic.name, topic.words["work"] ?? topic.name]))],
    otherTitles: () => otherTitles(set, library),
    papers: [
      ...[...library.regulations.values()].map(({ title }) => title),
      ...profile.basis.map(({ title }) => title),
      ...Object.values(profile.documents).flatMap(({ replaces }) => replaces ?? []),
    ],
    cadences: cadences(profile, library),
    declared: new Map([...unitLibrary(library, profile.unit).clauses].map(([id, clause]) => [id, cadenceKeys(clause)])),
    posts: Object.entries(profile.posts).map(([key, post]) => ({
      key,
      title: post.title,
      leading: post.level !== "department",
      holder: holderName(profile, key, set.asOf),
      origin: set.loaded.placeOf(["posts", key, "holders"]),
    })),
  };
}

function holderName(profile: Profile, post: string, asOf: string): string | null {
  const id = holderOn(profile, post, asOf)?.person;
  return id === undefined ? null : nameKey(profile.people.find((person) => person.id === id)?.name ?? id);
}

const isChosen = ({ kinds }: SetToCheck, kind: string): boolean => kinds?.includes(kind) ?? true;

/** Titles of the unit's documents that were not asked for this time. */
function otherTitles(set: SetToCheck, library: Library): readonly string[] {
  const { loaded, asOf } = set;
  const wanted = (kind: string, topic: string) => isChosen(set, kind) && (set.topics?.includes(topic) ?? true);
  return [...library.kinds.values()].flatMap(({ id: kind, subjects }) =>
    unitTopics(loaded.profile.topics, library).flatMap((topic) => {
      const request = { library, loaded, kind, topic, asOf };
      return subjects.length > 0 || wanted(kind, topic) || unsuited(request) !== null ? [] : (plannedTitle(request) ?? []);
    }),
  );
}

const cadences = (profile: Profile, library: Library): SetFacts["cadences"] =>
  [...library.cadences].map(([key, name]) => {
    const own = Object.hasOwn(profile.cadences, key) ? profile.cadences[key] : undefined;
    return { key, name, ...(own && { words: cadenceWords(own) }) };
  });

/** What a clause needs or asks for: it must have meant to print it. */
const cadenceKeys = ({ needs, when }: Clause): readonly string[] =>
  [...new Set([...Object.keys(needs), ...(when.has ?? [])])].flatMap((path) =>
    path.startsWith("cadences.") ? path.slice("cadences.".length) : [],
  );
