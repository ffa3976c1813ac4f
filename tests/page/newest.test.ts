import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, sample, workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";
import { fits } from "./looked-at.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });
const unit = "hubin-primary";

describe.skipIf(browserPath === undefined)("papers and clauses on the page", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = workspace(unit);
  const profile = join(desk, "data", "units", `${unit}.yaml`);
  const shelf = join(desk, "out", unit);
  const at = (place: string) => page.goto(`${new URL(opened.url).origin}/#/${place}`);
  beforeAll(async () => {
    const issued = "topics: [ideology]\nshelf: [leading-group-notice.ideology, responsibility-list.ideology]";
    writeFileSync(profile, sample(unit).replace(/^topics: .*$/m, issued));
    await call(desk, ["draft", unit, "--format", "docx"]);
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("ticked papers are packed with the PDFs that were not there, and saved at once; bound, they open to be printed", async () => {
    await at(`unit/${unit}/shelf`);
    await page.getByRole("button", { name: "全选" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download", patient),
      page.getByRole("button", { name: "打包下载" }).click(),
    ]);
    const names = Object.keys(unzipSync(readFileSync(await download.path())));
    expect(names.filter((name) => name.endsWith(".pdf"))).toHaveLength(2);
    expect(names.filter((name) => name.endsWith(".docx"))).toHaveLength(2);
    expect(readdirSync(shelf).some((name) => name.endsWith(".pdf"))).toBe(false);
    await page
      .getByText(/新做的/)
      .first()
      .waitFor();
    await fits(page);
    await page.getByRole("button", { name: "合订成一册" }).click();
    await page.getByRole("link", { name: "打开来打印（新窗口）" }).waitFor(patient);
    expect(errors).toEqual([]);
  });

  test("what a unit issues is chosen by ticks, and what is then not drafted is due", async () => {
    await at(`unit/${unit}/shelf/choose`);
    await page
      .getByRole("checkbox", { name: /^考核办法/ })
      .last()
      .check();
    await page.getByText("还没有保存").waitFor();
    await fits(page);
    await page.getByRole("button", { name: "存入单位档案" }).click();
    await page.getByText("已经存入单位档案。").waitFor();
    expect(readFileSync(profile, "utf8")).toContain("assessment.ideology");
    await at(`unit/${unit}/todo`);
    await page.getByRole("heading", { name: /还没有起草的文件/ }).waitFor(patient);
    await fits(page);
    await at("");
    await page.getByText(/^还没有起草 1$/).waitFor(patient);
    expect(errors).toEqual([]);
  });

  test("a clause is changed beside its locked facts; what is not to be changed is told of, and nothing is saved", async () => {
    await at("library/body.special-study");
    const text = page.getByRole("textbox", { name: "正文", exact: true });
    await text.waitFor();
    await page.getByLabel("这段文字给谁用").selectOption(unit);
    const before = await text.inputValue();
    expect(before).toContain("【这项工作】");
    await text.fill(before.replace("【这项工作】", "【那项工作】"));
    await page.getByText("没有“【那项工作】”这一项").waitFor();
    expect(await page.getByRole("button", { name: /^存为.*的说法$/ }).isDisabled()).toBe(true);
    await fits(page);
    await text.fill(before.replace("【到此】", ""));
    await page.getByText(/少了或者挪动了/).waitFor();
    await text.fill(before.replace("对突出问题定下措施", "对突出问题当场定下措施"));
    await page.getByText("1 份文件会变").waitFor(patient);
    expect(await page.getByText("正在看改了以后的样子").count()).toBe(0);
    await fits(page);
    await page.getByRole("button", { name: /存为.*的说法|仍然保存/ }).click();
    const own = join(desk, "templates", "units", unit, "clauses", "body", "body.special-study.hbs");
    await vi.waitFor(async () => {
      if (!existsSync(own)) await page.getByRole("button", { name: /仍然保存/ }).click({ timeout: 500 });
      expect(readFileSync(own, "utf8")).toContain("{{topic.work}}，{{#unless small}}");
    }, patient);
    expect(readFileSync(own, "utf8")).toContain("对突出问题当场定下措施");
    await page.getByRole("button", { name: "撤回，用原来的" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "撤回，用原来的" }).click();
    await page.getByText(/已经撤回/).waitFor();
    expect(existsSync(own)).toBe(false);
    expect(errors).toEqual([]);
  });

  test("another workspace is chosen, and the same one gone back to", async () => {
    await at("");
    await page.getByRole("button", { name: "换工作区" }).click();
    await page.getByRole("heading", { name: "先定一个工作区" }).waitFor();
    await fits(page);
    await page.getByRole("button", { name: /^回到/ }).click();
    await page.getByRole("heading", { name: "首页" }).waitFor();
    await page.locator("main").getByText("样例", { exact: true }).waitFor();
    expect(errors).toEqual([]);
  });
});
