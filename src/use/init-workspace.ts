import { join } from "node:path";
import { problem } from "../diag/problem.js";
import { type Diagnostic, type Outcome, succeed } from "../diag/types.js";
import type { Env } from "../env/types.js";
import { profileSchemaText, type SchemaRequest } from "./profile-schema.js";

const sample = "hubin-primary.yaml";

/** A clause and a look that the program has: what a person copies here to change it. */
export const templateExamples = ["clauses/body/body.special-study.hbs", "looks/gb9704.yaml"] as const;

const templatesReadme = `# 本单位自己的模板

这里的文件代替程序内置的同名文件，例如 \`${templateExamples.join("`、`")}\`。
内置的条款用 \`tiaoli library show <代号>\` 查看。不需要改写时，这个文件夹空着即可。文件怎么写，见程序 templates/README.md。
`;

export interface InitRequest extends Pick<SchemaRequest, "say"> {
  /** Absolute. */
  readonly folder: string;
  /** The program's own folder, absolute. */
  readonly program: string;
}

/**
 * Makes a workspace: data/units with a sample, templates/, and out/ with the schema that editors read.
 * What is there already stays as it is and is reported.
 * @returns the files that were made
 */
export async function initWorkspace({ folder, program, say }: InitRequest, env: Env): Promise<Outcome<readonly string[]>> {
  if ((await env.files.kindOf(folder)) === "file") return { ok: false, diagnostics: [problem("file/is-file", { path: folder })] };
  const read = await env.files.read(join(program, "data", "units", sample));
  if (!read.ok) return read;
  const schema = await profileSchemaText({ place: { root: folder, program, isWorkspace: false }, say }, env);
  if (!schema.ok) return schema;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const wanted: readonly (readonly [string, Uint8Array])[] = [
    [join("data", "units", sample), read.value],
    [join("templates", "README.md"), bytes(templatesReadme)],
    [join("out", "profile.schema.json"), bytes(schema.value)],
  ];
  const made: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [name, content] of wanted) {
    const path = join(folder, name);
    if ((await env.files.kindOf(path)) !== null) {
      diagnostics.push(problem("cli/kept", { path }));
      continue;
    }
    const written = await env.files.writeAtomic(path, content);
    if (!written.ok) return { ok: false, diagnostics: [...diagnostics, ...written.diagnostics] };
    made.push(path);
  }
  return succeed(made, diagnostics);
}
