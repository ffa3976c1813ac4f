import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sample, workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, start } from "./browser.js";
import { fits, hostile as names } from "./looked-at.js";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });
describe.skipIf(browserPath === undefined)("every screen", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const desk = workspace("hubin-primary", "lanjiang-culture");
  beforeAll(async () => {
    const [image] = names;
    const profile = sample("hubin-primary")
      .replace("id: hubin-primary", "id: hostile")
      .replace(/(full-name: )\S+/, `$1${JSON.stringify(`湖滨小学${image}`)}`);
    writeFileSync(join(desk, "data/units/hostile.yaml"), profile);
    writeFileSync(join(desk, "data/units/broken.yaml"), `unit: ${JSON.stringify(names[1])}\n`);
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });
  const at = async (place: string): Promise<void> => {
    await page.goto(`${new URL(opened.url).origin}/#/${place}`);
    await page.locator("main h1").first().waitFor();
  };
  const files = names.map((name, i) => ({
    name: `${i}${name.replaceAll("/", "_")}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(`${name}责任制\n第一条　我校${name}负责XX。\n第二条　我局每季度研判一次。\n第四条　由××负责。\n`),
  }));
  /** Each screen, and what is done on it before it is looked at. */
  const screens: readonly (readonly [name: string, place: string, () => Promise<void>])[] = [
    ["home", "", () => page.getByText("未定稿").first().waitFor()],
    ["shelf", "unit/lanjiang-culture/shelf", () => page.locator(".tag").getByText("没有起草").first().waitFor()],
    ["shelf of a hostile unit", "unit/hostile/shelf", () => page.getByText(names[0]).first().waitFor()],
    [
      "check",
      "check",
      async () => {
        await page.locator("input[type=file]").setInputFiles(files);
        await page.locator(".finding").first().waitFor();
      },
    ],
    ["layout", "layout", () => page.locator(".drop").waitFor()],
    ["boards", "boards", () => page.locator("table").getByText(names[0]).waitFor()],
    ["nothing", "no/such", () => page.getByText("没有这个页面").waitFor()],
    [
      "quitting",
      "",
      async () => {
        await page.getByRole("button", { name: "退出" }).click();
        await page.getByRole("dialog").waitFor();
      },
    ],
  ];

  test.each(screens)("%s has nothing that keeps anybody out, and runs no words as a script", async (_, place, act) => {
    await page.goto("about:blank");
    await at(place);
    await act();
    await fits(page);
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test("the keyboard reaches everything on a screen, and one sees where it is", async () => {
    await page.goto("about:blank");
    await at("unit/lanjiang-culture/shelf");
    await page.locator(".tag").getByText("没有起草").first().waitFor();
    const wanted = await page.evaluate(
      "[...document.querySelectorAll('a[href], button:not([disabled]), input:not([hidden]), select')].filter((e) => e.checkVisibility()).length",
    );
    const reached = new Set<string>();
    for (let i = 0; i < Number(wanted) + 5; i++) {
      await page.keyboard.press("Tab");
      const [name, outline] = (await page.evaluate(
        "(() => { const e = document.activeElement; return [e.tagName + [...document.querySelectorAll('*')].indexOf(e), getComputedStyle(e).outlineStyle] })()",
      )) as [string, string];
      if (name.startsWith("BODY") || name.startsWith("HTML")) continue;
      reached.add(name);
      expect(`${name} ${outline}`).not.toMatch(/none$/);
    }
    expect(reached.size).toBe(Number(wanted));
  });

  test("the page is all there is to fetch: nothing is asked of anybody else", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("about:blank");
    for (const [, place] of screens) await at(place);
    const { origin } = new URL(opened.url);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((url) => !url.startsWith(origin) && url !== "about:blank")).toEqual([]);
  });
});
