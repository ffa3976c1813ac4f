import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookmarkName } from "../../src/ooxml/names.js";
import type { Block, Doc } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { writeHtml } from "../../src/writers/html/index.js";
import { formats, isFormat } from "../../src/writers/index.js";
import { writeJson } from "../../src/writers/json/index.js";
import { writeMarkdown } from "../../src/writers/md/index.js";
import { writeText } from "../../src/writers/txt/index.js";
import type { Writer } from "../../src/writers/writer.js";
import { closedEnv, docOf, docs, fullDoc, id, sampleLook, text } from "./every-node.js";

const look = sampleLook();
async function write(writer: Writer, doc: Doc): Promise<string> {
  const outcome = await writer(doc, { look }, closedEnv);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(outcome.value);
}
const body = (...children: string[]): Doc =>
  docOf(children.map((value, i): Block => ({ type: "paragraph", role: "body", id: id(`p${i}`), children: [text(value)] })));
const writersOfText: readonly (readonly [string, Writer])[] = [
  ["html", writeHtml],
  ["md", writeMarkdown],
  ["txt", writeText],
  ["json", writeJson],
];

test.each(writersOfText)("%s gives the same bytes each time and ends with a line end", async (_, writer) => {
  const first = await write(writer, fullDoc);
  expect(await write(writer, fullDoc)).toBe(first);
  expect(first.endsWith("\n")).toBe(true);
  expect(first.startsWith("\uFEFF")).toBe(false);
});

test.each(writersOfText.filter(([name]) => name !== "json"))("%s refuses what a file cannot hold", async (_, writer) => {
  const outcome = await writer(body("甲\u0000"), { look }, closedEnv);
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics.map((d) => d.code)).toEqual(["writer/unwritable-text"]);
});

test("formats are known by name alone", () => {
  expect(formats).toEqual(["docx", "pdf", "html", "md", "txt", "json", "xlsx"]);
  expect(["docx", "constructor", "DOCX", ""].map(isFormat)).toEqual([true, false, false, false]);
});

describe("txt", () => {
  test("is the document's text, paragraphs indented by two full-width spaces", async () => {
    const lines = (await write(writeText, fullDoc)).split("\n");
    expect(lines.slice(0, 3)).toEqual(["云汀市湖滨小学", "意识形态工作责任清单", "　　level-1、R&D <w:t>"]);
    expect(lines).toContain("　　第七条　党支部书记负责“全面”工作——落实到位……  ");
    expect(lines.slice(-5)).toEqual(["序号\t责任|内容", "1\t研判", "________", "2\t", ""]);
  });

  test("holds the text of any tree and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(docs, async (doc) => {
        const written = await write(writeText, doc);
        const blocks = doc.children.map((block) => `${docText({ ...doc, children: [block] })}\n`);
        const indented = blocks.map((line) => (written.includes(`　　${line}`) ? `　　${line}` : line));
        expect(written.replaceAll("　", "")).toBe(indented.join("").replaceAll("　", ""));
      }),
    );
  });
});

describe("md", () => {
  test("has headings, literal numbers and a table", async () => {
    const md = await write(writeMarkdown, fullDoc);
    expect(md.startsWith("# 云汀市湖滨小学<br>意识形态工作责任清单\n\n## level-1、R\\&D \\<w:t\\>\n\n### level-2、")).toBe(true);
    expect(md).toContain("\n\n1\\.党支部书记负责“全面”工作——落实到位……&#32;&#32;\n\n");
    expect(md).toContain("\n\n| 序号 | 责任\\|内容 |\n| :---: | --- |\n| 1 | 研判<br>\\_\\_\\_\\_\\_\\_\\_\\_ |\n| 2 |  |\n");
    expect(md).toContain("第一款\\\n电话\\_");
  });

  test.each([
    ["# 不是标题", "\\# 不是标题"],
    ["- 不是列表", "\\- 不是列表"],
    ["+ 不是列表", "\\+ 不是列表"],
    ["2026. 不是列表", "2026\\. 不是列表"],
    ["1) 不是列表", "1\\) 不是列表"],
    ["---", "\\---"],
    ["===", "\\==="],
    ["> 不是引文", "\\> 不是引文"],
    ["    不是代码", "&#32;&#32;&#32;&#32;不是代码"],
    ["\t不是代码", "&#9;不是代码"],
    ["*a* [b](c) `d` ~~e~~ $f$", "\\*a\\* \\[b\\](c) \\`d\\` \\~\\~e\\~\\~ \\$f\\$"],
    ["甲\n\n乙", "甲<br><br>乙"],
  ])("%j survives", async (value, markdown) => {
    expect(await write(writeMarkdown, body(value))).toBe(`${markdown}\n`);
  });
});

