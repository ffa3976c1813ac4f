import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "./desk.js";

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
    const before = snapshot(desk);
    const said = await call(desk, ["impact", "hubin-primary", "--as-of", "2026-12-01"]);
    expect(said).toMatchObject({ code: 1, err: "" });
    expect(said.out).toContain("标题原为《意识形态工作岗位责任卡（沈立言）》");
    expect(said.out).toMatch(
      /原：党支部书记责任（第一责任人）\n {4}改：党支部书记、校长责任（第一责任人）\n {4}因：党支部书记由沈立言改为顾晓岚（data\/units\/hubin-primary\.yaml:\d+）/,
    );
    expect(said.out).toContain("duty-card.ideology.head  不再需要，原文件保留");
    const told = await call(desk, ["impact", "--all", "--as-of", "2026-12-01", "--json"]);
    expect(JSON.parse(told.out)).toMatchObject([{ unit: "hubin-primary", asOf: "2026-12-01", recorded: 6 }]);
    expect(snapshot(desk)).toEqual(before);
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
