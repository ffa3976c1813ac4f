import { problem } from "../diag/problem.js";
import { fail, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { earlyTitle, schemaMark } from "../profile/schema.js";
import { profileSchemaText, type SchemaRequest } from "./profile-schema.js";

export interface WriteSchemaRequest extends SchemaRequest {
  /** Absolute. */
  readonly path: string;
  readonly force: boolean;
}

/**
 * Writes the schema to a file. Over an earlier schema without asking; over anything else, a profile perhaps, only by force.
 */
export async function writeSchema({ path, force, ...asked }: WriteSchemaRequest, env: Env): Promise<Outcome<void>> {
  const text = await profileSchemaText(asked, env);
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
