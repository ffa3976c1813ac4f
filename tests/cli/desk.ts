import { cpSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { run } from "../../src/cli/run.js";
import type { Env } from "../../src/env/types.js";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Calls a command as a person in a folder would, and gathers what it says. */
export async function call(
  cwd: string,
  argv: readonly string[],
  options: { readonly env?: Env; readonly answers?: readonly string[]; readonly watched?: boolean } = {},
): Promise<Said> {
  let out = "";
  let err = "";
  const answers = [...(options.answers ?? [])];
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    cwd,
    watched: options.watched ?? false,
    ...(options.answers && { ask: async () => answers.shift() ?? "" }),
  };
  const code = await run(argv, terminal, options.env);
  return { code, out, err };
}

export const samples = resolve("data/units");
export const sample = (name: string): string => readFileSync(join(samples, `${name}.yaml`), "utf8");

/** A fresh workspace with some of the sample units. */
export function workspace(...units: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-desk-"));
  mkdirSync(join(folder, "data", "units"), { recursive: true });
  for (const unit of units) cpSync(join(samples, `${unit}.yaml`), join(folder, "data", "units", `${unit}.yaml`));
  return folder;
}
