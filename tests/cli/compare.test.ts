import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import { writeDocx } from "../../src/writers/docx/index.js";
import { writeText } from "../../src/writers/txt/index.js";
import { linesDoc } from "../reports/lines-doc.js";
import { pairs } from "../reports/pairs.js";
import { linesAfter } from "../reports/revisions.js";
import { partOf } from "../support/recorded.js";
import { gb9704, shippedFonts } from "../support/shelf.js";
import { call, workspace } from "./desk.js";

let cwd: string;
const [edited, moved] = [pairs["edited words and items"]!, pairs["added, deleted, moved and renumbered"]!];

async function put(name: string, lines: readonly string[]): Promise<void> {
  const write = name.endsWith(".docx") ? writeDocx : writeText;
  const bytes = await write(linesDoc(lines), { look: gb9704 }, shippedFonts);
  if (bytes.ok) writeFileSync(join(cwd, name), bytes.value);
}
const compare = (...argv: readonly string[]) => call(cwd, ["compare", ...argv]);

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "tiaoli-compare-"));
  await put("old.docx", edited.old);
  await put("old.txt", edited.old);
  await put("new.docx", edited.new);
  await put("other.docx", moved.new);
});

describe("what it says", () => {
  test("the same text twice, whatever the format: identical, 0", async () => {
    expect(await compare("old.docx", "old.docx")).toEqual({ code: 0, out: "两份文件内容相同。\n", err: "" });
    expect((await compare("old.docx", "old.txt")).code).toBe(0);
  });

  test("differences: 1, and a summary line", async () => {
    const { code, out, err } = await compare("old.txt", "new.docx");
    expect([code, err]).toEqual([1, ""]);
    expect(out).toContain("[-二十四小时内-]{+十二小时内+}");
    expect(out.trimEnd()).toMatch(/修改 3 处；未变 3 处$/);
  });

  test("two documents that have nothing to do with each other: says so, and shows no page of red", async () => {
    const { code, out, err } = await compare("old.docx", "other.docx");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("[report/unrelated]");
    expect((await compare("old.docx", "other.docx", "--format", "html", "--out", "red.html")).code).toBe(2);
    expect(existsSync(join(cwd, "red.html"))).toBe(false);
    expect((await compare("old.docx", "other.docx", "--format", "html", "--out", "red.html", "--force")).code).toBe(1);
    expect(existsSync(join(cwd, "red.html"))).toBe(true);
  });

  test("… and where one is too short to be sure, warns above the report", async () => {
    const rules = (words: readonly string[]) => words.map((text, i) => `第${"一二三四五六七八九十"[i]}条　${text}`).join("\n");
    writeFileSync(join(cwd, "short.txt"), rules(["爱护花木。", "不乱扔纸屑。", "见面问好。", "按时归寝。"]));
    const many = ["车辆进场须登记。", "油料每月盘点。", "司机持证上岗。", "轮胎按季检查。", "里程逐次记录。"];
    writeFileSync(join(cwd, "many.txt"), rules([...many, ...many.map((text) => `${text}违者停班，由车队长处理并报公司备案。`)]));
    const { code, err } = await compare("short.txt", "many.txt");
    expect([code, err.includes("[report/hardly-alike]")]).toEqual([1, true]);
  });

  test("JSON stands alone on standard output", async () => {
    const { code, out } = await compare("old.docx", "new.docx", "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(out).summary).toMatchObject({ edited: 3, same: 3 });
  });
});

describe("what cannot be used: 2, and nothing is written", () => {
  test.each([
    [["old.docx", "nowhere.docx"], "file/missing"],
    [["empty.docx", "old.docx"], "reader/empty"],
    [["cut.docx", "old.docx"], "ooxml/not-a-zip"],
    [["old.docx", "new.docx", "--format", "tabel"], "cli/unknown-format"],
    [["old.docx", "new.docx", "--format", "table"], "report/needs-out"],
    [["old.docx", "new.docx", "--format", "table", "--columns", "x", "--out", "t.docx"], "report/unknown-columns"],
    [["old.docx", "new.docx", "--format", "redline", "--out", "new.docx"], "report/over-input"],
    [["old.docx", "new.docx", "--format", "decision", "--out", "other.docx"], "cli/out-exists"],
    [["old.docx", "new.docx", "--format", "html", "--out", "t.docx"], "report/wrong-extension"],
    [["old.docx", "new.docx", "--format", "table", "--out", "t"], "report/wrong-extension"],
    [["old.docx", "new.docx", "--format", "json", "--out", "t.txt"], "report/wrong-extension"],
    [["old.docx", "new.docx", "--format", "table", "--out", "other.docx"], "cli/out-exists"],
    [["old.docx", "new.docx", "--date", "2026-02-30"], "cli/bad-day"],
    [["hubin/rules.safety", "new.docx"], "report/no-version"],
    [["folder/nowhere.docx", "new.docx"], "file/missing"],
    [["nobody/rules@1", "new.docx"], "cli/no-workspace"],
  ])("%j", async (argv, fault) => {
    writeFileSync(join(cwd, "empty.docx"), "");
    writeFileSync(join(cwd, "cut.docx"), readFileSync(join(cwd, "old.docx")).subarray(0, 900));
    const before = readFileSync(join(cwd, "other.docx"));
    const { code, out, err } = await compare(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`[${fault}]`);
    expect(readFileSync(join(cwd, "other.docx"))).toEqual(before);
  });
});

describe("files", () => {
  test("a redline of two Word files holds both texts; open changes in it are read as accepted, and said", async () => {
    expect(
      (
        await compare(
          "old.docx",
          "new.docx",
          "--format",
          "redline",
          "--out",
          "red.docx",
          "--author",
          "王审核",
          "--date",
          "2026-03-09",
        )
      ).code,
    ).toBe(1);
    const bytes = new Uint8Array(readFileSync(join(cwd, "red.docx")));
    const plain = (lines: readonly string[]) => lines.map((line) => line.replace(/^[署日]：/, ""));
    expect(linesAfter(bytes, "accept")).toEqual(plain(edited.new));
    expect(linesAfter(bytes, "reject")).toEqual(plain(edited.old));
    const parts = unpackParts(bytes, "red.docx");
    expect(parts.ok && partText(parts.value, "word/document.xml")).toContain('w:author="王审核" w:date="2026-03-09T00:00:00Z"');
    const again = await compare("red.docx", "new.docx");
    expect([again.code, again.out]).toEqual([1, expect.stringContaining("修订还没有处理")]);
    expect(again.err).toContain("[reader/revisions]");
    expect(await compare("red.docx", "new.docx", "--accepted")).toMatchObject({ code: 0, out: "两份文件内容相同。\n" });
  });

  test("a table is made again over its own earlier one, but never over anything else", async () => {
    expect((await compare("old.docx", "new.docx", "--format", "table", "--out", "table.docx")).code).toBe(1);
    const first = readFileSync(join(cwd, "table.docx"));
    expect((await compare("old.docx", "new.docx", "--format", "table", "--out", "table.docx")).code).toBe(1);
    expect(readFileSync(join(cwd, "table.docx"))).toEqual(first);
  });

  test("a decision comes as text, or as a Word file when its name says so", async () => {
    expect((await compare("old.docx", "new.docx", "--format", "decision")).out).toMatch(
      /^关于修改《蓝湾学校值班管理办法》的决定\n/,
    );
    expect((await compare("old.docx", "new.docx", "--format", "decision", "--out", "decision.docx")).code).toBe(1);
    expect(readFileSync(join(cwd, "decision.docx")).subarray(0, 2).toString()).toBe("PK");
  });
});

test("soft hyphens and characters without width are no change; those within an emoji stay", async () => {
  const text = "第一条　值班\u00AD人员每\u200B日登记。\n第二条　\uFEFF车辆外出须经批\u200D准。";
  writeFileSync(join(cwd, "web.txt"), text);
  writeFileSync(join(cwd, "plain.txt"), text.replace(/[\u00AD\u200B\uFEFF\u200D]/g, ""));
  expect(await compare("web.txt", "plain.txt")).toEqual({ code: 0, out: "两份文件内容相同。\n", err: "" });
  writeFileSync(join(cwd, "family.txt"), text.replace("登记", "👩\u200D👧登记"));
  expect((await compare("plain.txt", "family.txt")).out).toContain("👩\u200D👧");
});

test("radicals from a PDF are no change, also in numbers", async () => {
  writeFileSync(join(cwd, "copied.txt"), "第⼀条　⼯作⽇由⻔卫值班。\n第⼆条　⽤⽔登记。");
  writeFileSync(join(cwd, "typed.txt"), "第一条　工作日由门卫值班。\n第二条　用水登记。");
  expect(await compare("copied.txt", "typed.txt")).toEqual({ code: 0, out: "两份文件内容相同。\n", err: "" });
});

test("a pins file is not written where nothing is doubtful, and that is said", async () => {
  const { code, err } = await compare("old.docx", "new.docx", "--pins", "pairs.yaml");
  expect([code, err.includes("[report/pins-none]"), existsSync(join(cwd, "pairs.yaml"))]).toEqual([1, true, false]);
});

test("recorded versions, the file as it is now, and why they differ", async () => {
  const place = workspace("hubin-primary");
  const of = (which: string) => `hubin-primary/responsibility-list.ideology@${which}`;
  const draft = () => call(place, ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology"]);
  await draft();
  expect((await call(place, ["compare", of("1"), of("current")])).code).toBe(0);
  const profile = join(place, "data", "units", "hubin-primary.yaml");
  writeFileSync(profile, readFileSync(profile, "utf8").replaceAll("德育处", "学生处"));
  await draft();
  const { code, out } = await call(place, ["compare", of("1"), of("2"), "--format", "json"]);
  expect(code).toBe(1);
  const causes = JSON.parse(out).changes.flatMap((change: { cause?: readonly object[] }) => change.cause ?? []);
  expect(causes).toContainEqual(expect.objectContaining({ by: "profile", from: "德育处", to: "学生处" }));
  const [docx] = readdirSync(join(place, "out"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".docx"));
  for (const [name, word] of Object.entries({ "甲.docx": "另行通知", "乙.docx": "从略" })) {
    const parts = unpackParts(new Uint8Array(readFileSync(join(place, "out", docx!))), name);
    if (!parts.ok) throw new Error(name);
    const xml = partText(parts.value, "word/document.xml")!.replace(/。(?=<\/w:t>)/, `（${word}）。`);
    writeFileSync(join(place, name), packParts(new Map(parts.value).set("word/document.xml", new TextEncoder().encode(xml))));
  }
  const copies = await call(place, ["compare", "甲.docx", "乙.docx"]);
  expect(copies.out.replace(/\s/g, "")).toContain("甲.docx，第2版现在的文件→乙.docx，第2版现在的文件");
  const missing = await call(place, ["compare", of("1"), of("7")]);
  expect([missing.code, missing.err.includes("[archive/no-version]")]).toEqual([2, true]);
});

describe("our own versions", () => {
  let place: string;
  const of = (which: string) => `hubin-primary/responsibility-list.ideology@${which}`;
  const profile = () => join(place, "data", "units", "hubin-primary.yaml");
  const draft = () => call(place, ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology"]);
  const word = () => {
    const folder = join(place, "out", "hubin-primary");
    return join(folder, readdirSync(folder).find((name) => name.endsWith(".docx"))!);
  };
  /** What a person does in Word: other words in one paragraph, another taken away. */
  const edit = (path: string, change: (xml: string) => string) => {
    const parts = unpackParts(new Uint8Array(readFileSync(path)), path);
    if (!parts.ok) throw new Error("no zip");
    const edited = new Map(parts.value);
    edited.set("word/document.xml", new TextEncoder().encode(change(partText(parts.value, "word/document.xml"))));
    writeFileSync(path, packParts(edited));
  };
  const paragraphWith = (xml: string, words: string): string => xml.match(/<w:p>.*?<\/w:p>/gs)!.find((p) => p.includes(words))!;
  interface Row {
    readonly kind: string;
    readonly old: { readonly text: string } | null;
    readonly new: { readonly text: string } | null;
    readonly cause?: readonly { readonly by: string; readonly from?: string; readonly to?: string }[];
  }
  const rowsOf = async (a: string, b: string): Promise<readonly Row[]> =>
    JSON.parse((await call(place, ["compare", a, b, "--format", "json"])).out).changes.filter(({ kind }: Row) => kind !== "same");

  beforeAll(async () => {
    place = workspace("hubin-primary");
    // With every section of a list, the table of venues and media among them.
    writeFileSync(profile(), `size: medium\n${readFileSync(profile(), "utf8")}`);
    await draft();
    writeFileSync(profile(), readFileSync(profile(), "utf8").replaceAll("德育处", "学生处").replaceAll("总务处", "后勤保障处"));
    await draft();
    edit(word(), (xml) =>
      xml
        .replace(paragraphWith(xml, "每年至少讲授一次专题党课"), "")
        .replace(paragraphWith(xml, "设在学生处"), (p) => p.replace("督办议定事项", "督办会上议定的事项")),
    );
  });

  test("a file changed by hand after the profile changed: each change has its own causes, one may have both", async () => {
    const rows = await rowsOf(of("1"), of("current"));
    const by = (words: string) => rows.find(({ old, new: now }) => (now ?? old)!.text.includes(words))!.cause;
    expect(by("设在学生处，")).toMatchObject([{ by: "profile", from: "德育处", to: "学生处" }, { by: "hand" }]);
    expect(by("专题党课")).toEqual([{ by: "hand" }]);
    expect(rows.flatMap(({ cause = [] }) => cause).filter(({ by: why, to }) => why === "profile" && to === "")).toEqual([]);
    const heading = rows.find(({ new: now }) => now?.text === "后勤保障处")!;
    expect([heading.old?.text, heading.cause]).toMatchObject(["总务处", [{ by: "profile", from: "总务处", to: "后勤保障处" }]]);
  });

  test("against its own version a changed file has hand edits only; a copy of it is known again", async () => {
    const copy = join(place, "改稿.docx");
    writeFileSync(copy, readFileSync(word()));
    for (const side of [of("current"), "改稿.docx"]) {
      const rows = await rowsOf(of("2"), side);
      expect(rows.map(({ kind, cause }) => [kind, cause])).toEqual([
        ["deleted", [{ by: "hand" }]],
        ["edited", [{ by: "hand" }]],
      ]);
    }
  });

  test("the newer version given first: warned; and the sides say which version they are", async () => {
    const { code, err, out } = await call(place, ["compare", of("2"), of("1"), "--format", "json"]);
    expect([code, err.includes("[compare/swapped]")]).toEqual([1, true]);
    const { a, b } = JSON.parse(out);
    expect([a.version, b.version, b.document]).toEqual([2, 1, "responsibility-list.ideology"]);
    expect((await call(place, ["compare", of("1"), of("2")])).err).toBe("");
  });

  test("an office taken out of the profile is the cause of all that went with it, and of what others took over", async () => {
    writeFileSync(
      profile(),
      readFileSync(profile(), "utf8")
        .replace(/^ {2}young-pioneers:.*\n/m, "")
        .replaceAll("owner: young-pioneers", "owner: moral-office"),
    );
    writeFileSync(
      word(),
      await partOf({
        folder: join(place, "out", "hubin-primary"),
        document: "responsibility-list.ideology",
        number: 2,
        name: "document.docx",
      }),
    );
    await draft();
    const [there, back] = [await rowsOf(of("2"), of("3")), await rowsOf(of("3"), of("2"))];
    const gone = there.filter(({ kind }) => kind === "deleted");
    expect(gone.length).toBeGreaterThan(0);
    const causes = (rows: readonly Row[]) =>
      rows.flatMap(({ cause = [] }) => cause.map(({ by, from, to }) => [by, from, to].join(" ")));
    expect(new Set(causes(gone))).toEqual(new Set(["profile 少先队大队部 "]));
    expect(causes(there)).toContain("profile 少先队大队部 学生处");
    expect(new Set(causes(back.filter(({ kind }) => kind === "added")))).toEqual(new Set(["profile  少先队大队部"]));
  });

  test("two documents of ours that are no versions of one: said", async () => {
    await call(place, ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "network-ideology"]);
    const { err } = await call(place, ["compare", of("2"), "hubin-primary/responsibility-list.network-ideology@1"]);
    expect(err).toMatch(/report\/other-document/);
  });
});
