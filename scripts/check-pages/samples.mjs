// The documents that are measured and compared: a page of text, a unit's shelf, and one notice in every layout.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const text = (value) => [{ type: "text", value }];

/** Three pages of one square character, and nothing else. */
const grid = {
  type: "doc",
  meta: {
    unit: "grid",
    document: "grid",
    kind: "grid",
    topic: "",
    title: "版面",
    issuer: "云汀市湖滨小学",
    layout: "plain",
    look: "gb9704",
    status: "draft",
    clauses: {},
    version: "0".repeat(64),
  },
  children: [{ type: "paragraph", role: "body", id: "grid", children: text("国".repeat(28 * 22 * 2 + 100)) }],
};

/** Trees on the shelf, in the folders of their kinds too; not those of the history. */
const isTree = (file) => file.endsWith(".json") && !file.startsWith(".history");

/**
 * @param root where the built program is
 * @param work folder for what is drafted
 * @returns name → tree
 */
export function samples(root, work) {
  const found = new Map([["grid", grid]]);
  const draft = (name, args) => {
    const out = join(work, name);
    mkdirSync(out, { recursive: true });
    const words = [
      "dist/start/main.js",
      "draft",
      "hubin-primary",
      "--topic",
      "ideology",
      "--as-of",
      "2026-03-05",
      "--format",
      "json",
    ];
    const { status, stderr } = spawnSync(process.execPath, [...words, "--out", out, ...args], { cwd: root, encoding: "utf8" });
    if (status === null || status > 1) throw new Error(stderr);
    for (const file of readdirSync(join(out, "hubin-primary"), { recursive: true, encoding: "utf8" }).filter(isTree))
      found.set(`${name}-${basename(file, ".json")}`, JSON.parse(readFileSync(join(out, "hubin-primary", file), "utf8")));
  };
  draft("shelf", ["--shelf", "full"]);
  for (const layout of ["masthead", "letter", "minutes"]) draft(layout, ["--kind", "leading-group-notice", "--layout", layout]);
  draft("masthead-list", ["--kind", "responsibility-list", "--layout", "masthead"]);
  // By name, whatever folder a document lies in.
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
