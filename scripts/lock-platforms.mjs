// A registry may not serve the optional packages of platforms other than the machine's own (biome, the OOXML validator);
// `npm install` then leaves them out of package-lock.json, and `npm ci` refuses the lock file everywhere. This adds them
// by name, version and platform; npm fetches an optional package only on the platform it is for.
// Run it after `npm install`: node scripts/lock-platforms.mjs [folder]
import { readFileSync, writeFileSync } from "node:fs";

const file = `${process.argv[2] ?? "."}/package-lock.json`;
const lock = JSON.parse(readFileSync(file, "utf8"));
let added = 0;
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform =
      /-(android|darwin|linux|win32|freebsd|openbsd|netbsd|sunos|aix|openharmony)-([a-z0-9]+)(?:-(musl|gnu|glibc|msvc))?$/.exec(
        name,
      );
    if (lock.packages[key] || !platform || !/^\d/.test(version)) continue;
    const [, os, cpu, libc] = platform;
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(entry.dev && { dev: true }),
      ...(libc === "musl" && { libc: ["musl"] }),
      optional: true,
      os: [os],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to ${file}`);
