import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";
import { fits } from "./looked-at.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(browserPath === undefined)("a paper beside its facts", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = workspace("hubin-primary");
  const profile = join(desk, "data/units/hubin-primary.yaml");
  const before = readFileSync(profile, "utf8");
  const shots = process.env["TIAOLI_SHOTS"];
  const shot = async (name: string): Promise<void> => {
    if (shots === undefined) return;
    await page.emulateMedia({ colorScheme: "light" });
    await page.screenshot({ path: join(shots, `${name}-1366.png`) });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.screenshot({ path: join(shots, `${name}-1920.png`) });
    await page.setViewportSize({ width: 1366, height: 768 });
  };
  beforeAll(async () => {
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("a changed fact is marked in the open paper and counted in the others; the profile stays as it is", async () => {
    await page.goto(`${new URL(opened.url).origin}/#/unit/hubin-primary/shelf`);
    await page.getByRole("link", { name: "关于调整湖滨小学意识形态工作领导小组的通知" }).click();
    await page.getByRole("heading", { name: "关于调整湖滨小学意识形态工作领导小组的通知", level: 1 }).waitFor();
    await page.getByText(/^\d+ 份文件$/).waitFor();
    await fits(page);
    await shot("paper-saved");
    const field = page.getByRole("complementary").locator("input").nth(6);
    const was = await field.inputValue();
    await field.fill(`${was}新`);
    await page.locator(".live-text ins").filter({ hasText: "新" }).first().waitFor();
    await page.getByText(/^涉及 \d+ 份文件，改动 \d+ 处$/).waitFor();
    await fits(page);
    await shot("paper-changed");
    expect(readFileSync(profile, "utf8")).toBe(before);
    // Another paper, and a page loaded anew: what was tried is still there.
    await page.reload();
    await page.locator(".live-text ins").first().waitFor();
    await page.getByRole("button", { name: "放弃试改" }).click();
    await page.getByText("按已保存的情况").waitFor();
    await vi.waitFor(async () => expect(await page.locator(".live-text ins").count()).toBe(0), patient);
    expect(errors).toEqual([]);
  });

  test("what was tried is saved when somebody says so, and only that line changes", async () => {
    const field = page.getByRole("complementary").locator("input").nth(6);
    await field.fill("沈立妍");
    await page.locator(".live-text ins").first().waitFor();
    await page.getByRole("button", { name: "存入单位档案" }).click();
    await page.getByText("按已保存的情况").waitFor();
    expect(readFileSync(profile, "utf8")).toBe(before.replace("name: 沈立言", "name: 沈立妍"));
    await page.locator(".live-row").filter({ hasText: "沈立妍" }).first().waitFor();
    await vi.waitFor(async () => expect(await page.locator(".live-text ins").count()).toBe(0), patient);
    expect(errors).toEqual([]);
  });

  test("a click on a sentence shows its facts and whence it comes; the fact leads to its field", async () => {
    await page.locator(".live-row").filter({ hasText: "顾晓岚" }).first().click();
    await page.getByRole("heading", { name: "这一处用到的情况" }).waitFor();
    const to = page.getByRole("link", { name: /^到单位档案里改姓名/ });
    expect(await to.getAttribute("href")).toBe("#/unit/hubin-primary/facts?field=people.gu-xiaolan.name");
    await page.getByText("这份文件还没有起草，没有来历可查。").waitFor();
    await fits(page);
    await shot("paper-sentence");
    expect(errors).toEqual([]);
  });

  test("the paper is shown as it will be printed", async () => {
    await page.getByRole("button", { name: "看印出的样子" }).click();
    const frame = page.locator("iframe");
    await frame.waitFor();
    const address = new URL((await frame.getAttribute("src"))!, opened.url).href;
    const answer = await page.request.get(address);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await shot("paper-printed");
    expect(errors).toEqual([]);
  });
});
