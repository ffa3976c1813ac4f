import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { packParts } from "../../src/ooxml/zip.js";
import { snapshot } from "../archive/shelf.js";
import { broken, made, madeFile, notice } from "../layout/made.js";
import { call, workspace } from "./desk.js";

// The first test loads the whole program.
vi.setConfig({ testTimeout: 60_000 });
let desk: string;
beforeEach(() => {
  desk = workspace();
});
const write = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(desk, name), bytes);
const bad = () =>
  made({
    ...broken("section", (xml) => xml.replace('w:top="2098"', 'w:top="1440"')),
    points: notice["points"]!.replaceAll("仿宋_GB2312", "宋体"),
    point2: notice["point2"]!.replaceAll("仿宋_GB2312", "宋体"),
    two: notice["two"]!.replace("二、", "三、"),
  });

describe("tiaoli layout", () => {
  test("a clean file", async () => {
    write("通知.docx", made());
    expect(await call(desk, ["layout", "通知.docx"])).toEqual({
      code: 0,
      out: "通知.docx  按“国家标准公文格式”检查，没有发现问题。\n",
      err: "",
    });
  });

  test("a clean file and --fix: nothing is written, and that is said", async () => {
    write("通知.docx", made());
    const said = await call(desk, ["layout", "通知.docx", "--fix", "改好.docx"]);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining("没有写文件"), err: "" });
    expect(existsSync(join(desk, "改好.docx"))).toBe(false);
  });

  test("a bad one: same findings on one line, what the standard says and how binding it is", async () => {
    write("通知.docx", bad());
    const said = await call(desk, ["layout", "通知.docx"]);
    expect(said).toMatchObject({ code: 1, err: "" });
    expect(said.out).toBe(`通知.docx  按“国家标准公文格式”检查：
页面：页边距是上 25.4、下 35、左 28、右 26 毫米
    应为：上 37、下 35、左 28、右 26 毫米（±1），版心 156×225 毫米（规定 GB/T 9704-2012）  可改
    为什么：页边距定下版心，版心不对，每页行数、每行字数和装订位置都不对。
第8段“检查灭火器是否在有效期以内，应急…”等 2 段（正文）：正文用 宋体
    应为：仿宋_GB2312（一般 GB/T 9704-2012）  可改
    为什么：正文用三号仿宋；从别处粘贴来的文字常带着别的字体。
第12段“三、工作要求”（正文）：编号从第 1 个跳到第 3 个
    应为：“三、”应当是第 2 个（规定 GB/T 9704-2012）
    为什么：编号跳了或者重了，引用“第三项”时就不知道是哪一项。
共 4 处，其中 3 处可用 --fix 改正。
`);
  });

  test("--json lists every one", async () => {
    write("通知.docx", bad());
    const said = await call(desk, ["layout", "通知.docx", "--json"]);
    const { findings, look, file } = JSON.parse(said.out);
    expect([file, look.id]).toEqual([join(desk, "通知.docx"), "gb9704"]);
    expect(findings).toHaveLength(4);
    expect(findings[1]).toEqual({
      code: "layout/wrong-font",
      severity: "warning",
      data: {
        found: { list: ["宋体"] },
        wanted: "仿宋_GB2312",
        strength: "usual",
        part: "body",
        source: "GB/T 9704-2012",
      },
      at: { origin: { from: "docx", file: "通知.docx", paragraph: 8 } },
      fix: { safety: "safe", run: ["layout", join(desk, "通知.docx"), "--fix"] },
      why: expect.stringMatching(/^正文用三号仿宋/),
      strength: "一般",
      source: "GB/T 9704-2012",
      paragraph: 8,
      text: "检查灭火器是否在有效期以内，应急…",
      part: "正文",
      found: "宋体",
      wanted: "仿宋_GB2312",
      message: "正文用 宋体",
      hints: ["仿宋_GB2312"],
      fixable: true,
    });
  });

  test("--fix mends into another file and says what is left", async () => {
    write("通知.docx", bad());
    const before = readFileSync(join(desk, "通知.docx"));
    const said = await call(desk, ["layout", "通知.docx", "--fix", "改好.docx"]);
    expect(said).toMatchObject({ code: 1, err: "" });
    expect(said.out).toContain("已改正 3 处：");
    expect(said.out).toContain("剩下 1 处要人工处理：\n第12段");
    expect(said.out).toMatch(/已写入：改好\.docx\n$/);
    expect(readFileSync(join(desk, "通知.docx")).equals(before)).toBe(true);
    const again = await call(desk, ["layout", "改好.docx"]);
    expect(again.out).toContain("共 1 处。");
    const none = await call(desk, ["layout", "改好.docx", "--fix", "再改.docx"]);
    expect(none).toMatchObject({ code: 1 });
    expect(none.out).toContain("没有能自动改正的，没有写文件");
    expect(snapshot(desk)).not.toHaveProperty("再改.docx");
  });

  test("--no-fix leaves what it names; unknown codes and no --fix are refused", async () => {
    write("通知.docx", bad());
    const said = await call(desk, ["layout", "通知.docx", "--fix", "改好.docx", "--no-fix", "wrong-font,layout/coloured-text"]);
    expect(said).toMatchObject({ code: 1, err: "" });
    expect(said.out).toContain("已改正 1 处：\n页面");
    expect(said.out).toContain("剩下 3 处要人工处理：");
    const err = await refused(["通知.docx", "--fix", "再改.docx", "--no-fix", "wrong-fnt,标题"], "cli/unknown-layout-code");
    expect(err).toContain("wrong-fnt");
    expect(err).toContain("标题");
    expect(err).toContain("wrong-font");
    await refused(["通知.docx", "--no-fix", "wrong-font"], "cli/no-fix-alone");
  });

  test("--report writes a web page of its own, with drawings before and after", async () => {
    const spoilt = { ...notice, point2: `${notice["gap"]!}${notice["point2"]!.replaceAll("仿宋_GB2312", "宋体")}` };
    const section = notice["section"]!.replace('w:top="2098"', 'w:top="1440"');
    write("通知.docx", made({ ...spoilt, section, one: notice["one"]!.replace("检查内容", "甲&lt;乙&gt;") }));
    const said = await call(desk, ["layout", "通知.docx", "--fix", "改好.docx", "--report", "报告.html"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toMatch(/网页报告：.*报告\.html\n$/);
    const page = readFileSync(join(desk, "报告.html"), "utf8");
    expect(page.match(/<figcaption>改前/g)).toHaveLength(3);
    expect(page.match(/<figcaption>改后/g)).toHaveLength(3);
    expect(page).toContain('font-family="宋体,serif"');
    expect(page).toContain("（已删去）");
    expect(page).not.toMatch(/<script|https?:|NaN|undefined/);
    await refused(["通知.docx", "--report", "报告.html"], "cli/out-taken");
    await refused(["通知.docx", "--report", "报告.pdf"], "cli/report-not-html");
    const alone = await call(desk, ["layout", "通知.docx", "--report", "报告.html", "--force"]);
    expect(alone.code).toBe(1);
    expect(readFileSync(join(desk, "报告.html"), "utf8")).toContain("<h2>检查结果</h2>");
  });

  test("--fix that leaves nothing ends with 0", async () => {
    write("通知.docx", made(broken("points", (xml) => xml.replaceAll("仿宋_GB2312", "宋体"))));
    const said = await call(desk, ["layout", "通知.docx", "--fix", "改好.docx", "--json"]);
    expect(said.code).toBe(0);
    expect(JSON.parse(said.out).mended).toMatchObject({ path: join(desk, "改好.docx"), left: [] });
  });

  test("a paper in electronic form is told by its margins", async () => {
    const section = notice["section"]!.replace('w:top="2098"', 'w:top="1960"').replace('w:bottom="1984"', 'w:bottom="1847"');
    const electronic = Object.entries({ ...notice, section }).map(([name, xml]) => [
      name,
      xml.replaceAll('w:line="560"', 'w:line="589"'),
    ]);
    write("电子公文.docx", made(Object.fromEntries(electronic)));
    const said = await call(desk, ["layout", "电子公文.docx"]);
    expect(said).toEqual({ code: 0, out: "电子公文.docx  按“电子公文格式”检查，没有发现问题。\n", err: "" });
    expect((await call(desk, ["layout", "电子公文.docx", "--look", "gb9704"])).code).toBe(1);
  });

  test("another look, the workspace's own, and one the file names that is not here", async () => {
    write("通知.docx", made());
    const wide = await call(desk, ["layout", "通知.docx", "--look", "宽行距版式"]);
    expect(wide.code).toBe(1);
    expect(wide.out).toContain("应为：每页 21 行，行距固定值 30 磅（一般 版式“宽行距版式”）");
    mkdirSync(join(desk, "templates/looks"), { recursive: true });
    write(
      "templates/looks/ours.yaml",
      "id: ours\nname: 本单位版式\nextends: gb9704\nstyles: { level-2-heading: { font: heading } }\n",
    );
    expect((await call(desk, ["layout", "通知.docx", "--look", "ours"])).out).toContain(
      "“（一）”用 黑体（一般 版式“本单位版式”）",
    );
    const parts = madeFile();
    parts.set(
      "docProps/custom.xml",
      strToU8(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="TiaoliLook"><vt:lpwstr>theirs</vt:lpwstr></property></Properties>',
      ),
    );
    write("来文.docx", packParts(parts));
    const foreign = await call(desk, ["layout", "来文.docx"]);
    expect(foreign.code).toBe(0);
    expect(foreign.err).toContain("文件是按版式“theirs”排的");
  });
});

