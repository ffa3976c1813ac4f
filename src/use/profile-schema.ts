import { type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { groupSchema, profileSchema } from "../profile/schema.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";

export interface SchemaRequest {
  readonly place: Workplace;
  /** Of the files of groups instead. */
  readonly group?: boolean;
  /** Words what a field is, in the language of whoever reads the schema. */
  readonly say: (value: Value) => string;
}

/** The JSON Schema of profiles, or of groups, as text, with the library's unit types, topics and cadences: editors complete and check with it. */
export async function profileSchemaText({ place, say, group = false }: SchemaRequest, env: Env): Promise<Outcome<string>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const schema = (group ? groupSchema : profileSchema)(profileContext(library.value), say);
  return succeed(`${JSON.stringify(schema, null, 2)}\n`);
}
