/** Word files of invented text, each with what makes .doc files hard to read, as the body of a document, its notes, and what is struck out. */
const run = (text, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content, properties = "") =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith("<") ? content : run(content)}</w:p>`;
const cell = (inner, more = "") => `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${more}</w:tcPr>${inner}</w:tc>`;
const row = (cells) => `<w:tr>${cells.join("")}</w:tr>`;
const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((e) => `<w:${e} w:val="single" w:sz="4"/>`).join("");
const table = (rows, columns) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(columns)}</w:tblGrid>${rows.join("")}</w:tbl>`;
const numbers = "甲乙丙丁戊己庚辛壬癸";
const word = (i) => `${numbers[i % 10]}${numbers[Math.floor(i / 10) % 10]}项`;
const grid = (rows, columns, shade = "") =>
  table(
    Array.from({ length: rows }, (_, r) => row(Array.from({ length: columns }, (_, c) => cell(p(`${word(c)}${r}`), shade)))),
    columns,
  );
const shaded = `<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>${`<w:tcBorders>${edges}</w:tcBorders>`}`;
const field = (code, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const list = (id, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const tabs = Array.from({ length: 60 }, (_, i) => `<w:tab w:val="left" w:pos="${(i + 1) * 150}"/>`).join("");
const box = (text) =>
  `<w:r><w:pict><v:shape style="width:200pt;height:60pt" type="#_x0000_t202"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

/** Name → body, and notes where there are any. */
export const samples = {
  "wide-20": { body: p("本表二十栏。") + grid(4, 20) + p("表后的话。") },
  "wide-45": { body: p("本表四十五栏。") + grid(6, 45, shaded) + p("表后的话。") },
  "wide-63": { body: grid(30, 63, shaded) + p("表后的话。") },
  "two-tables": { body: grid(3, 40, shaded) + p("") + grid(3, 3) + p("末尾。") },
  "table-last": { body: p("表前的话。") + grid(3, 50, shaded) + p("") },
  nested: {
    body:
      table(
        [
          row([cell(p("外层左格") + grid(2, 3) + p("内表之后")), cell(p("外层右格"))]),
          row([cell(p("次行左")), cell(p("次行右"))]),
        ],
        2,
      ) + p("表后的话。"),
  },
  "nested-wide": { body: table([row([cell(grid(2, 40, shaded) + p("内表之后")), cell(p("右格"))])], 2) + p("表后。") },
  merged: {
    body: table(
      [
        row([cell(p("横跨两栏"), '<w:gridSpan w:val="2"/>'), cell(p("竖跨两行"), '<w:vMerge w:val="restart"/>')]),
        row([cell(p("左下")), cell(p("中下")), cell(p(""), "<w:vMerge/>")]),
      ],
      3,
    ),
  },
  lists: {
    body: [
      p("总则", list(1)),
      p("第一层", list(1)),
      p("第二层", list(1, 1)),
      p("又一层", list(1)),
      p("第二层之二", list(1, 1)),
    ].join(""),
    numbering: true,
  },
  "fields-and-tabs": {
    body:
      p(field(' HYPERLINK "http://example.invalid/" ', "链接的文字") + run("之后的文字")) +
      p(field(" PAGE ", "3") + run("页码之后")) +
      p("许多制表位的段落", `<w:tabs>${tabs}</w:tabs>`) +
      p("制表位之后的段落"),
  },
  footnotes: {
    body: p(`${run("正文里有脚注")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("继续的正文。")}`) + p("下一段。"),
    footnotes: `<w:footnote w:id="2">${p("脚注的内容在页下")}</w:footnote>`,
  },
  "text-box": { body: p(`${run("框前的字")}${box("文本框里的字句")}${run("框后的字")}`) + p("下一段。") },
  "revisions-and-hidden": {
    gone: "删掉的字",
    body: p(
      `${run("留下的字")}<w:del w:id="1" w:author="甲" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>删掉的字</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲" w:date="2026-01-01T00:00:00Z">${run("添上的字")}</w:ins>${run("藏起的字", "<w:vanish/>")}${run("末尾的字")}`,
    ),
  },
  latin: { body: p("Plain Latin words only, with “quotes” and — dashes.") + p("Second paragraph 2026.") },
  long: {
    body: Array.from({ length: 3000 }, (_, i) =>
      p(`第${i}段的文字，用来占满许多页的格式记录。`, i % 7 ? "" : '<w:jc w:val="center"/>'),
    ).join(""),
  },
};
