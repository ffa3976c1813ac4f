import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/** The bundle's files, read as they are needed. */
export interface Chunks {
  /** What a file exports. @param id `./name.cjs`, as the files name each other */
  readonly load: (id: string) => unknown;
  /** What has been read so far, by its path: the build keeps the compiled code of it. */
  readonly scripts: ReadonlyMap<string, Script>;
}

type Body = (
  exports: object,
  require: (id: string) => unknown,
  module: { exports: object },
  file: string,
  folder: string,
) => void;

/**
 * Loads the bundle beside this file. Node's own loader would compile everything anew at each start, a third of the time of a short
 * command; here what V8 made of a file at the build stands beside it (`.code`). V8 takes it only where it is of the same V8, and
 * compiles the file otherwise.
 */
export function openChunks(): Chunks {
  optimiseLate();
  const folder = dirname(fileURLToPath(import.meta.url));
  const ofPackages = createRequire(import.meta.url);
  const modules = new Map<string, { exports: object }>();
  const scripts = new Map<string, Script>();
  const load = (id: string): unknown => {
    const known = modules.get(id);
    if (known !== undefined) return known.exports;
    const file = join(folder, id);
    const module = { exports: {} };
    // Known before it runs: files that name each other in a circle see what there is so far, as in Node.
    modules.set(id, module);
    const code = codeOf(`${file}.code`);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`,
      {
        filename: file,
        ...(code !== undefined && { cachedData: code }),
      },
    );
    scripts.set(file, script);
    const body = script.runInThisContext() as Body;
    body.call(
      module.exports,
      module.exports,
      (other) => (other.startsWith("./") ? load(other) : ofPackages(other)),
      module,
      file,
      folder,
    );
    return module.exports;
  };
  return { load, scripts };
}

/**
 * A command lives for a second or a few: what V8 would make faster while it runs mostly never pays, and took a fifth of all work. Loops
 * that run long are still taken. Set before anything is compiled, for kept code is taken only under the same settings. The V8 of Node 20
 * knows this setting; later ones count otherwise.
 */
function optimiseLate(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=600000");
  // Room for new things grows to its full size with the first step: else what lives through a command is copied again at each of five.
  setFlagsFromString("--semi-space-growth-factor=16");
}

function codeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // It only saves time.
    return undefined;
  }
}
