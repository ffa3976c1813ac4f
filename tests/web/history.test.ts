import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, workspace } from "../cli/desk.js";
import { editDocx, paragraphAfter } from "../cli/edit-docx.js";
import { send, serve } from "./server.js";

const unit = "hubin-primary";
const document = "responsibility-list.ideology";
const title = "云汀市湖滨小学意识形态工作责任清单";
const draft = ["draft", unit, "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx"];

/** A desk with a paper in two versions, the second with a person's words. */
async function prepared() {
  const desk = workspace(unit);
  await call(desk, [...draft, "--as-of", "2026-03-05"]);
  const path = join(desk, "out", unit, `${title}.docx`);
  editDocx(path, paragraphAfter("对突出问题定下措施、承办部门和时限。", "本校另有规定的，从其规定。"));
  const mine = readFileSync(path);
  const profile = join(desk, "data", "units", `${unit}.yaml`);
  writeFileSync(profile, readFileSync(profile, "utf8").replace("special-study: 2/year", "special-study: 4/year"));
  expect((await call(desk, ["regenerate", unit, "--as-of", "2026-09-02"])).code).toBeLessThan(2);
  return { desk, path, mine, page: await serve(desk, true) };
}

test("runs and versions are told with their reasons, each version can be taken out, and the last run taken back", async () => {
  const { path, mine, page } = await prepared();
  const after = readFileSync(path);
  expect(after.equals(mine)).toBe(false);
  const all = await page.ask("history/all", { unit });
  expect(all.answer).toMatchObject({
    ok: true,
    value: {
      last: 2,
      runs: [
        { number: 2, what: "更新", asOf: "2026-09-02", count: "1 份文件" },
        { number: 1, what: "起草" },
      ],
      papers: [
        {
          document,
          title,
          open: null,
          versions: [
            { number: 2, merged: true },
            { number: 1, differs: null },
          ],
        },
      ],
    },
  });
  expect(all.answer.value.papers[0].versions[0].differs).toMatch(/^与上一版相比：改 \d+ 处/);

  const taken = await page.ask("history/take", { unit, document, number: 2, which: "mine", title });
  expect(taken.answer.value.name).toBe(`${title}（第 2 版改稿）.docx`);
  expect((await send(page.port, { path: `/file?kept=${taken.answer.value.id}`, headers: page.own })).status).toBe(200);
  expect((await page.ask("history/take", { unit, document, number: 1, which: "merged", title })).answer).toMatchObject({
    ok: false,
    told: [{ code: "archive/no-merged" }],
  });
  expect((await page.ask("history/take", { unit, document: "../x", number: 1, which: "mine", title })).answer.ok).toBe(false);

  const undone = await page.ask("history/undo", { unit });
  expect(undone.answer.value.done).toMatch(/^已撤销第 2 次生成/);
  expect(readFileSync(path).equals(mine)).toBe(true);
  expect((await page.ask("history/all", { unit })).answer.value.last).toBe(1);
  await page.server.stop();
});

test("a unit that was never drafted has no history, and says what to do", async () => {
  const page = await serve(workspace(unit), true);
  const { answer } = await page.ask("history/all", { unit });
  expect(answer).toMatchObject({ ok: false, told: [{ code: "archive/no-history" }] });
  await page.server.stop();
});
