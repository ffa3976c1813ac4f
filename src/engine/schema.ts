import { type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { profileSchema } from "../profile/schema.js";
import { loadLibrary, profileContext } from "./library.js";
import type { Workplace } from "./workplace.js";

/** The JSON Schema of profiles as text, with the library's unit types, topics and cadences: editors complete and check with it. */
export async function profileSchemaText(place: Workplace, env: Env): Promise<Outcome<string>> {
  const library = await loadLibrary(place, env);
  return library.ok ? succeed(`${JSON.stringify(profileSchema(profileContext(library.value)), null, 2)}\n`) : library;
}
