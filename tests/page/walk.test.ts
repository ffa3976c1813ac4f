import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call, sample, workspace } from "../cli/desk.js";
import { editDocx } from "../cli/edit-docx.js";
import { browserPath, launch, type Opened, pageIn, start } from "./browser.js";
import { fits } from "./looked-at.js";
import { notPlain } from "./plain-text.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });
const unit = "hubin-primary";
const bureau = "lanjiang-culture";

/** A workspace where everything is under way: papers edited, a conflict open, a holder changed since, a clause of its own, faults. */
async function full(): Promise<string> {
  const desk = workspace(unit, bureau);
  const profile = join(desk, "data", "units", `${unit}.yaml`);
  const shelf = "shelf: [leading-group-notice.ideology, responsibility-list.ideology, implementation-rules.ideology]";
  writeFileSync(profile, sample(unit).replace(/^topics: .*$/m, `topics: [ideology]\n${shelf}`));
  await call(desk, ["draft", unit, "--as-of", "2026-03-05"]);
  const out = join(desk, "out", unit);
  const named = (ending: string) => join(out, readdirSync(out).find((name) => name.endsWith(ending))!);
  editDocx(named("责任清单.docx"), (xml) => xml.replace(/每年至少两次(?=(?:<[^>]*>)*(?:专题研究|听取))/, "每两个月一次"));
  writeFileSync(profile, readFileSync(profile, "utf8").replace(/^ {2}special-study: \S+/m, "  special-study: 1/quarter"));
  await call(desk, ["appoint", unit, "--post", "head", "--name", "柳新", "--from", "2026-07-01"]);
  await call(desk, ["regenerate", unit, "--as-of", "2026-07-02"]);
  await call(desk, ["appoint", unit, "--post", "secretary", "--name", "陈志远", "--from", "2026-11-01"]);
  editDocx(named("实施细则.docx"), (xml) => xml.replace("应当", "我局应当"));
  const broken = sample("lanjiang-congress")
    .replace("id: lanjiang-congress", "id: broken")
    .replace(/special-study: \S+/, "special-study: 1/year")
    .replace(/short-name: .*/, "");
  writeFileSync(join(desk, "data", "units", "broken.yaml"), broken);
  const clause = readdirSync("templates/clauses", { recursive: true, encoding: "utf8" }).find((name) =>
    name.endsWith("special-study.hbs"),
  )!;
  const own = join(desk, "templates", "clauses", clause);
  mkdirSync(join(own, ".."), { recursive: true });
  writeFileSync(own, readFileSync(join("templates", "clauses", clause), "utf8").replace("意识形态", "意识形态"));
  return desk;
}

/** Whatever is folded is looked at too, but for what is only for those who ask for it. */
const open = "for (const one of document.querySelectorAll('details:not(.advanced)')) one.open = true";
/** What stands on the page, in its fields too. */
const shownText = `[document.body.innerText, ...[...document.querySelectorAll("input:not([type=checkbox]):not([type=radio]), textarea:not(.yaml-text)")]
  .filter((one) => one.closest(".advanced") === null).map((one) => one.value), ...[...document.querySelectorAll("select")].flatMap((one) => [...one.options].map(({ text }) => text)),
  ...[...document.querySelectorAll("[title], [placeholder], [aria-label]")]
    .map((one) => [one.title, one.placeholder, one.getAttribute("aria-label")].join("\\n"))].join("\\n")`;

