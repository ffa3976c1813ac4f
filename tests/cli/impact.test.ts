import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "./desk.js";
import { editDocx, words } from "./edit-docx.js";

vi.setConfig({ testTimeout: 60_000 });
const kinds = ["--kind", "responsibility-list,duty-card", "--topic", "ideology", "--format", "docx"];

describe("tiaoli impact", () => {
  test("says sentence by sentence what would change and why, writes nothing, and exits with 1 until nothing would", async () => {
    const desk = workspace("hubin-primary");
    await call(desk, ["draft", "hubin-primary", ...kinds, "--as-of", "2026-03-05"]);
    const quiet = await call(desk, ["impact", "hubin-primary", "--as-of", "2026-03-05"]);
    expect(quiet).toMatchObject({ code: 0, err: "" });
    expect(quiet.out).toContain("都不用改");
    await call(desk, ["appoint", "hubin-primary", "--post", "secretary", "--name", "顾晓岚", "--from", "2026-12-01"]);
    // What is kept to save time is nobody's.
    const papers = () => Object.entries(snapshot(desk)).filter(([name]) => !name.startsWith(".tiaoli"));
    const before = papers();
    const said = await call(desk, ["impact", "hubin-primary", "--as-of", "2026-12-01"]);
    expect(said).toMatchObject({ code: 1, err: "" });
    expect(said.out).toContain("标题原为《意识形态工作岗位责任卡（沈立言）》");
    expect(said.out).toMatch(
      /原：党支部书记责任（第一责任人）\n {4}改：党支部书记、校长责任（第一责任人）\n {4}因：党支部书记由沈立言改为顾晓岚（data\/units\/hubin-primary\.yaml:\d+）/,
    );
    // The new secretary was the head: that card's name goes to the new one.
    expect(said.out).toContain("duty-card.ideology.head  不再需要，文件名让给另一份，原文件移入“历年文件”");
    const told = await call(desk, ["impact", "--all", "--as-of", "2026-12-01", "--json"]);
    expect(JSON.parse(told.out)).toMatchObject([{ unit: "hubin-primary", asOf: "2026-12-01", recorded: 6 }]);
    expect(papers()).toEqual(before);
    await call(desk, ["draft", "hubin-primary", ...kinds, "--as-of", "2026-12-01"]);
    expect((await call(desk, ["impact", "hubin-primary", "--as-of", "2026-12-01"])).code).toBe(0);
  });

  test("refuses what it cannot look at, in words", async () => {
    const desk = workspace("hubin-primary");
    for (const [argv, code] of [
      [["impact"], "cli/which-unit"],
      [["impact", "hubin-primary", "--all"], "cli/unit-and-all"],
      [["impact", "hubin-primary"], "archive/no-history"],
      [["impact", "hubin-primari"], "cli/unknown-unit"],
      [["impact", "hubin-primary", "--as-of", "2026-02-30"], "cli/bad-day"],
    ] as const)
      expect(await call(desk, argv)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(code) });
    const profile = join(desk, "data", "units", "hubin-primary.yaml");
    await call(desk, ["draft", "hubin-primary", ...kinds, "--as-of", "2026-03-05"]);
    writeFileSync(profile, readFileSync(profile, "utf8").replace("head: moral-director", "head: moral-directr"));
    const said = await call(desk, ["impact", "hubin-primary"]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain("moral-director");
  });
});

describe("references typed by hand", () => {
  test("are told before as the report tells them afterwards", async () => {
    const desk = workspace("hubin-primary");
    const rules = ["--kind", "implementation-rules", "--topic", "ideology", "--format", "docx", "--as-of", "2026-03-05"];
    await call(desk, ["draft", "hubin-primary", ...rules]);
    const file = join(desk, "out", "hubin-primary", "云汀市湖滨小学意识形态工作责任制实施细则.docx");
    editDocx(file, words("人员变动的当日告知。", "人员变动的当日告知，程序见本细则第十八条，公示见第五十八条。"));
    const profile = join(desk, "data", "units", "hubin-primary.yaml");
    // A paper without groups of teachers has fewer articles.
    writeFileSync(
      profile,
      readFileSync(profile, "utf8")
        .replace(/^ {2}group:[\s\S]*?(?=^ {2}\S)/m, "")
        .replace(/^media:[\s\S]*?(?=^\S)/m, ""),
    );
    const said = await call(desk, ["impact", "hubin-primary", "--as-of", "2026-03-06"]);
    expect(said.code, said.err).toBe(1);
    const done = await call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-03-06"]);
    const told = [...done.out.matchAll(/“(第[^”]+条)”(?:随序号改为“([^”]+)”|对不上)/g)].map(([, typed, now]) => [typed, now]);
    expect(told.length).toBeGreaterThan(0);
    const foretold = [...said.out.matchAll(/“(第[^”]+条)”(?:随序号改为“([^”]+)”|对不上)/g)].map(([, typed, now]) => [typed, now]);
    expect(foretold).toEqual(told);
  });
});

describe("tiaoli history of a regenerated document", () => {
  test("says what differs and why, and gives out the file that was merged and the one before", async () => {
    const desk = workspace("hubin-primary");
    const list = ["--kind", "responsibility-list", "--topic", "ideology", "--format", "docx", "--as-of", "2026-03-05"];
    await call(desk, ["draft", "hubin-primary", ...list]);
    await call(desk, ["appoint", "hubin-primary", "--post", "secretary", "--name", "顾晓岚", "--from", "2026-12-01"]);
    await call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-12-01", "--reason", "领导班子调整"]);
    const said = await call(desk, ["history", "hubin-primary"]);
    expect(said.out).toMatch(
      /第 2 版 {2}2026-12-01 {2}[0-9a-f]{12} {2}领导班子调整\n {8}与上一版相比：改 \d+ 处.*；因党支部书记由沈立言改为顾晓岚/,
    );
    const none = await call(desk, [
      "history",
      "hubin-primary",
      "responsibility-list.ideology",
      "--restore",
      "2",
      "--mine",
      "--out",
      "a.docx",
    ]);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining("archive/no-merged") });
    const both = [
      "history",
      "hubin-primary",
      "responsibility-list.ideology",
      "--restore",
      "2",
      "--mine",
      "--merged",
      "--out",
      "a.docx",
    ];
    expect(await call(desk, both)).toMatchObject({ code: 2, err: expect.stringContaining("cli/merged-and-mine") });
  });
});
