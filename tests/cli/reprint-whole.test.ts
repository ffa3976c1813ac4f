import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";
import { readDocument } from "../../src/readers/index.js";
import { docText } from "../../src/tree/walk.js";
import { pdfText } from "../support/pdf-objects.js";
import { call, workspace } from "./desk.js";
import { editDocx, words } from "./edit-docx.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const name = "云汀市湖滨小学意识形态工作责任制实施细则";
/** Red, 4 × 3 dots. */
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAIAAAA7ljmRAAAAEElEQVR4nGM4IScHRww4OQD1xwwxB+utmQAAAABJRU5ErkJggg==",
  "base64",
);
const xml = (text: string): Uint8Array => new TextEncoder().encode(text);
let cwd: string;
const path = (format: string) => join(cwd, "out", "hubin-primary", `${name}.${format}`);
const text = (format: string) => readFileSync(path(format), "utf8");

/** Adds parts to a Word file and names them in the main part's relationships. */
function addParts(parts: Readonly<Record<string, Uint8Array>>, relations: string): void {
  const unpacked = unpackParts(new Uint8Array(readFileSync(path("docx"))), "");
  if (!unpacked.ok) throw new Error("no Word file");
  const rels = "word/_rels/document.xml.rels";
  const all = new Map([...unpacked.value, ...Object.entries(parts)]);
  all.set(rels, xml(partText(unpacked.value, rels).replace("</Relationships>", `${relations}</Relationships>`)));
  writeFileSync(path("docx"), packParts(all));
}
const behind = (words: string, runs: string) => (source: string) => {
  if (source.split(words).length !== 2) throw new Error(`“${words}” is not there once`);
  return source.replace(words, `${words}</w:t></w:r>${runs}<w:r><w:t xml:space="preserve">`);
};
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const picture = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="1440000" cy="1080000"/><wp:docPr id="9" name="位置图"/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" r:embed="rPic"/></wp:inline></w:drawing></w:r>`;
const box =
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const textBox = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>联系人见内网</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

beforeAll(async () => {
  cwd = workspace("hubin-primary");
  const kinds = ["--kind", "implementation-rules", "--topic", "ideology"];
  await call(cwd, ["draft", "hubin-primary", ...kinds, "--as-of", "2026-03-05", "--format", "docx,pdf,html,md,txt,json"]);
  addParts(
    {
      "word/media/p.png": png,
      "word/footnotes.xml": xml(
        `<w:footnotes ${w}><w:footnote w:id="2"><w:p><w:r><w:t>样式由办公室印发。</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      ),
    },
    `<Relationship Id="rPic" Type="${office}/image" Target="media/p.png"/><Relationship Id="rNote" Type="${office}/footnotes" Target="footnotes.xml"/>`,
  );
  editDocx(
    path("docx"),
    behind("查明原因、改进工作。", `<w:r><w:footnoteReference w:id="2"/></w:r>${box}${picture}${textBox}`),
    (source) =>
      source.replace(
        "人员变动的当日告知。",
        '人员变动的</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>当日</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t xml:space="preserve">告知。',
      ),
  );
});

test("a Word file's notes, pictures, signs and marks are in its other formats; what cannot be is named", async () => {
  const { code, err } = await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-03-05"]);
  expect(code).toBe(1);
  expect(err).toMatch(/印不出来：文本框（[^）]+） \[/);
  expect(text("html")).toContain('查明原因、改进工作。<sup>［1］</sup>☑<img src="data:image/png;base64,iVBOR');
  expect(text("html")).toContain("img-src data:");
  expect(text("html")).toContain("人员变动的<b>当日</b><s>告知。</s>");
  expect(text("html")).toContain("［1］样式由办公室印发。</p>");
  expect(text("txt")).toContain("查明原因、改进工作。［1］☑〔图片：位置图〕");
  expect(text("txt")).toContain("人员变动的当日〔划去：告知。〕");
  expect(text("md")).toContain("人员变动的<b>当日</b><s>告知。</s>");
  const json = await readDocument(new Uint8Array(readFileSync(path("json"))), "a.json");
  expect(json.ok && JSON.stringify(json.value.doc)).toContain('"marks":["struck"]');
  const pdf = await readDocument(new Uint8Array(readFileSync(path("pdf"))), "a.pdf");
  expect(pdf.ok && docText(pdf.value.doc)).toContain("样式由办公室印发。");
  expect(pdfText(readFileSync(path("pdf")))).toMatch(/\/Subtype \/Image[^>]*\/Width 4/s);
});

test("an edit of the words regenerates with all of it", async () => {
  editDocx(path("docx"), words("查明原因、改进工作。", "查明原因、落实改进工作。"));
  const { code } = await call(cwd, ["regenerate", "hubin-primary", "--as-of", "2026-03-05"]);
  expect(code).toBe(1);
  expect(text("html")).toContain("落实改进工作。<sup>［1］</sup>☑<img");
});