describe("html", () => {
  test("is one file without script or anything fetched", async () => {
    const html = await write(writeHtml, fullDoc);
    expect(html.startsWith('<!doctype html>\n<html lang="zh-CN">')).toBe(true);
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
    expect(html).toContain("<title>意识形态工作责任清单 &lt;A&amp;B&gt;</title>");
    expect(html).toContain("@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}");
  });

  test("says what each part is", async () => {
    const html = await write(writeHtml, fullDoc);
    expect(html).toContain(`<h1 id="${bookmarkName("title")}" class="title">云汀市湖滨小学<br>意识形态工作责任清单</h1>`);
    expect(html).toContain(
      `<h2 id="${bookmarkName("heading.chapter")}" class="chapter"><span class="number">chapter、　</span>R&amp;D &lt;w:t&gt;</h2>`,
    );
    expect(html).toContain(
      '<span class="article-number">第七条　</span><span data-path="posts.secretary.title">党支部书记</span>',
    );
    expect(html).toContain('<cite data-regulation="measures">《实施办法》（中办发〔2015〕52号）</cite>');
    expect(html).toContain(`<a href="#${bookmarkName("item.article")}">第七条</a>第二款`);
    expect(html).toContain('<span class="blank" title="办公室&quot;电话&quot;">________</span>');
    expect(html).toContain(`<tr id="${bookmarkName("row.1")}"><td class="table-cell center">1</td>`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("a font's name cannot leave the style sheet", async () => {
    const outcome = await writeHtml(
      fullDoc,
      { look: { ...look, fonts: { ...look.fonts, body: { docx: '"}</style><script>', pdf: ["a\\"] } } } },
      closedEnv,
    );
    const html = new TextDecoder().decode(outcome.ok ? outcome.value : new Uint8Array());
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain("<script");
  });

  test("holds the text of any tree", async () => {
    await fc.assert(
      fc.asyncProperty(docs, async (doc) => {
        const main = (await write(writeHtml, doc)).split("<main>\n")[1]!.split("</main>")[0]!;
        expect(textOfHtml(main)).toBe(doc.children.length === 0 ? "" : `${docText(doc)}\n`);
      }),
    );
  });
});

/** What a browser shows: line ends between elements are none, cells are apart by tabs. */
const textOfHtml = (main: string): string =>
  main
    .replace(/\n(?=<|$)/g, "")
    .replace(/<colgroup>.*?<\/colgroup>/g, "")
    .replace(/<\/t[dh]>(?=<t[dh])/g, "\t")
    .replace(/<\/(?:p|h\d|tr)>|<br>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: "lt" | "gt" | "quot" | "amp") => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]);

describe("json", () => {
  test("says where a clause stands in its library, not where that lies on this machine", async () => {
    const made = (home: string) => {
      const origin = {
        from: "file",
        file: `${home}/templates/clauses/a/a.x.hbs`,
        name: "templates/clauses/a/a.x.hbs",
        line: 9,
      } as const;
      return write(writeJson, { ...fullDoc, children: fullDoc.children.map((block) => ({ ...block, origin })) });
    };
    expect(await made("/home/first")).toBe(await made("/home/second"));
    const [first] = (JSON.parse(await made("/home/first")) as Doc).children;
    expect(first!.origin).toEqual({ from: "file", file: "templates/clauses/a/a.x.hbs", line: 9 });
  });

  test("is the tree, whatever order its keys were made in", async () => {
    const json = await write(writeJson, fullDoc);
    expect(JSON.parse(json)).toEqual(fullDoc);
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([k, v]) => [k, reversed(v)]),
            )
          : value;
    expect(await write(writeJson, reversed(fullDoc) as Doc)).toBe(json);
  });

  test("keeps any tree whole", async () => {
    await fc.assert(
      fc.asyncProperty(docs, async (doc) => {
        expect(JSON.parse(await write(writeJson, doc))).toEqual(doc);
      }),
    );
  });
});
