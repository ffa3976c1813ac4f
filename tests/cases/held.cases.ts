import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseFile, caseWorkspace } from "./case.js";

test("the cases are where the script says", () => {
  expect(caseFile("files/30-empty-settings.docx").length).toBeGreaterThan(0);
  expect(existsSync(join(caseWorkspace("01-backdated-term"), "out/hubin-primary/.history/format.json"))).toBe(true);
});
