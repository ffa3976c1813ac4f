// Kills workers of a queue at any moment, again and again, while a submitter waits: no unit may be lost, half published or published
// with other bytes than one machine makes. Needs redis-server. `npm run soak:queue -- 200 40` kills 200 times over 40 units.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [kills = 200, units = 40, seed = 1] = process.argv.slice(2).map(Number);
const port = 17_000 + (process.pid % 1000);
const main = join(process.cwd(), "dist", "start", "main.js");
const words = ["--kind", "responsibility-list,leading-group-notice", "--topic", "ideology", "--format", "docx,pdf"];
const later = (ms) => new Promise((go) => setTimeout(go, ms));
let state = seed;
/** The same moments with the same seed. */
const chance = () => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};

function deskOf(count) {
  const root = mkdtempSync(join(tmpdir(), "tiaoli-soak-"));
  mkdirSync(join(root, "data", "units"), { recursive: true });
  const sample = readFileSync("data/units/hubin-primary.yaml", "utf8");
  for (let i = 1; i <= count; i++) {
    const text = sample.replace("id: hubin-primary", `id: school-${i}`).replaceAll("湖滨小学", `第${i}小学`);
    writeFileSync(join(root, "data", "units", `school-${i}.yaml`), text);
  }
  return root;
}
/** Hash of every file of the units' folders but the records of runs. */
function shelves(root) {
  const out = join(root, "out");
  return readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.includes(".history/.runs") && statSync(join(out, name)).isFile())
    .sort()
    .map(
      (name) =>
        `${name} ${createHash("sha256")
          .update(readFileSync(join(out, name)))
          .digest("hex")}`,
    );
}
const env = { ...process.env, TIAOLI_QUEUE: `redis://127.0.0.1:${port}` };
const tiaoli = (args, cwd) => spawn(process.execPath, [main, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
/** What it prints; it also never ends by a fault of ours. */
const said = (child) =>
  new Promise((done) => {
    let [out, err] = ["", ""];
    child.stdout.on("data", (bytes) => (out += bytes));
    child.stderr.on("data", (bytes) => (err += bytes));
    child.once("close", (code) => done({ code, out, err }));
  });

if (spawnSync("redis-server", ["--version"]).status !== 0) {
  console.log("skipped: redis-server is not installed");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "tiaoli-soak-redis-"));
const redis = spawn("redis-server", ["--port", String(port), "--dir", folder, "--appendonly", "yes", "--save", ""], {
  stdio: "ignore",
});
await later(1000);
const alone = deskOf(units);
const workers = new Set();
let [killed, rounds, hit, faults] = [0, 0, 0, 0];
try {
  await said(tiaoli(["draft", "--all", "--jobs", "2", "--as-of", "2026-03-05", ...words], alone));
  const expected = shelves(alone);
  while (killed < kills) {
    rounds += 1;
    const root = mkdtempSync(join(tmpdir(), "tiaoli-soak-"));
    cpSync(join(alone, "data"), join(root, "data"), { recursive: true });
    const start = () => {
      const child = tiaoli(["work", "--jobs", "1", "--lease", "2", "--json"], root);
      const one = { child, begun: false };
      child.stdout.on("data", (bytes) => (one.begun ||= String(bytes).includes('"joined"')));
      child.stderr.resume();
      workers.add(one);
      child.once("close", () => workers.delete(one));
    };
    let ended = null;
    const submitting = said(tiaoli(["submit", "draft", "--all", "--json", "--as-of", "2026-03-05", ...words], root)).then(
      (all) => (ended = all),
    );
    start();
    start();
    while (ended === null && killed < kills) {
      await later(100 + chance() * 1500);
      const victims = [...workers].filter(({ begun }) => begun);
      if (ended !== null || victims.length === 0) continue;
      const victim = victims[Math.floor(chance() * victims.length)];
      const locked = existsSync(join(root, "out")) && readdirSync(join(root, "out")).some((name) => name.endsWith(".lock"));
      victim.child.kill("SIGKILL");
      // A busy machine takes its time to end it: nobody is killed twice.
      workers.delete(victim);
      killed += 1;
      if (locked) hit += 1;
      start();
    }
    const { code, out } = await submitting;
    for (const { child } of workers) child.kill("SIGTERM");
    const told = code === 0 ? JSON.parse(out) : null;
    const found = shelves(root);
    const whole = told?.how === "done" && told.left === 0 && told.aside.length === 0 && told.units.length === units;
    const same = found.length === expected.length && found.every((line, i) => line === expected[i]);
    if (!whole || !same) {
      faults += 1;
      console.log(
        `round ${rounds}: ${whole ? "" : `told ${code} ${out.slice(0, 2000)}`} ${
          same
            ? ""
            : found
                .filter((line) => !expected.includes(line))
                .slice(0, 20)
                .join("\n")
        }\nkept in ${root}`,
      );
    } else rmSync(root, { recursive: true, force: true });
    console.log(
      `${killed} of ${kills} kills (${hit} while some unit was locked), ${rounds} rounds of ${units} units, ${faults} with faults`,
    );
  }
} finally {
  for (const { child } of workers) child.kill("SIGKILL");
  redis.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
  rmSync(alone, { recursive: true, force: true });
}
process.exitCode = faults > 0 ? 1 : 0;
