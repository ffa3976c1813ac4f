import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, start } from "./browser.js";
import { fits } from "./looked-at.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const unit = "hubin-primary";
const document = "responsibility-list.ideology";
const title = "云汀市湖滨小学意识形态工作责任清单";

describe.skipIf(browserPath === undefined)("versions on the page", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = workspace(unit);
  const word = join(desk, "out", unit, `${title}.docx`);
  const at = (place: string) => page.goto(`${new URL(opened.url).origin}/#/${place}`);
  const saved = async (click: () => Promise<void>): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent("download"), click()]);
    return readFileSync(await download.path());
  };
  let first: Buffer;
  beforeAll(async () => {
    const draft = ["draft", unit, "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx"];
    await call(desk, [...draft, "--as-of", "2026-03-05"]);
    first = readFileSync(word);
    const profile = join(desk, "data", "units", `${unit}.yaml`);
    writeFileSync(profile, readFileSync(profile, "utf8").replace("special-study: 2/year", "special-study: 4/year"));
    await call(desk, ["regenerate", unit, "--as-of", "2026-09-02"]);
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("two versions of a paper are compared from its history, and the redline is that of the command", async () => {
    await at(`unit/${unit}/history`);
    await page.getByRole("link", { name: `对照上一版：《${title}》第 2 版` }).click();
    await page.getByRole("row", { name: /修改.*专题研究/ }).waitFor();
    await page.getByRole("button", { name: "下一处" }).click();
    await fits(page);
    const redline = await saved(() => page.getByRole("button", { name: "修订稿" }).click());
    const named = [`${unit}/${document}@1`, `${unit}/${document}@2`];
    expect((await call(desk, ["compare", ...named, "--format", "redline", "--out", "修订稿.docx"])).code).toBe(1);
    expect(redline.equals(readFileSync(join(desk, "修订稿.docx")))).toBe(true);
    expect(errors).toEqual([]);
  });

  test("an old version is taken out byte for byte, and the last run is taken back when that is confirmed", async () => {
    await at(`unit/${unit}/history`);
    expect((await saved(() => page.getByRole("button", { name: /^取出《.*》第 1 版$/ }).click())).equals(first)).toBe(true);
    await fits(page);
    await page.getByRole("button", { name: "撤销第 2 次" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    expect(readFileSync(word).equals(first)).toBe(false);
    await page.getByRole("button", { name: "撤销第 2 次" }).click();
    await fits(page);
    await page.getByRole("dialog").getByRole("button", { name: "撤销第 2 次" }).click();
    await page.getByText(/^已撤销第 2 次生成/).waitFor();
    expect(readFileSync(word).equals(first)).toBe(true);
    expect(errors).toEqual([]);
  });

  test("two files that are dropped stand side by side", async () => {
    await at("compare");
    await fits(page);
    const [old, now] = [join(desk, "旧.txt"), join(desk, "新.txt")];
    writeFileSync(old, "值班办法\n第一条  每天两人值班。\n第二条  节假日加派一人。\n");
    writeFileSync(now, "值班办法\n第一条  每天三人值班。\n第二条  节假日加派一人。\n");
    await page.locator("input[type=file]").first().setInputFiles(old);
    await page.getByText("旧.txt").waitFor();
    await page.locator("input[type=file]").first().setInputFiles(now);
    await page.getByRole("row", { name: /第一条.*两人.*三人/ }).waitFor();
    expect(await page.locator("del").textContent()).toBe("两人");
    await page.getByLabel("未变的也显示").check();
    await page.getByRole("row", { name: /节假日/ }).waitFor();
    await page.getByLabel("查找").fill("没有的话");
    await page.getByText("没有符合条件的条文").waitFor();
    expect(errors).toEqual([]);
  });
});
