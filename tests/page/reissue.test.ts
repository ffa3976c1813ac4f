import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { browserPath, launch, type Opened, pageIn, start } from "./browser.js";
import { fits, pictured } from "./looked-at.js";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });
const unit = "hubin-primary";
const day = "2099-07-01";
const list = "responsibility-list.ideology";
const number = "湖小党〔2099〕21号";
const profileOf = (desk: string) => join(desk, "data", "units", `${unit}.yaml`);
const shelfOf = (desk: string) => join(desk, "out", unit);
const wordOf = (desk: string) => join(shelfOf(desk), readdirSync(shelfOf(desk)).find((name) => name.endsWith("责任清单.docx"))!);
const editByHand = (desk: string) => editDocx(wordOf(desk), (xml) => xml.replace("做到“两个维护”", "自觉做到“两个维护”"));

function studyEveryQuarter(desk: string): void {
  const text = readFileSync(profileOf(desk), "utf8");
  writeFileSync(profileOf(desk), text.replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
}

function empty(): string {
  const desk = workspace(unit);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology]";
  writeFileSync(profileOf(desk), sample(unit).replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  return desk;
}

/** Files of the shelf by name, earlier issues among them. */
const papersIn = (desk: string) =>
  readdirSync(shelfOf(desk), { recursive: true, encoding: "utf8" })
    .filter((name) => !name.startsWith(".") && statSync(join(shelfOf(desk), name)).isFile())
    .sort()
    .map((name) => `${name} ${hash(readFileSync(join(shelfOf(desk), name)))}`);
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
function text(path: string): string {
  const read = readDocx(readFileSync(path), path);
  return read.ok ? docText(read.value.doc) : "";
}

describe.skipIf(browserPath === undefined)("an issued paper, issued again under a new number", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = empty();
  const at = (place: string) => page.goto(`${new URL(opened.url).origin}/#/${place}`);
  beforeAll(async () => {
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("from no papers to those that go out, to the same bytes as by the commands", async () => {
    await at(`unit/${unit}/shelf`);
    await page.getByRole("button", { name: "起草全部文件" }).click();
    await page.getByText(/^写入 \d+ 个文件/).waitFor({ timeout: 60_000 });
    const before = readFileSync(wordOf(desk));
    editByHand(desk);
    expect(readFileSync(wordOf(desk))).not.toEqual(before);
    const edited = readFileSync(wordOf(desk));
    studyEveryQuarter(desk);

    await at(`unit/${unit}/change?day=${day}`);
    const who = page.locator("details.step").first();
    if ((await who.getAttribute("open")) === null) await who.locator("> summary").click();
    await page.getByRole("button", { name: "换人 党支部书记" }).click();
    await page.getByLabel("谁来任职").fill("柳新");
    await page.getByLabel("自哪天起").fill(day);
    await page.getByRole("button", { name: "写入档案" }).click();
    await page.getByText(/已写入档案：.*改为柳新/).waitFor();

    const choice = page.getByRole("group", { name: /责任清单/ });
    await choice.getByLabel("怎么办").selectOption("anew");
    await choice.getByLabel("新的文号").fill(number);
    // Without its date nothing is written.
    const update = page.getByRole("button", { name: /^更新 \d+ 份文件$/ });
    await update.click();
    await choice.getByText("请填写").waitFor();
    expect(readFileSync(wordOf(desk))).toEqual(edited);
    await choice.getByLabel("成文日期").fill(day);
    await pictured(page, "reissue-asked");
    await fits(page);
    await update.click();
    await page.getByRole("cell", { name: `${number} ${day}` }).waitFor({ timeout: 60_000 });
    await pictured(page, "reissue-done");
    await fits(page);

    const now = text(wordOf(desk));
    for (const said of [number, "自觉做到“两个维护”", "同时废止"]) expect(now).toContain(said);
    expect(now).toMatch(/每季度[^。]*专题研究|每季度[^。]*听取/);
    // What went out formerly stays as somebody left it.
    const kept = readdirSync(join(shelfOf(desk), "历年文件"), { recursive: true, encoding: "utf8" });
    const earlier = kept.find((name) => name.endsWith("责任清单.docx"))!;
    expect(readFileSync(join(shelfOf(desk), "历年文件", earlier))).toEqual(edited);
    expect(errors).toEqual([]);

    const other = empty();
    await call(other, ["draft", unit]);
    editByHand(other);
    studyEveryQuarter(other);
    const words = ["--post", "secretary", "--name", "柳新", "--from", day];
    expect((await call(other, ["appoint", unit, ...words])).code).toBeLessThan(2);
    const anew = ["--reissue", "--document", list, "--number", number, "--date", day];
    expect((await call(other, ["regenerate", unit, "--as-of", day, ...anew])).code).toBeLessThan(2);
    expect(readFileSync(profileOf(desk), "utf8")).toBe(readFileSync(profileOf(other), "utf8"));
    expect(papersIn(desk)).toEqual(papersIn(other));
  });
});
