// The Node runtimes that go into the portable folders, from the npm registry and as pinned in runtimes.json.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const { version, runtimes } = JSON.parse(readFileSync(new URL("runtimes.json", import.meta.url), "utf8"));
export const systems = Object.keys(runtimes);

/** The registry could not be reached: nothing is wrong with what we have. */
export class Unreachable extends Error {}

/**
 * The program of a runtime, byte for byte as its package has it (a signature holds), and its licence where it brings one.
 * @param folder keeps the packages for the next time
 */
export function runtimeOf(system, folder) {
  const { package: name, integrity } = runtimes[system];
  const files = untar(gunzipSync(fetched(name, integrity, folder)));
  const program = files.get("package/bin/node.exe") ?? files.get("package/bin/node");
  if (program === undefined) throw new Error(`${name} holds no program`);
  return { version, program, licence: files.get("package/LICENSE")?.toString("utf8") };
}

/** A package's bytes; none but the pinned ones. */
function fetched(name, integrity, folder) {
  const path = join(folder, `${name}-${version}.tgz`);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const words = ["pack", `${name}@${version}`, "--prefer-offline", "--silent", "--pack-destination", folder];
    const { status, stderr } = spawnSync("npm", words, { encoding: "utf8", timeout: 300_000 });
    if (status !== 0) throw new Unreachable(`${name}@${version}: ${stderr || "npm pack took too long"}`);
  }
  const bytes = readFileSync(path);
  const found = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (found !== integrity) throw new Error(`${path} is not the package that is pinned: ${found}`);
  return bytes;
}

/** The plain files of a tar archive by name. */
function untar(bytes) {
  const files = new Map();
  for (let at = 0; at + 512 <= bytes.length; ) {
    const text = (from, to) => bytes.toString("latin1", at + from, at + to).replace(/\0.*$/s, "");
    const size = Number.parseInt(text(124, 136).trim() || "0", 8);
    if (["0", ""].includes(text(156, 157))) files.set(text(0, 100), bytes.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
