import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cli } from "./child.mjs";
import { root } from "./root.mjs";

export const tiaoli = cli;

/** Gives a fresh workspace with the sample school to a job, and removes it. */
export async function deskOf(job) {
  const desk = mkdtempSync(join(tmpdir(), "tiaoli-bench-"));
  try {
    mkdirSync(join(desk, "data", "units"), { recursive: true });
    cpSync(join(root, "data", "units", "hubin-primary.yaml"), join(desk, "data", "units", "hubin-primary.yaml"));
    return await job(desk);
  } finally {
    rmSync(desk, { recursive: true });
  }
}

/** Drafts the school's shelf on one topic: 42 documents. */
export const draftShelf = [
  cli,
  ...["draft", "hubin-primary", "--topic", "ideology", "--shelf", "full", "--format", "docx,pdf", "--as-of", "2026-03-05"],
];

/** Bytes of all files below a folder, MB. */
export const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0) / 1e6;
