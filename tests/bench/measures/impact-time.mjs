import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cli, timed } from "../child.mjs";
import { root } from "../root.mjs";
import { race } from "../timing.mjs";

export const name = "tiaoli impact of one unit's shelf (42 documents) after a new secretary, from the shell";
export const limit = 7;

export async function run() {
  const desk = mkdtempSync(join(tmpdir(), "tiaoli-bench-"));
  try {
    mkdirSync(join(desk, "data", "units"), { recursive: true });
    const profile = join(desk, "data", "units", "hubin-primary.yaml");
    cpSync(join(root, "data", "units", "hubin-primary.yaml"), profile);
    const out = ["--out", join(desk, "out")];
    const tiaoli = (...words) => {
      const { status, stderr } = spawnSync(process.execPath, [cli, ...words], { cwd: desk, encoding: "utf8" });
      if (status > 1) throw new Error(stderr);
    };
    tiaoli(
      "draft",
      "hubin-primary",
      "--topic",
      "ideology",
      "--shelf",
      "full",
      "--format",
      "docx",
      "--as-of",
      "2026-03-05",
      ...out,
    );
    tiaoli("appoint", "hubin-primary", "--post", "secretary", "--name", "江一帆", "--from", "2026-12-01");
    const times = await race(
      {
        ours: () => timed([cli, "impact", profile, "--as-of", "2026-12-05", ...out]),
        "node -e 0": () => timed(["-e", "0"]),
      },
      { rounds: 5, warm: 1 },
    );
    return { value: times.ours / times["node -e 0"], unit: "× node -e 0", ms: times };
  } finally {
    rmSync(desk, { recursive: true });
  }
}
