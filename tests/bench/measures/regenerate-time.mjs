import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cli, timed } from "../child.mjs";
import { root } from "../root.mjs";
import { race } from "../timing.mjs";

export const name =
  "tiaoli regenerate of one unit's shelf (42 documents, docx + pdf, three edited) after a new name, from the shell";
export const limit = 20;

/** Words of three documents that a person changes. */
const edits = [
  ["责任制实施细则", "人员变动的当日告知。", "人员变动的当日告知，并在公开栏更新。"],
  ["责任清单", "任务分到班子成员和部门，", "任务分到班子成员、部门和年级，"],
  ["考核办法", "材料一次查看。", "材料一次查看，并当面反馈。"],
];

export async function run() {
  const desk = mkdtempSync(join(tmpdir(), "tiaoli-bench-"));
  try {
    mkdirSync(join(desk, "data", "units"), { recursive: true });
    const profile = join(desk, "data", "units", "hubin-primary.yaml");
    cpSync(join(root, "data", "units", "hubin-primary.yaml"), profile);
    const argv = [
      "draft",
      "hubin-primary",
      "--topic",
      "ideology",
      "--shelf",
      "full",
      "--format",
      "docx,pdf",
      "--as-of",
      "2026-03-05",
    ];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...argv], { cwd: desk, encoding: "utf8" });
    if (status > 1) throw new Error(stderr);
    for (const edit of edits) change(join(desk, "out", "hubin-primary"), ...edit);
    writeFileSync(profile, readFileSync(profile, "utf8").replaceAll("云汀市湖滨小学", "云汀市湖滨实验小学"));
    let round = 0;
    const times = await race(
      {
        ours: () => {
          const out = join(desk, `round-${round++}`);
          cpSync(join(desk, "out"), out, { recursive: true });
          return timed([cli, "regenerate", profile, "--as-of", "2026-12-05", "--out", out]);
        },
        "node -e 0": () => timed(["-e", "0"]),
      },
      { rounds: 5, warm: 1 },
    );
    return { value: times.ours / times["node -e 0"], unit: "× node -e 0", ms: times };
  } finally {
    rmSync(desk, { recursive: true });
  }
}

function change(folder, title, from, to) {
  const path = join(
    folder,
    readdirSync(folder).find((file) => file.includes(title) && file.endsWith(".docx")),
  );
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts["word/document.xml"]);
  if (!xml.includes(from)) throw new Error(`${title} does not say ${from}`);
  parts["word/document.xml"] = strToU8(xml.replace(from, to));
  writeFileSync(path, zipSync(parts));
}
