import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.skipIf(browserPath === undefined)("work on the page", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = workspace("hubin-primary");
  const shelf = join(desk, "out", "hubin-primary");
  const at = async (place: string): Promise<void> => {
    await page.goto(`${new URL(opened.url).origin}/#/${place}`);
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

  test("a shelf is drafted to the same bytes as by the command", async () => {
    await at("unit/hubin-primary/shelf");
    await page.getByRole("button", { name: "起草全部文件" }).click();
    await page.getByText(/^写入 \d+ 个文件/).waitFor({ timeout: 60_000 });
    await page
      .getByRole("row", { name: /与生成的一样/ })
      .first()
      .waitFor();
    const other = workspace("hubin-primary");
    expect((await call(other, ["draft", "hubin-primary"])).code).toBeLessThan(2);
    const files = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => !name.startsWith(".") && statSync(join(folder, name)).isFile())
        .sort()
        .map((name) => [name, readFileSync(join(folder, name)).toString("base64")]);
    expect(files(shelf)).toEqual(files(join(other, "out", "hubin-primary")));
    expect(errors).toEqual([]);
  });

  test("a paper is opened in the system's program, and downloaded as it is", async () => {
    await at("unit/hubin-primary/shelf");
    const row = page.getByRole("row", { name: /关于调整湖滨小学意识形态工作领导小组的通知/ });
    await row.getByRole("button", { name: /用 Word 或 WPS 打开/ }).click();
    await vi.waitFor(() => expect(opened.asked().at(-1)).toMatch(/领导小组的通知\.docx$/), patient);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      row.getByRole("link", { name: /下载 .* Word/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/领导小组的通知\.docx$/);
    expect(readFileSync(await download.path()).equals(readFileSync(opened.asked().at(-1)!))).toBe(true);
    expect(errors).toEqual([]);
  });

  test("a file that was changed by hand between two looks is told of", async () => {
    const name = readdirSync(shelf).find((one) => one.endsWith("领导小组的通知.docx"))!;
    appendFileSync(join(shelf, name), "x");
    await at("unit/hubin-primary/shelf");
    await page.getByRole("button", { name: "刷新" }).click();
    await page.getByRole("row", { name: /手工改过/ }).waitFor();
    await page.getByLabel("状态").selectOption("edited");
    await vi.waitFor(async () => expect(await page.locator("tbody tr").count()).toBe(1), patient);
    await at("");
    await page.getByText(/^手工改过 1$/).waitFor();
    expect(errors).toEqual([]);
  });

  test("files are checked, one finding is left, and the copy has the others", async () => {
    await at("check");
    const old = join(desk, "旧文件.txt");
    writeFileSync(
      old,
      "湖滨小学工作责任制\n第一条　我校党支部负责XX工作。\n第二条　我局每季度研判一次。\n第四条　由办公室负责解释。\n",
    );
    await page.locator("input[type=file]").setInputFiles(old);
    await page.getByText(/^1 份文件，\d+ 个问题$/).waitFor();
    const findings = page.locator(".finding");
    const count = await findings.count();
    expect(count).toBeGreaterThan(1);
    expect(await page.locator("mark").count()).toBeGreaterThanOrEqual(count);
    await findings.first().getByLabel("采用").uncheck();
    await page.getByRole("button", { name: "另存改好的一份" }).click();
    const link = page.getByRole("link", { name: "下载 旧文件（改）.docx" });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const { unzipSync, strFromU8 } = await import("fflate");
    const parts = unzipSync(readFileSync(await download.path()));
    const comments = strFromU8(parts["word/comments.xml"]!).match(/<w:comment /g) ?? [];
    const revisions = strFromU8(parts["word/document.xml"]!).match(/<w:del /g) ?? [];
    expect(comments.length + revisions.length).toBeGreaterThan(0);
    // What was dropped is as it was.
    expect(readFileSync(old, "utf8")).toContain("XX");
    expect(errors).toEqual([]);
  });

  test("a file that cannot be read says so at its place, and so does one of no kind", async () => {
    await at("");
    await at("check");
    const broken = { name: "坏的.docx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004 and no more") };
    await page.locator("input[type=file]").setInputFiles([broken, { name: "a.exe", mimeType: "x/y", buffer: Buffer.from("x") }]);
    await page.getByRole("alert").getByText("坏的.docx").waitFor();
    await page.getByRole("alert").getByText("“a.exe”不是能处理的文件").waitFor();
  });

  test("a layout is checked and mended to the same bytes as by the command", async () => {
    const name = readdirSync(shelf).find((one) => one.endsWith("责任制实施办法.docx"))!;
    const bad = join(desk, "版式.docx");
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import("fflate");
    const parts = unzipSync(readFileSync(join(shelf, name)));
    const text = strFromU8(parts["word/document.xml"]!).replace(/w:top="2098"/, 'w:top="1440"');
    writeFileSync(bad, zipSync({ ...parts, "word/document.xml": strToU8(text) }));
    await at("layout");
    await page.locator("input[type=file]").setInputFiles(bad);
    await page.getByText(/^版式\.docx：\d+ 处/).waitFor();
    await page.getByRole("button", { name: "另存改好的一份" }).click();
    const link = page.getByRole("link", { name: "下载 版式（改）.docx" });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect((await call(desk, ["layout", "版式.docx", "--fix", "改.docx"])).code).toBeLessThan(2);
    expect(readFileSync(await download.path()).equals(readFileSync(join(desk, "改.docx")))).toBe(true);
    expect(errors).toEqual([]);
  });
});
