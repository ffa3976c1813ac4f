import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cli, timed } from "./child.mjs";
import { root } from "./root.mjs";

/**
 * So many units are measured; 1,000 are what the limits speak of, and everything is told for each unit. More only with
 * TIAOLI_BENCH_UNITS=1000, because a whole run takes some minutes.
 */
export const units = Number(process.env.TIAOLI_BENCH_UNITS ?? 60);
export const day = "2026-03-05";

/** Twelve papers, of kinds of which a unit has one each. */
const shelf = [
  ...["responsibility-list", "responsibility-system", "implementation-rules", "accountability", "assessment"],
  ...["incident-procedure", "implementation-plan", "year-plan", "status-report", "leading-group-notice"],
].map((kind) => `${kind}.ideology`);

/** A workspace of made-up schools in one group, each with names of its own, that issue twelve papers. */
export function provinceInto(folder, count) {
  for (const name of ["units", "groups"]) mkdirSync(join(folder, "data", name), { recursive: true });
  const sample = readFileSync(join(root, "data", "units", "hubin-primary.yaml"), "utf8");
  const section = (name) => new RegExp(`^${name}:.*\\n(?:(?:[ #].*)?\\n)*`, "m").exec(sample)?.[0] ?? "";
  const shared = ["superiors", "cadences", "basis"].map(section);
  writeFileSync(join(folder, "data", "groups", "schools.yaml"), `name: 直属学校\n${shared.join("")}`);
  const own = shared.reduce((text, part) => text.replace(part, ""), sample);
  for (let i = 1; i <= count; i++) {
    const text = own
      .replace("id: hubin-primary", `id: school-${i}\n  group: schools`)
      .replaceAll("湖滨小学", `第${i}小学`)
      .replace("name: 沈立言", `name: 沈立${"甲乙丙丁戊己庚辛壬癸"[i % 10]}`);
    writeFileSync(
      join(folder, "data", "units", `school-${i}.yaml`),
      `${text}shelf: [${[...shelf, "joint-list", "responsibility-list.network-ideology"].join(", ")}]\n`,
    );
  }
}

/** Runs a command of ours over a workspace. @returns wall and CPU time of all threads, ms, and the most memory, MB */
export function costOf(words, cwd) {
  const report = join(cwd, "cost.json");
  process.env.TIAOLI_BENCH_COST = report;
  const reporter = fileURLToPath(new URL("report-cost.mjs", import.meta.url));
  const wall = timed(["--import", reporter, cli, ...words], cwd);
  return { wall, ...JSON.parse(readFileSync(report, "utf8")) };
}

export const draftAll = (jobs) => ["draft", "--all", "--format", "docx,pdf", "--as-of", day, "--jobs", String(jobs)];

/** Gives a fresh province to a job, and removes it. */
export function inProvince(count, job) {
  const folder = mkdtempSync(join(tmpdir(), "tiaoli-province-"));
  try {
    provinceInto(folder, count);
    return job(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A district that was drafted once, for all measures that change it a little; made with the first of them. */
let made;
export function drafted() {
  if (made === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "tiaoli-province-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    provinceInto(folder, units);
    made = { folder, first: costOf(draftAll(2), folder) };
  }
  return made;
}
