import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds `templates`, `data` and `fonts`: two above this file, in `src` and in `dist` alike. */
export const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The version in package.json. */
export const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string }).version;
