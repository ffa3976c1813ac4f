import { expect, test, vi } from "vitest";
import { call, workspace } from "./desk.js";

vi.setConfig({ testTimeout: 120_000 });

test("what happens to many papers is summed up; each is listed when asked", async () => {
  const desk = workspace("hubin-primary");
  const draft = ["draft", "hubin-primary", "--shelf", "full", "--topic", "ideology", "--format", "txt", "--as-of", "2026-03-20"];
  const drafted = await call(desk, draft);
  expect(drafted.out).not.toContain("已写  ");
  expect(drafted.out).toMatch(/^责任清单 {2}1 份文件，写入 1 个 {2}out\/hubin-primary$/m);
  expect(drafted.out).toMatch(/^责任书 {2}\d+ 份文件，写入 \d+ 个 {2}out\/hubin-primary\/责任书$/m);
  const papers = Number(/共 (\d+) 份文件/.exec(drafted.out)![1]);
  expect(papers).toBeGreaterThan(20);
  expect((await call(desk, [...draft, "-v"])).out.match(/^未变 {2}/gm)).toHaveLength(papers);

  const history = await call(desk, ["history", "hubin-primary"]);
  expect(history.out).toContain(`第 1 次  2026-03-20  起草  ${papers} 份文件\n`);
  expect(history.out).toContain(`共 ${papers} 份文件、${papers} 个版本`);
  expect(history.out.split("\n").length).toBeLessThan(12);
  expect((await call(desk, ["history", "hubin-primary", "-v"])).out.match(/^ {2}第 1 版/gm)).toHaveLength(papers);
  expect((await call(desk, ["history", "hubin-primary", "responsibility-list.ideology"])).out).toContain("第 1 版");

  await call(desk, ["rename", "hubin-primary", "德育处", "学生发展中心"]);
  const impact = await call(desk, ["impact", "hubin-primary", "--as-of", "2026-03-20"]);
  expect(impact.out).not.toContain("    原：");
  expect(impact.out).toMatch(/《云汀市湖滨小学意识形态工作责任清单》 {2}\d+ 处\n/);
  expect(impact.out).toContain("逐句怎么改、为什么改，加 -v 列出");
  expect((await call(desk, ["impact", "hubin-primary", "--as-of", "2026-03-20", "-v"])).out).toContain("    原：");
});

test("a layout for this time is said to be one that a regeneration does not keep", async () => {
  const desk = workspace("hubin-primary");
  const list = ["draft", "hubin-primary", "--kind", "责任清单", "--topic", "ideology", "--format", "txt"];
  expect((await call(desk, [...list, "--layout", "红头", "--seal"])).out).toContain(
    "--layout、--seal 已经记下，以后用 tiaoli regenerate 更新也照用",
  );
  expect((await call(desk, list)).out).not.toContain("已经记下");
});
