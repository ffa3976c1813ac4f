import { leadership, workingMembers } from "../compose/facts/people.js";
import { named } from "../consistency/passages.js";
import { listed, phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic, Value } from "../diag/types.js";
import type { Library } from "../library/types.js";
import { unitLibrary } from "../library/unit-clauses.js";
import { holderOn } from "../profile/as-of.js";
import { forTopic } from "../profile/by-topic.js";
import type { LoadedProfile, Profile } from "../profile/types.js";
import { groupedBy } from "../text/grouped-by.js";
import type { Doc } from "../tree/types.js";

type Place = "roster" | "director" | "card";
interface Vacancy {
  readonly post: string;
  readonly place: Place;
  readonly doc: Doc;
}

/**
 * Posts nobody holds on a day that a paper says nothing of for that: a list of people has no line for them, an office no
 * director, and no card is made. A paper that prints such a post's title is `check/vacant-post`.
 * @param docs composed documents of the unit as of the day
 * @param asOf ISO day
 */
export function vacantPlaces(loaded: LoadedProfile, docs: readonly Doc[], asOf: string, library: Library): readonly Diagnostic[] {
  const isVacant = (post: string): boolean =>
    loaded.profile.posts[post] !== undefined && holderOn(loaded.profile, post, asOf) === null;
  const found = docs.flatMap((doc) =>
    placesOf(doc, forTopic(loaded, doc.meta.topic).profile, library).flatMap(({ post, place }): readonly Vacancy[] =>
      isVacant(post) ? [{ post, place, doc }] : [],
    ),
  );
  const rank = Object.keys(loaded.profile.posts);
  const byPost = [...groupedBy(found, ({ post }) => post)].sort(([a], [b]) => rank.indexOf(a) - rank.indexOf(b));
  return byPost.map(([post, vacancies]) => {
    const byPlace = [...groupedBy(vacancies, ({ place }) => place)];
    const places = byPlace.map(([place, all]) =>
      said(
        place as Place,
        all.map(({ doc }) => doc),
        library,
      ),
    );
    const { title } = loaded.profile.posts[post]!;
    const origin = loaded.placeOf(["posts", post, "holders"]);
    return problem("check/vacant-place", { title, date: asOf, places: listed(places, "semicolon") }, { origin });
  });
}

/** The posts a paper names people for. */
function placesOf({ meta }: Doc, profile: Profile, library: Library): readonly Pick<Vacancy, "post" | "place">[] {
  const { clauses } = unitLibrary(library, profile.unit);
  const text = Object.keys(meta.clauses)
    .map((id) => clauses.get(id as never)?.text ?? "")
    .join("\n");
  const { group } = profile;
  const parts = {
    heads: group?.head ?? [],
    deputies: group?.deputies ?? [],
    members: group?.members === "members" ? workingMembers(profile, library.terms) : (group?.members ?? []),
  };
  const listedPosts = Object.entries(parts).flatMap(([part, posts]) => (text.includes(`group.${part}}`) ? posts : []));
  const director = group?.director !== undefined && text.includes("group.director-name") ? [group.director] : [];
  const cards = library.kinds.get(meta.kind)?.subjects.includes("posts") ? leadership(profile).map(([key]) => key) : [];
  const at = (place: Place) => (post: string) => ({ post, place });
  return [...new Set(listedPosts)].map(at("roster")).concat(director.map(at("director")), cards.map(at("card")));
}

const said = (place: Place, docs: readonly Doc[], { kinds }: Library): Value =>
  place === "card"
    ? phrase("vacant.card", { kinds: listed([...new Set(docs.map(({ meta }) => kinds.get(meta.kind)?.name ?? meta.kind))]) })
    : phrase(`vacant.${place}`, { documents: named(docs) });
