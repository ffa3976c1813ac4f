import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call } from "../cli/desk.js";
import { issuedDrawer, issuedUnit } from "../support/issued-drawer.js";
import { browserPath, launch, type Opened, pageIn, start } from "./browser.js";
import { fits, pictured } from "./looked-at.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });
const day = "2099-07-01";

describe.skipIf(browserPath === undefined)("papers that were issued, after another came into office", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  let desk: string;
  const text = (name: string): string => {
    const read = readDocx(readFileSync(join(desk, "out", issuedUnit, `${name}.docx`)), name);
    return read.ok ? docText(read.value.doc) : "";
  };
  beforeAll(async () => {
    desk = await issuedDrawer();
    await call(desk, ["appoint", issuedUnit, "--post", "secretary", "--name", "柳新民", "--from", day]);
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("what is issued again is asked before anything is written, and the number is given where the page says", async () => {
    await page.goto(`${new URL(opened.url).origin}/#/unit/${issuedUnit}/change?day=${day}`);
    await page.getByRole("heading", { name: "其中 1 份已经印发" }).waitFor();
    const paper = page.getByRole("group", { name: /责任清单.*2025-03-10/ });
    await paper.getByText(/日期是 2025-03-10，文中写的却有那天以后才到任的人：柳新民/).waitFor();
    await pictured(page, "issued-ask");
    await fits(page);
    const before = text("柳溪小学意识形态工作责任清单");
    // By the keyboard alone: unanswered first.
    const update = page.getByRole("button", { name: "更新 2 份文件" });
    await update.focus();
    await page.keyboard.press("Enter");
    await paper.getByText("请填写").waitFor();
    expect(text("柳溪小学意识形态工作责任清单")).toBe(before);
    await paper.getByLabel("怎么办").selectOption("keep");
    await update.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^最近一次更新/).waitFor({ timeout: 60_000 });

    // What keeps its number and date is named where the step says, in the open.
    const kept = page.getByText(/还是原来的文号和日期/);
    await kept.waitFor();
    expect(await kept.isVisible()).toBe(true);
    expect(
      await page
        .getByText(/那天以后才到任的人：柳新民/)
        .last()
        .isVisible(),
    ).toBe(true);
    await pictured(page, "issued-kept");
    await fits(page);

    await page.getByRole("button", { name: /^重新印发 .*责任清单/ }).click();
    await page.getByRole("dialog").getByLabel("成文日期").fill(day);
    await pictured(page, "issued-dialog");
    await fits(page);
    await page.getByRole("button", { name: "写入并更新" }).click();
    await kept.waitFor({ state: "detached", timeout: 60_000 });
    expect(text("柳溪小学意识形态工作责任清单")).toContain("2099年7月1日");

    await page.getByRole("button", { name: /^写文号和日期 关于调整/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("新的文号").fill("柳小党〔2099〕7号");
    await dialog.getByLabel("成文日期").fill(day);
    await page.getByRole("button", { name: "写入并更新" }).click();
    await page.getByRole("cell", { name: /柳小党〔2099〕7号 2099-07-01/ }).waitFor({ timeout: 60_000 });
    const now = text("关于调整柳溪小学意识形态工作领导小组的通知");
    expect(now).toContain("柳小党〔2099〕7号");
    expect(now).toContain("（柳小党〔2025〕2号）同时废止");
    expect(readdirSync(join(desk, "out", issuedUnit, "历年文件", "2025"))).toContain(
      "柳溪小学党支部关于成立意识形态工作领导小组的通知.docx",
    );
    expect(errors).toEqual([]);
  });
});
