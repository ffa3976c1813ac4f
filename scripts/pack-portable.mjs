// Packs the portable folders for Windows and Linux into portable/: `npm run pack:portable [-- linux-x64 …]`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packPortable } from "./portable/pack.mjs";
import { runtimeOf, systems } from "./portable/runtimes.mjs";

const most = 70e6;
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const wanted = process.argv.slice(2);
const wrong = wanted.filter((system) => !systems.includes(system));
if (wrong.length > 0) {
  console.error(`unknown: ${wrong.join(", ")}; there are ${systems.join(", ")}`);
  process.exit(2);
}
mkdirSync("portable", { recursive: true });
for (const system of wanted.length > 0 ? wanted : systems) {
  const runtime = runtimeOf(system, join("portable", "runtimes"));
  // The package for Windows brings no licence; it is the same Node.
  const licence = runtime.licence ?? runtimeOf("linux-x64", join("portable", "runtimes")).licence;
  const bytes = packPortable(system, { ...runtime, licence });
  const path = join("portable", `tiaoli-${version}-${system}.zip`);
  writeFileSync(path, bytes);
  console.log(`${path}  ${(bytes.length / 1e6).toFixed(1)} MB`);
  if (bytes.length > most) {
    console.error(`more than ${most / 1e6} MB`);
    process.exitCode = 1;
  }
}
