import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { fillConflicts } from "../cli/fill-conflicts.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";
import { fits } from "./looked-at.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });
const unit = "hubin-primary";
const day = "2099-07-01";
const profileOf = (desk: string) => join(desk, "data", "units", `${unit}.yaml`);
const shelfOf = (desk: string) => join(desk, "out", unit);

/** A workspace with a small shelf that is still to be drafted. */
function empty(): string {
  const desk = workspace(unit);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology]";
  writeFileSync(profileOf(desk), sample(unit).replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  return desk;
}

const wordOf = (desk: string) => join(shelfOf(desk), readdirSync(shelfOf(desk)).find((name) => name.endsWith("责任清单.docx"))!);
const editByHand = (desk: string) =>
  editDocx(wordOf(desk), (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
function studyEveryQuarter(desk: string): void {
  const text = readFileSync(profileOf(desk), "utf8");
  writeFileSync(profileOf(desk), text.replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
}

/** Files of the shelf by name. */
const papersIn = (desk: string) =>
  readdirSync(shelfOf(desk), { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".") && statSync(join(shelfOf(desk), name)).isFile())
    .sort()
    .map(
      (name) =>
        `${name} ${createHash("sha256")
          .update(readFileSync(join(shelfOf(desk), name)))
          .digest("hex")}`,
    );

describe.skipIf(browserPath === undefined)("a change of holders on the page", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = empty();
  const at = (place: string) => page.goto(`${new URL(opened.url).origin}/#/${place}`);
  const looked = async (name: string): Promise<void> => {
    const folder = process.env["TIAOLI_PICTURES"];
    if (folder)
      for (const [width, height] of [
        [1366, 768],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
      }
    await fits(page);
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

  test("from a unit without papers to what is printed, closed in the middle, to the same bytes as by the commands", async () => {
    await at(`unit/${unit}/change`);
    await page.getByRole("link", { name: "去起草" }).waitFor();
    await looked("draft");
    await page.getByRole("link", { name: "去起草" }).click();
    await page.getByRole("button", { name: "起草全部文件" }).click();
    await page.getByText(/^写入 \d+ 个文件/).waitFor({ timeout: 60_000 });

    // Somebody edits a paper in Word while the page is open.
    await at(`unit/${unit}/change`);
    await page.getByText("办什么").waitFor();
    editByHand(desk);
    const noticed = page.getByRole("status").getByRole("listitem");
    await noticed.getByText(/责任清单》刚才保存过/).waitFor({ timeout: 15_000 });
    await noticed.getByRole("link", { name: "看改了什么" }).click();
    await page.locator("ins", { hasText: "每两个月一次" }).waitFor();
    await looked("edited");
    studyEveryQuarter(desk);

    await at(`unit/${unit}/change?day=${day}`);
    const who = page.locator("details.step").first();
    if ((await who.getAttribute("open")) === null) await who.locator("> summary").click();
    await page.getByRole("button", { name: "写入档案" }).click();
    await page.getByText("请填写").first().waitFor();
    await page.getByRole("button", { name: "换人 党支部书记" }).click();
    await page.getByLabel("谁来任职").fill("柳新");
    await page.getByLabel("自哪天起").fill(day);
    await page.getByLabel("依据").fill("任〔2026〕9号");
    const before = readFileSync(profileOf(desk), "utf8");
    await page.getByRole("button", { name: "看看会改什么" }).click();
    await page.getByText(/党支部书记 由.+改为柳新，自 2099-07-01 起/).waitFor();
    expect(readFileSync(profileOf(desk), "utf8")).toBe(before);
    await looked("appoint");
    await page.getByRole("button", { name: "写入档案" }).click();
    await page.getByText(/已写入档案：.*改为柳新/).waitFor();
    // Taken back to the byte, and written once more.
    if ((await who.getAttribute("open")) === null) await who.locator("> summary").click();
    await page.getByRole("button", { name: "撤回 党支部书记" }).click();
    await page
      .getByRole("dialog")
      .getByText(/不算数/)
      .waitFor();
    await looked("take-back");
    await page.getByRole("dialog").getByRole("button", { name: "撤回" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(readFileSync(profileOf(desk), "utf8")).toBe(before);
    await page.getByRole("button", { name: "换人 党支部书记" }).click();
    await page.getByLabel("谁来任职").fill("柳新");
    await page.getByLabel("自哪天起").fill(day);
    await page.getByLabel("依据").fill("任〔2026〕9号");
    await page.getByRole("button", { name: "写入档案" }).click();
    await page.getByText(/已写入档案：.*改为柳新/).waitFor();
    await page.getByRole("button", { name: "更新 2 份文件" }).waitFor();
    await looked("impact");

    // Closed and opened again: it stands where it stood.
    await page.close();
    page = await browser.contexts()[0]!.newPage();
    await at(`unit/${unit}/change?day=${day}`);
    await page.getByLabel("更新缘由").fill("书记换任");
    await page
      .getByRole("group", { name: /责任清单/ })
      .getByLabel("怎么办")
      .selectOption("keep");
    await page.getByRole("button", { name: "更新 2 份文件" }).click();
    await page.getByRole("link", { name: "去定下来" }).waitFor({ timeout: 60_000 });
    await looked("regenerated");
    await page.getByRole("link", { name: "去定下来" }).click();
    const conflict = page.getByRole("group").first();
    await conflict.getByText("每两个月一次").first().waitFor();
    await looked("conflicts");
    await conflict.getByLabel("自己写").check();
    await conflict.getByLabel("定稿文字").fill("每月至少专题研究一次意识形态工作。");
    await page.getByRole("button", { name: "定下选好的 1 处" }).click();
    await page.getByText("没有待定的条文").waitFor({ timeout: 60_000 });
    await looked("settled");
    await page.getByRole("link", { name: "回到任免更新" }).click();
    await at(`unit/${unit}/change?day=${day}`);
    await page.getByText(/最近一次更新（2099-07-01，书记换任）/).waitFor();
    await looked("issue");
    await page.getByRole("button", { name: /^打开 .*责任清单$/ }).click();
    await vi.waitFor(() => expect(existsSync(opened.asked().at(-1) ?? "")).toBe(true), patient);
    expect(errors).toEqual([]);

    const other = empty();
    await call(other, ["draft", unit]);
    editByHand(other);
    studyEveryQuarter(other);
    const words = ["--post", "secretary", "--name", "柳新", "--from", day, "--basis", "任〔2026〕9号"];
    expect((await call(other, ["appoint", unit, ...words])).code).toBeLessThan(2);
    expect((await call(other, ["regenerate", unit, "--as-of", day, "--reason", "书记换任"])).code).toBeLessThan(2);
    await fillConflicts(other, unit, "每月至少专题研究一次意识形态工作。");
    expect((await call(other, ["resolve", unit, "表.xlsx"])).code).toBe(0);
    expect(readFileSync(profileOf(desk), "utf8")).toBe(readFileSync(profileOf(other), "utf8"));
    expect(papersIn(desk)).toEqual(papersIn(other));
  });
});
