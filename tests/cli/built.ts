import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const main = resolve("dist/start/main.js");
const newest = (folder: string): number =>
  Math.max(...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => statSync(join(folder, name)).mtimeMs));

/** The command as users run it; compiled first when a source file is newer. */
export function builtCommand(): string {
  if (!existsSync(main) || statSync(main).mtimeMs < newest("src")) {
    const built = spawnSync("npm", ["run", "-s", "build"], { encoding: "utf8" });
    if (!existsSync(main)) throw new Error(`build failed: ${built.stdout}${built.stderr}`);
  }
  return main;
}
