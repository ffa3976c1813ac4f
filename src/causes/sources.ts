import type { Library } from "../library/types.js";
import type { LoadedProfile } from "../profile/types.js";
import type { Doc } from "../tree/types.js";
import { profilePlace } from "./clause-changes.js";
import type { ExplainedClause, FieldPlace } from "./types.js";

/** A clause that printed a paragraph: as it was then, and as the library has it now. @param composed the recorded document */
export function clauseOf(id: string, composed: Doc, { clauses, regulations }: Library): ExplainedClause {
  const clause = clauses.get(id);
  const version = composed.meta.clauses[id] ?? 0;
  const basis = (clause?.basis ?? []).map(({ regulation, article }) => {
    const found = regulations.get(regulation);
    const number = found?.numberVerified === true ? found.number : undefined;
    return {
      title: found?.title ?? regulation,
      ...(number !== undefined && { number }),
      ...(article !== undefined && { article }),
    };
  });
  const known = clause && { current: clause.version, file: clause.file };
  return { id, title: clause?.title ?? "", version, ...known, changes: clause?.changes ?? [], basis };
}

/** Where a value stands: in the profile, or in a file of the library. */
export function sourceOf(path: string, document: string, loaded: LoadedProfile | null, library: Library): FieldPlace {
  const [section, id = "", word = ""] = path.split(".");
  const unit = loaded?.profile.unit;
  const said: Readonly<Record<string, unknown>> = { ...(id === "self" ? unit?.self : unit?.audience) };
  if (section === "unit" && (id === "self" || id === "audience") && !Object.hasOwn(said, word))
    return fileOf(library.unitTypes.get(unit?.type ?? ""));
  const own = loaded === null ? {} : profilePlace(path, loaded, document);
  if ("file" in own) return own;
  if (section === "unit-type") return fileOf(library.unitTypes.get(id));
  if (section === "topics") return fileOf(library.topics.get(id));
  return section === "kinds" ? fileOf(library.kinds.get(id)) : {};
}
const fileOf = (one: { readonly file: string } | undefined) => (one === undefined ? {} : { file: one.file });