describe.skipIf(browserPath === undefined)("every screen in a workspace where all is under way", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  beforeAll(async () => {
    browser = await launch();
    opened = await start(await full());
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });
  const settled = async (): Promise<void> => {
    await vi.waitFor(async () => expect(await page.locator(".loading, progress, main [aria-busy=true]").count()).toBe(0), {
      timeout: 60_000,
      interval: 100,
    });
    await page.waitForTimeout(400);
  };
  const click = async (name: string | RegExp): Promise<void> => {
    await page.getByRole("button", { name }).first().click();
    await settled();
  };
  /** Each screen, and what is done on it before it is looked at. */
  const screens: readonly {
    readonly name: string;
    readonly place: string;
    readonly act?: () => Promise<void>;
    readonly isFile?: true;
  }[] = [
    { name: "home", place: "" },
    { name: "new", place: "new" },
    {
      name: "new-sheet",
      place: "new",
      act: async () => void (await page.getByRole("radio", { name: /用填好的表/ }).check()),
    },
    {
      name: "new-papers",
      place: "new",
      act: async () => void (await page.getByRole("radio", { name: /用旧文件/ }).check()),
    },
    { name: "shelf", place: `unit/${unit}/shelf` },
    { name: "shelf-undrafted", place: `unit/${bureau}/shelf` },
    { name: "shelf-broken", place: "unit/broken/shelf" },
    { name: "choose", place: `unit/${unit}/shelf/choose` },
    { name: "choose-broken", place: "unit/broken/shelf/choose" },
    { name: "todo", place: `unit/${unit}/todo` },
    { name: "todo-bureau", place: `unit/${bureau}/todo` },
    { name: "todo-broken", place: "unit/broken/todo" },
    ...["单位", "人员", "职务", "任职", "领导小组", "部门", "媒体", "场所", "频次", "依据", "用词", "各文件"].map((section) => ({
      name: `facts ${section}`,
      place: `unit/${unit}/facts`,
      act: () => click(new RegExp(`^${section}$`)),
    })),
    { name: "facts-broken", place: "unit/broken/facts", isFile: true },
    { name: "history", place: `unit/${unit}/history` },
    { name: "history-none", place: `unit/${bureau}/history` },
    { name: "paper", place: `unit/${unit}/paper/responsibility-list.ideology` },
    { name: "change", place: `unit/${unit}/change` },
    {
      name: "change-tried",
      place: `unit/${bureau}/change`,
      act: async () => {
        await page.getByLabel(/^职务/).selectOption({ index: 1 });
        await page.getByLabel("谁来任职").fill("陈志远");
        await page.getByLabel("自哪天起").fill("2026-12-01");
        await click("看看会改什么");
      },
    },
    {
      name: "change-back",
      place: `unit/${unit}/change`,
      act: async () => {
        await page.getByText("一、谁离任，谁接任").click();
        await click(/^撤回/);
      },
    },
    { name: "change-none", place: `unit/${bureau}/change` },
    { name: "change-broken", place: "unit/broken/change" },
    { name: "conflicts", place: `unit/${unit}/conflicts` },
    { name: "edited", place: `unit/${unit}/edited/implementation-rules.ideology` },
    { name: "compare", place: "compare" },
    ...(["state", "rollout", "deviation", "validity", "levels"] as const).map((board) => ({
      name: `boards ${board}`,
      place: "boards",
      act: async () => {
        await page.getByLabel("汇总表").selectOption(board);
        await settled();
      },
    })),
    { name: "check", place: "check" },
    { name: "layout", place: "layout" },
    { name: "library", place: "library" },
    { name: "clause", place: "library/body.special-study" },
  ];

  test.each(screens)("$name: plain words, nothing that keeps anybody out", async ({ name, place, act, isFile }) => {
    await page.goto("about:blank");
    await page.goto(`${new URL(opened.url).origin}/#/${place}`);
    await page.locator("main h1, main .faults").first().waitFor();
    await settled();
    await act?.();
    await page.evaluate(open);
    await settled();
    const folder = process.env["TIAOLI_PICTURES"];
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
    // Who mends the file itself sees the file.
    if (!isFile) expect.soft(notPlain(String(await page.evaluate(shownText)))).toEqual([]);
    if (process.env["WALK_QUICK"] === undefined) await fits(page);
    expect(errors).toEqual([]);
  });
});