/** Exit 2, a message with the code and a way out, nothing on standard output, no file changed. */
async function refused(argv: readonly string[], code: string): Promise<string> {
  const before = snapshot(desk);
  const said = await call(desk, ["layout", ...argv]);
  expect(said.err).toContain(`[${code}]`);
  expect(said.err).toContain("处理：");
  expect(said).toMatchObject({ code: 2, out: "" });
  expect(snapshot(desk)).toEqual(before);
  return said.err;
}
/** An OLE file's first bytes and one directory name, which is all that tells what it is. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 1024);
  return bytes;
}

describe("what cannot be used is refused", () => {
  const whole = made();
  const part = (name: string, text: string | Uint8Array) =>
    packParts(madeFile().set(name, typeof text === "string" ? strToU8(text) : text));
  test.each([
    ["cut short", whole.subarray(0, whole.length - 300), "ooxml/not-a-zip"],
    ["empty", new Uint8Array(), "ooxml/not-a-zip"],
    ["text", strToU8("关于开展检查的通知"), "ooxml/not-a-zip"],
    ["locked", ole("EncryptedPackage"), "reader/locked"],
    ["an old .doc renamed", ole("WordDocument"), "reader/old-doc"],
    ["a spreadsheet", packParts(new Map([["[Content_Types].xml", strToU8("<a/>")]])), "reader/no-body"],
    ["an entity bomb", part("word/document.xml", '<!DOCTYPE z [<!ENTITY a "aa">]><w:document/>'), "reader/doctype"],
    ["torn styles", part("word/styles.xml", "<w:styles"), "reader/bad-xml"],
    ["no text", made({ gap: notice["gap"]! }), "reader/no-text"],
    ["a zip bomb", packParts(new Map([["word/document.xml", new Uint8Array(300 * 1024 * 1024)]])), "ooxml/too-large"],
  ])("%s", async (_, bytes, code) => {
    write("坏.docx", bytes);
    await refused(["坏.docx"], code);
    await refused(["坏.docx", "--fix", "新.docx"], code);
  });

  test.each([
    ["旧稿.rtf", strToU8("{\\rtf1 x}"), "“旧稿.rtf”是一个 RTF 文件，这里要用 .docx"],
    ["旧稿.docx", strToU8("{\\rtf1 x}"), "“旧稿.docx”是一个 RTF 文件，这里要用 .docx"],
    ["扫描.pdf", strToU8("%PDF-1.7"), "“扫描.pdf”是一个 PDF 文件，这里要用 .docx"],
    ["记录.txt", strToU8("一、记录"), "“记录.txt”是一个纯文本文件，这里要用 .docx"],
    ["表格.xls", ole("Workbook"), "“表格.xls”是别的程序的文件，这里要用 .docx"],
  ])("%s is called what it is", async (name, bytes, said) => {
    write(name, bytes);
    expect(await refused([name], "reader/not-docx")).toContain(said);
  });

  test("a file that is not there, a folder, an unknown look", async () => {
    await refused(["没有.docx"], "file/missing");
    await refused(["data"], "file/is-folder");
    write("通知.docx", whole);
    expect(await refused(["通知.docx", "--look", "gb9705"], "cli/unknown-look")).toContain("gb9704");
  });

  test("a faulty look is named with file, line and column", async () => {
    mkdirSync(join(desk, "templates/looks"), { recursive: true });
    write("templates/looks/ours.yaml", "id: ours\nname: 本单位版式\nextends: gb9704\npage: { lines: 0 }\n");
    write("通知.docx", whole);
    expect(await refused(["通知.docx", "--look", "ours"], "yaml/value")).toContain("templates/looks/ours.yaml:4:9");
  });

  test("--fix over the file itself, over another file, into another format; --force alone", async () => {
    write("通知.docx", bad());
    write("别的.docx", "x");
    await refused(["通知.docx", "--fix", "./通知.docx", "--force"], "cli/fix-in-place");
    await refused(["通知.docx", "--fix", "别的.docx"], "cli/out-taken");
    await refused(["通知.docx", "--fix", "改好.pdf"], "cli/fix-not-docx");
    await refused(["通知.docx", "--fix", "data", "--force"], "cli/fix-not-docx");
    await refused(["通知.docx", "--force"], "cli/force-alone");
    expect((await call(desk, ["layout", "通知.docx", "--fix", "别的.docx", "--force"])).code).toBe(1);
  });
});
