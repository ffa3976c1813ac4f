import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, sample, workspace } from "../cli/desk.js";
import { putBook } from "../cli/put-book.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";
import { fits, hostile } from "./looked-at.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(browserPath === undefined)("the facts of a unit on the page", () => {
  const unit = "hubin-primary";
  const desk = workspace(unit);
  const file = join(desk, "data/units", `${unit}.yaml`);
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const facts = () => `${new URL(opened.url).origin}/#/unit/${unit}/facts`;
  const section = async (name: string, on = page) =>
    on.getByRole("navigation", { name: "各部分" }).getByRole("button", { name }).first().click();
  const save = async (on = page) => {
    await on.getByRole("button", { name: "保存", exact: true }).click();
    await on.getByText("已保存").waitFor();
  };
  beforeAll(async () => {
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
    await page.goto(facts());
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("a change is seen beside, saved as the workbook's would be, and undone", async () => {
    await page.getByLabel("单位简称").fill("湖滨一小");
    await page.getByText("有改动没有保存").waitFor();
    await page.getByLabel("旁边看原文").check();
    await page.locator(".yaml ins", { hasText: "湖滨一小" }).waitFor();
    expect(readFileSync(file, "utf8")).toBe(sample(unit));
    await fits(page);
    await page.getByRole("button", { name: "撤销" }).click();
    expect(await page.getByLabel("单位简称").inputValue()).toBe("湖滨小学");
    await page.getByText("没有改动").waitFor();
    await page.getByRole("button", { name: "重做" }).click();
    await save();
    const other = workspace(unit);
    await putBook(other, "表.xlsx", sample(unit).replace("short-name: 湖滨小学", "short-name: 湖滨一小"), sample(unit));
    expect((await call(other, ["unit", "import", "表.xlsx"])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(readFileSync(join(other, "data/units", `${unit}.yaml`), "utf8"));
    await page.getByRole("button", { name: "撤销" }).click();
    await save();
    expect(readFileSync(file, "utf8")).toBe(sample(unit));
    await page.getByLabel("旁边看原文").uncheck();
    expect(errors).toEqual([]);
  });

  test("a new person in a post, with a timeline; a fault stands at its field and in the list", async () => {
    await section("人员");
    await page.getByRole("button", { name: "添加一行" }).click();
    await page.locator("tbody tr").last().getByRole("textbox").fill(hostile[0]);
    await section("任职");
    await page.locator(".timeline .term").first().waitFor();
    await fits(page);
    await page.getByRole("button", { name: "添加一行" }).click();
    const row = page.locator("tbody tr").last();
    await row.getByLabel(/^职务（/).selectOption({ index: 1 });
    await row.getByLabel(/^任职人/).selectOption({ label: hostile[0] });
    await row.getByLabel(/^任职日期/).fill("2031-09-01");
    await page.locator(".field-faults").first().waitFor();
    await section("媒体");
    await page.getByText(/^要改的地方/).click();
    await fits(page);
    await page
      .getByRole("button", { name: /^任职 第 \d+ 行/ })
      .first()
      .click();
    await page.locator(".field-faults").first().waitFor();
    expect(await page.evaluate("window.hit")).toBeUndefined();
    await page.getByRole("button", { name: "放弃改动" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "放弃改动" }).click();
    await page.getByText("没有改动").waitFor();
    expect(readFileSync(file, "utf8")).toBe(sample(unit));
    expect(errors).toEqual([]);
  });

  test("a page that is loaded anew has what was not saved; two tabs lose nothing", async () => {
    await section("单位");
    await page.getByLabel("市", { exact: true }).fill("云汀新市");
    await page.getByText("有改动没有保存").waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await vi.waitFor(async () => expect(await page.getByLabel("市", { exact: true }).inputValue()).toBe("云汀新市"), patient);
    const second = await page.context().newPage();
    await second.goto(facts());
    await second.getByRole("button", { name: "放弃改动" }).waitFor();
    writeFileSync(file, sample(unit).replace("short-name: 湖滨小学", "short-name: 湖滨二小"));
    await page.bringToFront();
    await save();
    expect(readFileSync(file, "utf8")).toContain("湖滨二小");
    expect(readFileSync(file, "utf8")).toContain("云汀新市");
    await second.close();
    expect(errors).toEqual([]);
  });

  test("the same place changed elsewhere is not overwritten unasked", async () => {
    await page.getByLabel("单位简称").fill("湖滨三小");
    writeFileSync(file, readFileSync(file, "utf8").replace("湖滨二小", "湖滨四小"));
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText(/这一项别处也改了/).waitFor();
    await fits(page);
    expect(readFileSync(file, "utf8")).toContain("湖滨四小");
    await page.getByRole("button", { name: "以我填的为准，保存" }).click();
    await page.getByText("已保存").waitFor();
    expect(readFileSync(file, "utf8")).toContain("湖滨三小");
  });

  test("the file as text: faults by line, saved, back in the form", async () => {
    await page.getByRole("button", { name: "改原文" }).click();
    const area = page.getByRole("textbox", { name: "档案原文" });
    const text = await area.inputValue();
    await area.fill(text.replace("short-name: 湖滨三小", "short-name: [湖"));
    await page
      .getByRole("button", { name: /^第 \d+ 行$/ })
      .first()
      .waitFor();
    await fits(page);
    await area.fill(`${text.replace("湖滨三小", "湖滨五小")}# 我的注释\n`);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByText("没有改动").waitFor();
    await vi.waitFor(async () => expect(await page.getByLabel("单位简称").inputValue()).toBe("湖滨五小"), patient);
    expect(readFileSync(file, "utf8")).toContain("# 我的注释");
    expect(errors).toEqual([]);
  });

  test("a field of a paper is gone to; a new entry stays open while it is named", async () => {
    await page.goto(`${facts()}?field=documents.responsibility-list.ideology.number`);
    await page.getByRole("heading", { name: "各文件", exact: true }).waitFor();
    await vi.waitFor(async () => expect(await page.evaluate("document.activeElement.id")).toMatch(/^facts-各文件/), patient);
    await page.getByRole("button", { name: "添加一行" }).click();
    const entry = page.locator(".facts-entry").last();
    await entry.getByLabel("文种").selectOption({ index: 1 });
    expect(await entry.getByLabel("附注").isVisible()).toBe(true);
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByText("没有改动").waitFor();
  });

  test.each(["各文件", "领导小组", "频次", "各主题分工"])("%s keeps nobody out", async (name) => {
    await section(name);
    await page.getByRole("heading", { name, exact: true }).waitFor();
    await fits(page);
  });
});
