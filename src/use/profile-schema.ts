import { type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { profileSchema } from "../profile/schema.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";

export interface SchemaRequest {
  readonly place: Workplace;
  /** Words what a field is, in the language of whoever reads the schema. */
  readonly say: (value: Value) => string;
}

/** The JSON Schema of profiles as text, with the library's unit types, topics and cadences: editors complete and check with it. */
export async function profileSchemaText({ place, say }: SchemaRequest, env: Env): Promise<Outcome<string>> {
  const library = await loadLibrary(place, env);
  return library.ok ? succeed(`${JSON.stringify(profileSchema(profileContext(library.value), say), null, 2)}\n`) : library;
}
