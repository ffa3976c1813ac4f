import { existsSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

describe.skipIf(browserPath === undefined)("the page is opened", () => {
  let browser: Browser;
  const running: Opened[] = [];
  const open = async (...given: Parameters<typeof start>): Promise<Opened> => {
    const opened = await start(...given);
    running.push(opened);
    return opened;
  };
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    for (const one of running) await one.close();
  });

  test("by the system's browser, and a second start opens the first", async () => {
    const desk = workspace("hubin-primary");
    const first = await open(desk, { words: ["--lang", "zh"] });
    await vi.waitFor(() => expect(first.asked()).toEqual([first.url]), patient);
    expect(first.pid).toBe(first.child.pid);
    const second = await open(desk, { runtime: first.runtime });
    expect(second.pid).toBe(first.pid);
    expect(second.url).not.toBe(first.url);
    await vi.waitFor(() => expect(second.child.exitCode).toBe(0), patient);
    // Both addresses lead in, each once.
    for (const { url } of [first, second]) {
      const { page, errors } = await pageIn(browser, url);
      await page.getByRole("link", { name: "云汀市湖滨小学" }).first().waitFor();
      expect(page.url()).not.toContain("key=");
      expect(errors).toEqual([]);
      await page.context().close();
    }
    const { page } = await pageIn(browser, first.url);
    await page.getByText("请双击“条理”打开").waitFor();
    await page.context().close();
  });

  test("what it leaves behind is the user's alone, and is gone when it ends", async () => {
    const opened = await open(workspace("hubin-primary"));
    const folder = join(opened.runtime, "tiaoli");
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const { readdirSync } = await import("node:fs");
    const [name] = readdirSync(folder);
    expect(statSync(join(folder, name!)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, name!), "utf8")).not.toContain(new URL(opened.url).searchParams.get("key"));
    opened.child.kill();
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]), patient);
  });

  test("退出 ends the program, and every page says so", async () => {
    const opened = await open(workspace("hubin-primary"));
    const { page, errors } = await pageIn(browser, opened.url);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "退出" }).click();
    for (const one of [page, other]) await one.getByText("条理已经退出").waitFor();
    await vi.waitFor(() => expect(opened.child.exitCode).toBe(0), patient);
    // The line that tells of progress ends with the program.
    expect(errors.filter((error) => !error.includes("net::ERR_CONNECTION"))).toEqual([]);
    await page.context().close();
  });

  test("a page whose program was killed says so, and loses nothing that stands on it", async () => {
    const opened = await open(workspace("hubin-primary"));
    const { page } = await pageIn(browser, opened.url);
    await page.goto(`${new URL(opened.url).origin}/#/unit/hubin-primary/shelf`);
    await page.getByLabel("筛选").fill("领导小组");
    opened.child.kill("SIGKILL");
    await page.getByRole("alert").getByText("与程序的连接断了").waitFor();
    expect(await page.getByLabel("筛选").inputValue()).toBe("领导小组");
    await page.context().close();
  });

  test("where there is no workspace, the page makes one with a sample", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tiaoli-first-"));
    const opened = await open(folder);
    const { page, errors } = await pageIn(browser, opened.url);
    const where = page.getByLabel("放在哪个文件夹");
    await where.fill("条理");
    await page.getByRole("button", { name: "新建" }).click();
    // The fault stands at its field.
    await page.locator(".field.wrong").getByText("不是完整的路径").waitFor();
    await where.fill(join(folder, "工作区"));
    await page.getByRole("button", { name: "新建" }).click();
    await page.getByRole("link", { name: "云汀市湖滨小学" }).first().waitFor();
    expect(existsSync(join(folder, "工作区", "data/units/hubin-primary.yaml"))).toBe(true);
    expect(errors).toEqual([]);
    // A start in that folder finds the same program.
    const again = await open(join(folder, "工作区"), { runtime: opened.runtime });
    expect(again.pid).toBe(opened.pid);
    await page.context().close();
  });

  test("an old workspace is chosen by looking through folders", async () => {
    const desk = workspace("lanjiang-culture");
    const home = mkdtempSync(join(tmpdir(), "tiaoli-home-"));
    const { cpSync } = await import("node:fs");
    cpSync(desk, join(home, "旧工作区"), { recursive: true });
    const opened = await open(mkdtempSync(join(tmpdir(), "tiaoli-none-")), { home });
    const { page, errors } = await pageIn(browser, opened.url);
    await page.getByRole("button", { name: "打开 旧工作区" }).click();
    await page.getByRole("link", { name: "岚江县文化和旅游局" }).first().waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
