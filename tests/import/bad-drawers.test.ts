import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";
import { beforeEach, expect, test } from "vitest";
import { snapshot } from "../archive/shelf.js";
import { call, workspace } from "../cli/desk.js";

let desk: string;
beforeEach(() => {
  desk = workspace();
  mkdirSync(join(desk, "旧"));
});
const put = (name: string, bytes: string | Uint8Array): void => {
  const path = join(desk, "旧", name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, bytes);
};
const good = ["云汀市青禾小学意识形态工作责任制度", "", "一、教务处负责课堂教学管理。", "云汀市青禾小学", "2024年3月5日"].join(
  "\n",
);
/** What is asked for, with nothing written by it. */
async function importing(...argv: readonly string[]) {
  const before = snapshot(desk);
  const said = await call(desk, ["import", ...argv]);
  expect(snapshot(desk)).toEqual(before);
  return said;
}

/** An encrypted Word file is no zip but a compound file; the first bytes and the name of its stream tell. */
const encrypted = (() => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."EncryptedPackage"].forEach((c, i) => {
    bytes[1024 + i * 2] = c.charCodeAt(0);
  });
  return bytes;
})();

test("everything that cannot be read is told at once, and stops no other", async () => {
  put("制度.txt", good);
  put("空.docx", "");
  put("空.txt", "");
  put("截断.docx", "PK\u0003\u0004broken");
  put("密.docx", encrypted);
  put("坏.pdf", "%PDF-1.4\n%%EOF");
  put("坏.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2]));
  put("表.xlsx", "x");
  put("大.docx", "PK");
  truncateSync(join(desk, "旧", "大.docx"), 65 * 2 ** 20);
  put("~$制度.docx", "lock");
  put("Thumbs.db", "x");
  const said = await importing("旧", "--dry-run");
  expect(said.code).toBe(1);
  for (const name of ["空.docx", "空.txt", "截断.docx", "密.docx", "坏.pdf", "坏.doc", "表.xlsx"])
    expect(said.err).toContain(name);
  expect(said.err).toContain("“密.docx”设有打开密码");
  expect(said.err).toContain("“大.docx”太大");
  expect(said.err).not.toMatch(/~\$|Thumbs/);
  expect(said.out).toContain("制度.txt：责任制实施办法");
});

test("where nothing can be read it is a fault", async () => {
  put("空.docx", "");
  put("表.xlsx", "x");
  const said = await importing("旧", "--id", "qinghe", "--yes");
  expect(said.code).toBe(2);
  expect(said.err).toContain("错误：“空.docx”");
  expect((await importing("没有的文件夹", "没有的.docx", "--yes")).err.match(/找不到/g)).toHaveLength(2);
});

test("a folder of photos is told in one line", async () => {
  for (let i = 1; i <= 30; i++) put(`照片/${i}.jpg`, "x");
  const said = await importing("旧", "--dry-run");
  expect(said.code).toBe(2);
  expect(said.err.match(/图片/g)!.length).toBeLessThan(4);
  expect(said.err).toContain("30 个文件是图片");
  put("制度.txt", good);
  expect((await importing("旧", "--dry-run")).code).toBe(1);
});

test("links are named and not followed, and a file is read once however often it is given", async () => {
  put("制度.txt", good);
  mkdirSync(join(desk, "别处"));
  writeFileSync(join(desk, "别处", "外.txt"), good.replace("责任制度", "考核办法"));
  symlinkSync(join(desk, "别处"), join(desk, "旧", "外面"));
  const said = await importing("旧", "旧/制度.txt", "./旧/../旧", "--dry-run", "--json");
  expect(said.code).toBe(1);
  expect(said.err).toContain("1 个链接没有跟过去读：外面");
  expect(JSON.parse(said.out).papers.map(({ file }: { file: string }) => file)).toEqual(["制度.txt"]);
});

test("a folder without papers of ours is told so and writes nothing", async () => {
  put("合同.txt", "食堂采购合同\n\n甲方：云汀市青禾小学\n乙方：云汀市鲜达食品有限公司\n一、乙方每日供应蔬菜。");
  const said = await importing("旧", "--type", "school", "--id", "qinghe", "--yes");
  expect(said.code).toBe(2);
  expect(said.err).toContain("没有一份可以接管");
});

test.each([
  [["--text", "ours"], "--text 写 own"],
  [["--text", "没有的.docx=own"], "不是要接管的文件"],
  [["--id", "青禾"], "不能作单位代号"],
  [["--type", "学堂"], "没有“学堂”这种单位类型"],
  [["--into", "nobody"], "nobody"],
  [["--of", "别的单位"], "没有哪份文件写明"],
  [["--report", "情况.pdf"], ".docx 或 .html"],
] as const)("%j is wrong use, and writes nothing", async (options, message) => {
  put("制度.txt", good);
  const said = await importing("旧", "--yes", ...options);
  expect(said.code).toBe(2);
  expect(said.err).toContain(message);
});

test("a unit that nobody gave a code gets that of its type, and says so", async () => {
  put("制度.txt", good);
  const said = await call(desk, ["import", "旧", "--yes"]);
  expect(said.err).toContain("单位代号取“school”");
  expect(said.out).toContain("data/units/school.yaml");
  expect((await call(desk, ["import", "旧", "--id", "school", "--yes"])).code).toBe(2);
});

test("a scanned PDF says that it holds pictures alone and what to do, and stops no other", async () => {
  const chunks: Uint8Array[] = [];
  const scan = new PDFDocument();
  const done = new Promise((end) => scan.on("end", end));
  scan.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  scan.image(Buffer.from(dot, "base64"), 0, 0, { width: 500, height: 700 }).addPage().end();
  await done;
  put("扫描件.pdf", Buffer.concat(chunks));
  const alone = await importing("旧", "--id", "qinghe", "--yes");
  expect(alone.code).toBe(2);
  expect(alone.err).toContain("“扫描件.pdf”里没有可读的文字，多半是扫描件");
  put("制度.txt", good);
  const said = await importing("旧", "--dry-run");
  expect(said.code).toBe(1);
  expect(said.err).toContain("文字识别");
  expect(said.out).toContain("制度.txt：责任制实施办法");
});

test("of a shelf of two units it is said which file is whose; a terminal asks, and whoever answers neither gets nothing", async () => {
  put("甲/制度.txt", good);
  put("乙/制度.txt", good.replaceAll("云汀市青禾小学", "云汀市柳林中学"));
  put("乙/清单.txt", good.replaceAll("云汀市青禾小学", "云汀市柳林中学").replace("责任制度", "责任清单"));
  const before = snapshot(desk);
  const none = await call(desk, ["import", "旧", "--id", "one"], { answers: ["3"] });
  expect(none.code).toBe(2);
  expect(none.err).toMatch(/云汀市柳林中学（乙\/制度\.txt、乙\/清单\.txt）/);
  expect(none.err).toMatch(/云汀市青禾小学（甲\/制度\.txt）/);
  expect(snapshot(desk)).toEqual(before);
  const units = ["云汀市柳林中学", "云汀市青禾小学"];
  const chosen = await call(desk, ["import", "旧", "--id", "one"], { answers: ["1", "", "", "", "", "", "", "n"] });
  expect(chosen.code).toBe(2);
  expect(units.some((unit) => chosen.out.includes(unit))).toBe(true);
  expect(chosen.out).toContain("是别的单位的，留着不动");
  expect(snapshot(desk)).toEqual(before);
});

test.each([
  ["青屏县水务集团有限公司", "安全生产责任制度", "一、安全环保部每月组织一次隐患排查。"],
  ["望湖社区居民委员会", "消防安全责任制度", "一、社区每季度组织一次消防演练。"],
])(
  "a unit of a kind the library has no type for is told so, and its papers are taken in their own words: %s",
  async (unit, title, line) => {
    put("制度.txt", [`${unit}${title}`, "", line, unit, "2024年3月5日"].join("\n"));
    const dry = await importing("旧", "--dry-run");
    expect(dry.err).toContain(`模板库还没有“${unit}”这类单位的条款`);
    expect(dry.err).toContain("bureau（机关部门）");
    const done = await call(desk, ["import", "旧", "--id", "other", "--type", "bureau", "--yes"]);
    expect(done.code).toBe(1);
    expect(done.out).toContain("接管 1 份文件");
    expect(readFileSync(join(desk, "out/other", `${unit}${title}.docx`)).length).toBeGreaterThan(1000);
  },
);
