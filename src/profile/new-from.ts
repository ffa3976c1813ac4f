import type { Outcome } from "../diag/types.js";
import type { ProfileContext } from "./context.js";
import { setAll } from "./edit.js";
import { newProfile, type StarterType } from "./new.js";
import type { Plain } from "./render.js";
import { isEmpty } from "./same.js";
import { get, isRecord } from "./select.js";
import type { OrganForm } from "./types.js";

/**
 * The text of a new profile for checked data: the order and the comments of a profile to fill in, with everything filled in.
 * @param venues what the comment names as usual venues of the unit's type
 */
export function profileText(
  data: { readonly [key: string]: Plain },
  context: ProfileContext,
  venues: readonly string[],
): Outcome<string> {
  const text = (value: unknown): string => String(value ?? "");
  const [unit, organ] = [get(data, "unit"), get(data, "organ")];
  const entries = (section: string) => {
    const found = get(data, section);
    return Object.entries(isRecord(found) ? found : {});
  };
  const starter: StarterType = {
    id: text(get(unit, "type")),
    posts: Object.fromEntries(entries("posts").map(([key, post]) => [key, text(get(post, "title"))])),
    departments: Object.fromEntries(
      entries("departments").map(([key, one]) => [key, { name: text(get(one, "name")), role: text(get(one, "role")) }]),
    ),
    venues,
  };
  const topics = get(data, "topics");
  const skeleton = newProfile(
    {
      id: text(get(unit, "id")),
      "full-name": text(get(unit, "full-name")),
      "short-name": text(get(unit, "short-name")),
      form: text(get(organ, "form")) as OrganForm,
      "organ-name": text(get(organ, "name")),
      "organ-short": text(get(organ, "short")),
      superior: text(get(get(data, "superiors"), "party")),
      topics: Array.isArray(topics) ? topics.map(text) : [],
    },
    starter,
    context,
  );
  return setAll(withoutSamples(skeleton, data), data);
}

/** A line that shows how to write something which is written now. */
function withoutSamples(skeleton: string, data: unknown): string {
  let section = "";
  let dropping = false;
  return skeleton
    .split("\n")
    .filter((line) => {
      section = /^([a-z-]+):/.exec(line)?.[1] ?? section;
      const sample = /^(\s*)#(\s*)(?:(-) \{|([a-z][a-z.-]*):)/.exec(line);
      if (!line.trimStart().startsWith("#")) dropping = false;
      if (sample === null) return true;
      const [, indent = "", gap = "", dash, key = ""] = sample;
      // Deeper lines of a sample go with its first.
      if (dropping && indent === "" && gap.length > 1) return false;
      const filled =
        dash !== undefined || key.includes(".") || section === "posts"
          ? get(data, section)
          : (get(get(data, section), key) ?? get(data, key));
      dropping = !isEmpty(filled);
      return !dropping;
    })
    .join("\n");
}
