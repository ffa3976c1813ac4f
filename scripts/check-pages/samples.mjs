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

const isFoot = ({ role }) => role === "copies-to" || role === "printer";
/** What goes before the 版记 ends with a table on its side. */
const endingInTable = (doc) => {
  const last = doc.children.findLastIndex(({ type }) => type === "table");
  return { ...doc, children: doc.children.filter((block, i) => i <= last || isFoot(block)) };
};
/** A long paper with footnotes of one line and of several; a note to the words is no part of any other sample. */
const footnoted = (doc) => ({
  ...doc,
  children: doc.children.map((block, i) => {
    if (block.type === "table" || block.type === "title" || i % 7 !== 5) return block;
    const note = { type: "note", kind: "footnote", text: [`见有关规定。${"由承办部门负责说明。".repeat(i % 4)}`] };
    return { ...block, children: [...block.children, note] };
  }),
});

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
  draft("turned", ["--kind", "year-plan", "--layout", "masthead"]);
  const [plan, rules] = [
    [...found].find(([name]) => name.startsWith("turned")),
    [...found].find(([name]) => name.endsWith("细则")),
  ];
  found.set("turned", endingInTable(plan[1]));
  found.set("footnoted", footnoted(rules[1]));
  // By name, whatever folder a document lies in.
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
