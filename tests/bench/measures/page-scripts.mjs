import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../root.mjs";

export const name = "all scripts of the page together, gzip";
export const limit = 150;

export function run() {
  const folder = join(root, "dist", "page");
  const sizes = readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => gzipSync(readFileSync(join(folder, file))).length);
  return { value: sizes.reduce((sum, size) => sum + size, 0) / 1000, unit: "kB", note: `${sizes.length} files` };
}
