import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { call, workspace } from "../cli/desk.js";
import { browserPath, launch, type Opened, pageIn, patient, start } from "./browser.js";
import { fits, hostile, pictured } from "./looked-at.js";

vi.setConfig({ testTimeout: 150_000, hookTimeout: 120_000 });

const named = ["云溪市青禾小学意识形态工作责任制", "党支部书记陈怀远是第一责任人。", "云溪市青禾小学", "2025年3月5日"];
const list = ["云溪市青禾小学意识形态工作责任清单", "（一）教务处每季度研判一次。", "云溪市青禾小学", "2025年4月8日"];
/** Every file of a workspace that an import writes, but for the history's own bookkeeping of folders. */
function filesOf(root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else found.set(relative(root, path), readFileSync(path).toString("base64"));
    }
  };
  for (const folder of ["data", "templates", "out"]) walk(join(root, folder));
  return found;
}

describe.skipIf(browserPath === undefined)("a new unit on the page", () => {
  let browser: Browser;
  let opened: Opened;
  let page: Page;
  let errors: readonly string[];
  const [desk, other] = [workspace(), workspace()];
  const at = (place: string) => page.goto(`${new URL(opened.url).origin}/#/${place}`);
  const text = (path: string, root = desk) => readFileSync(join(root, path), "utf8");
  beforeAll(async () => {
    browser = await launch();
    opened = await start(desk);
    ({ page, errors } = await pageIn(browser, opened.url));
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.close();
  });

  test("a few questions make the profile that the command makes", async () => {
    await page.getByRole("main").getByRole("link", { name: "新建单位" }).click();
    await page.getByRole("radio", { name: /回答几个问题/ }).check();
    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByText("“单位全称”还没有填").waitFor();
    await fits(page);
    await page.getByLabel("单位类型").selectOption("school");
    await page.getByLabel("单位全称").fill("云溪市柳湾小学");
    await page.getByLabel("单位简称").fill("柳湾小学");
    // One is proposed when the type is chosen; who wants another looks behind.
    await page.getByText("高级").click();
    await vi.waitFor(async () => expect(await page.getByLabel("单位代号").inputValue()).toBe("school"), patient);
    await page.getByLabel("单位代号").fill("liuwan");
    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByLabel("党组织形式").selectOption("党支部");
    await page.getByLabel("上级党组织").fill("云溪市教育局党组");
    await page.getByRole("button", { name: "下一步" }).click();
    // Who leads and which departments there are is asked, and may be answered in part.
    await page.getByLabel("党支部书记的姓名").fill("陈怀远");
    await page.getByLabel("自哪天起任职").fill("2026-03-01");
    await page.getByRole("checkbox", { name: "没有党支部副书记" }).check();
    const departments = page.getByRole("group", { name: "有哪些部门" });
    await departments.getByRole("checkbox", { name: "德育处" }).uncheck();
    await departments.getByLabel("教务处在本单位叫什么").fill("教导处");
    await pictured(page, "new-people");
    await fits(page);
    await page.getByRole("button", { name: "下一步" }).click();
    await page.getByText(/^要印发的文件/).waitFor();
    await fits(page);
    await page.getByRole("button", { name: "建立档案" }).press("Enter");
    await page.waitForURL(/unit\/liuwan\/shelf/);
    // It ends with the papers and the button that drafts them.
    await page.getByRole("button", { name: "起草全部文件" }).waitFor();
    await pictured(page, "new-shelf");
    const profile = text("data/units/liuwan.yaml");
    expect(profile).toContain("name: 陈怀远");
    expect(profile).toContain("教导处");
    expect(profile).not.toContain("党支部副书记");
    expect(profile).not.toMatch(/德育处|教务处/);
    await page.getByRole("button", { name: "起草全部文件" }).press("Enter");
    await page.getByText(/^写入 \d+ 个文件/).waitFor({ timeout: 60_000 });
    const said = await call(desk, ["todo", "liuwan"]);
    expect(said.out).toContain("校长姓名");
    const drafted = readdirSync(join(desk, "out", "liuwan")).filter((name) => name.endsWith(".docx"));
    expect(drafted.some((name) => name.includes("领导小组的通知"))).toBe(true);
    for (const name of drafted) {
      const read = readDocx(readFileSync(join(desk, "out", "liuwan", name)), name);
      expect(read.ok && docText(read.value.doc), name).not.toMatch(/德育处|教务处|待登记/);
    }
    rmSync(join(desk, "out", "liuwan"), { recursive: true });
    const words = ["--id", "liuwan", "--type", "school", "--name", "云溪市柳湾小学", "--short-name", "柳湾小学"];
    await call(other, ["unit", "new", ...words, "--organ", "党支部", "--superior", "云溪市教育局党组"]);
    const sectionOf = text("data/units/liuwan.yaml", other);
    // But for the people and departments, which the command leaves to be filled in, it is what the command makes.
    const section = (whole: string) => whole.slice(whole.indexOf("# ---- 七"));
    expect(section(profile)).toBe(section(sectionOf));
    for (const root of [desk, other]) rmSync(join(root, "data", "units", "liuwan.yaml"));
    expect(errors).toEqual([]);
  });

  test("old files become a unit, with what no file states asked for: the bytes of the same command", async () => {
    mkdirSync(join(other, "旧"));
    const files = [
      ["责任制.txt", named],
      ["清单.txt", list],
    ] as const;
    for (const [name, lines] of files) writeFileSync(join(other, "旧", name), lines.join("\n"));
    await at("new");
    await page.getByRole("radio", { name: /用旧文件/ }).check();
    await page.locator("input[type=file]").setInputFiles(files.map(([name]) => join(other, "旧", name)));
    await page.getByRole("heading", { name: "文件里没有写的" }).waitFor();
    await page.getByLabel("单位简称").fill("青禾小学");
    await page.getByText("高级", { exact: true }).click();
    await page.getByLabel("单位代号").fill("qinghe");
    await page.getByLabel(/^上级党组织/).fill("云溪市教育局党组");
    await page.getByLabel(/^直接责任人/).selectOption({ label: "党支部书记" });
    await fits(page);
    await pictured(page, "read-facts");
    await page.getByText("责任制.txt 第 2 段").first().waitFor();
    await page.getByRole("button", { name: "写入并接管 2 份" }).click();
    await page.getByText("已接管").waitFor();
    await fits(page);
    const answers = ["青禾小学", "", "", "云溪市教育局党组", "党支部书记", "", "y"];
    const done = await call(other, ["import", "旧", "--id", "qinghe"], { answers });
    expect(done.err).not.toContain("import/open-profile");
    const [here, there] = [filesOf(desk), filesOf(other)];
    expect([...here.keys()]).toEqual([...there.keys()]);
    for (const [name, bytes] of here) expect([name, bytes === there.get(name)]).toEqual([name, true]);
    // What the page made can be worked with at once.
    const appointed = ["appoint", "qinghe", "--post", "secretary", "--name", "何明月", "--from", "2026-04-01"];
    expect((await call(desk, appointed)).code).toBe(0);
    expect(errors).toEqual([]);
  });

  test("old files for a unit that is there: only what differs is offered", async () => {
    await at("new?into=qinghe");
    const again = [...list.slice(0, 1), "（一）校党总支每季度研判一次。", "报云溪市教育局党委。", ...list.slice(2)];
    await page.locator("input[type=file]").setInputFiles({
      ...{ name: "另一份.txt", mimeType: "text/plain" },
      buffer: Buffer.from(again.join("\n").replace("清单", "制度")),
    });
    await page.getByText("1 份文件，接管 1 份").waitFor();
    expect(await page.getByRole("heading", { name: "文件里没有写的" }).count()).toBe(0);
    await fits(page);
    expect(errors).toEqual([]);
  });

  test("hostile names and contents are text, and nothing else", async () => {
    await at("new");
    await page.getByRole("radio", { name: /用旧文件/ }).check();
    await page.locator("input[type=file]").setInputFiles(
      hostile.map((words, i) => ({
        ...{ name: `${i}${words.replaceAll("/", "_")}.txt`, mimeType: "text/plain" },
        buffer: Buffer.from(
          `${words}小学意识形态工作责任制\n党支部书记${words}是第一责任人。${words}\n${words}小学\n2025年${i + 1}月5日\n`,
        ),
      })),
    );
    await page.getByText(/份文件，接管/).waitFor();
    await page.getByText(/^读出的事实/).click();
    await fits(page);
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test("a sheet is downloaded empty and taken in, once it has been looked at", async () => {
    await at("new");
    await page.getByRole("radio", { name: /用填好的表/ }).check();
    await page.getByLabel("单位类型").selectOption("school");
    await page.getByLabel("单位全称").fill("云溪市松岗小学");
    await page.getByLabel("单位简称").fill("松岗小学");
    await page.getByText("高级", { exact: true }).click();
    await page.getByLabel("单位代号").fill("songgang");
    await page.getByLabel("党组织形式").selectOption("党支部");
    await page.getByRole("button", { name: "下载填写表" }).click();
    await page.getByRole("link", { name: /^下载/ }).waitFor();
    await fits(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /^下载/ }).click()]);
    const words = ["--id", "songgang", "--type", "school", "--name", "云溪市松岗小学", "--short-name", "松岗小学"];
    await call(other, ["unit", "new", ...words, "--organ", "党支部"]);
    await call(other, ["unit", "export", "songgang", "--out", "空表.xlsx"]);
    const sheet = readFileSync(await download.path());
    expect(sheet.equals(readFileSync(join(other, "空表.xlsx")))).toBe(true);
    await page.locator("input[type=file]").setInputFiles({ name: "填好.xlsx", mimeType: "", buffer: sheet });
    await page.getByText("将新建单位档案").waitFor();
    await fits(page);
    await page.getByRole("button", { name: "写入" }).click();
    await page.waitForURL(/unit\/songgang\/shelf/);
    await call(other, ["undo", "songgang"]);
    expect(text("data/units/songgang.yaml")).toContain("云溪市松岗小学");
    expect(errors).toEqual([]);
  });
});
