import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sample, workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";
import { fits, pictured } from "./looked-at.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });
const id = "system.approval-check";
const [unit, other] = ["hubin-primary", "liaoyuan-school"];

describe.skipIf(browserPath === undefined)("whose words a clause is put in", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = workspace();
  beforeAll(async () => {
    const shelf = "topics: [ideology]\nshelf: [responsibility-system]";
    const own = sample(unit).replace(/^topics: .*$/m, shelf);
    writeFileSync(join(desk, "data", "units", `${unit}.yaml`), own);
    const named = own.replace(`id: ${unit}`, `id: ${other}`).replaceAll("湖滨小学", "燎原小学");
    writeFileSync(join(desk, "data", "units", `${other}.yaml`), named);
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("nobody's until it is chosen; then one unit's alone, and the screen says so", async () => {
    await page.goto(`${new URL(opened.url).origin}/#/library/${id}`);
    const text = page.getByRole("textbox", { name: "正文" });
    await text.waitFor();
    await text.fill((await text.inputValue()).replace("立即撤下", "当天撤下"));
    await page.getByRole("button", { name: "保存" }).press("Enter");
    await page.getByText("请先选这段文字给谁用").waitFor();
    await pictured(page, "clause-undecided");
    await fits(page);
    const whose = page.getByLabel("这段文字给谁用");
    await whose.selectOption({ label: "只给云汀市燎原小学" });
    await page.getByText("改了以后只有这个单位的文件用新的文字").waitFor();
    expect(await text.inputValue()).toContain("当天撤下");
    await page.getByRole("button", { name: "存为云汀市燎原小学的说法" }).press("Enter");
    await page.getByText("已经保存，给云汀市燎原小学用").waitFor({ timeout: 60_000 });
    await page.getByText("云汀市燎原小学的说法", { exact: true }).waitFor();
    await pictured(page, "clause-one-unit");
    await fits(page);
    const file = join(desk, "templates", "units", other, "clauses", "system", `${id}.hbs`);
    expect(readFileSync(file, "utf8")).toContain("当天撤下");
    expect(existsSync(join(desk, "templates", "clauses"))).toBe(false);

    // The other's words, and those of all, are still the former.
    await whose.selectOption({ label: "只给云汀市湖滨小学" });
    await vi.waitFor(async () => expect(await text.inputValue()).toContain("立即撤下"), patient);
    await whose.selectOption({ label: "全部单位" });
    await page.getByText("工作区里所有单位的文件都用新的文字").waitFor();
    expect(errors).toEqual([]);
  });
});
