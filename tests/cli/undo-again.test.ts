import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, workspace } from "./desk.js";

test("what is drafted again after an undo can be taken back again", async () => {
  const desk = workspace("hubin-primary");
  const file = join(desk, "out", "hubin-primary", "云汀市湖滨小学意识形态工作责任清单.docx");
  const draft = ["draft", "hubin-primary", "--kind", "责任清单", "--topic", "ideology", "--format", "docx"];
  for (let round = 0; round < 2; round++) {
    await call(desk, draft);
    expect(existsSync(file)).toBe(true);
    expect((await call(desk, ["undo", "hubin-primary"])).code).toBe(0);
    expect(existsSync(file)).toBe(false);
  }
});
