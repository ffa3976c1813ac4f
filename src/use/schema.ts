import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed, type Value } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { earlyTitle, profileSchema, schemaMark } from "../profile/schema.js";
import { loadLibrary, profileContext } from "../workspace/library.js";
import type { Workplace } from "../workspace/workplace.js";

/** Words what a field is, in the language of whoever reads the schema. */
type Say = (value: Value) => string;

/**
 * Writes the schema to a file. Over an earlier schema without asking; over anything else, a profile perhaps, only by force.
 * @param path absolute
 */
export async function writeSchema(path: string, force: boolean, place: Workplace, env: Env, say: Say): Promise<Outcome<void>> {
  const text = await profileSchemaText(place, env, say);
  if (!text.ok) return text;
  if (!force && !(await isFreeOrSchema(path, env))) return fail(problem("cli/out-taken", { path }));
  const written = await env.files.writeAtomic(path, new TextEncoder().encode(text.value));
  return written.ok ? succeed(undefined, text.diagnostics) : written;
}

async function isFreeOrSchema(path: string, { files }: Env): Promise<boolean> {
  if ((await files.kindOf(path)) === null) return true;
  const read = await files.read(path);
  try {
    const found: unknown = read.ok ? JSON.parse(new TextDecoder().decode(read.value)) : null;
    return (
      typeof found === "object" &&
      found !== null &&
      "title" in found &&
      (found.title === earlyTitle || ("$comment" in found && found.$comment === schemaMark)) &&
      "$schema" in found
    );
  } catch {
    return false;
  }
}

/** The JSON Schema of profiles as text, with the library's unit types, topics and cadences: editors complete and check with it. */
export async function profileSchemaText(place: Workplace, env: Env, say: Say): Promise<Outcome<string>> {
  const library = await loadLibrary(place, env);
  return library.ok ? succeed(`${JSON.stringify(profileSchema(profileContext(library.value), say), null, 2)}\n`) : library;
}
