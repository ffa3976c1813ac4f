import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtCommand } from "./cli/built.js";

test("the build tells the licence of every package it took in", { timeout: 120_000 }, () => {
  builtCommand();
  const told = ["start", "page"].flatMap((name) => readFileSync(`dist/${name}/LICENSES.txt`, "utf8").split(`${"-".repeat(80)}`));
  const names = told.map((words) => words.trim().split(" ")[0]);
  for (const name of ["docx", "fflate", "handlebars", "hono", "pdfkit", "preact", "yaml", "zod", "@modelcontextprotocol/sdk"])
    expect(names).toContain(name);
  for (const words of told) expect(words).toMatch(/permission|redistribution|licen[cs]ed? /i);
});
