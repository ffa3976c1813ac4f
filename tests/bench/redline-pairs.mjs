import { strToU8, zipSync } from "fflate";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const more = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"';
const kindOf = (name) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
const numbering = `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
const styles = `<w:styles xmlns:w="${w}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;

/** @param further parts by name: footnotes */
function docx(body, further = {}) {
  const parts = { styles, numbering, ...further };
  const overrides = Object.keys(parts).map((name) => `<Override PartName="/word/${name}.xml" ContentType="${kindOf(name)}"/>`);
  const relations = Object.keys(parts).map(
    (name, i) => `<Relationship Id="r${i + 1}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  const file = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${kindOf("document.main")}"/>${overrides.join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
    "word/document.xml": `${head}<w:document xmlns:w="${w}" xmlns:r="${office}" ${more}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, head + xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(file).map(([name, xml]) => [name, strToU8(xml)])));
}

const run = (text, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const cell = (content) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (rows) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${rows[0].map(() => '<w:gridCol w:w="3000"/>').join("")}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
const before = p(run("青石小学值日办法"), '<w:jc w:val="center"/>') + p(run("为了做好值日工作，结合本校实际，制定本办法。"));
const after = p(run("本办法由德育处负责解释，自印发之日起施行。"));

/** Where lines stand: each makes the body around them. */
const places = {
  paragraphs: (lines) => before + lines.map((line) => p(run(line))).join("") + after,
  "the end": (lines) => before + lines.map((line) => p(run(line))).join(""),
  "indented paragraphs": (lines) => before + lines.map((line) => p(run(line), '<w:ind w:firstLine="640"/>')).join("") + after,
  "runs of other looks": (lines) =>
    before +
    lines
      .map((line) => p(run(line.slice(0, 3), "<w:b/>") + run(line.slice(3, 9), '<w:color w:val="C00000"/>') + run(line.slice(9))))
      .join("") +
    after,
  "an automatic list": (lines) =>
    before + lines.map((line) => p(run(line), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')).join("") + after,
  "a cell": (lines) =>
    before +
    table([
      [p(run("岗位")), p(run("职责"))],
      [p(run("门卫")), lines.map((line) => p(run(line))).join("")],
    ]) +
    after,
  "a list in a cell": (lines) =>
    before +
    table([
      [p(run("岗位")), p(run("职责"))],
      [p(run("门卫")), lines.map((line) => p(run(line), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')).join("")],
    ]) +
    after,
  headings: (lines) => before + lines.map((line) => p(run(line), '<w:pStyle w:val="1"/>')).join("") + after,
  "behind a tab": (lines) => before + lines.map((line) => p(`<w:r><w:tab/></w:r>${run(line)}`)).join("") + after,
  "beside a picture": (lines) =>
    before +
    lines.map((line) => p(`<w:r><w:pict><v:rect id="r" style="width:9pt;height:9pt"/></w:pict></w:r>${run(line)}`)).join("") +
    after,
  "a bookmark": (lines) =>
    before +
    lines
      .map((line, i) => p(`<w:bookmarkStart w:id="${i + 1}" w:name="m${i}"/>${run(line)}<w:bookmarkEnd w:id="${i + 1}"/>`))
      .join("") +
    after,
};

const [a, b, c] = [
  "值日生应当提前十分钟到校，打扫教室和走廊。",
  "午间值日生每半小时巡查一次，并做好书面记录。",
  "值日组长每周汇总记录，交德育处存档备查。",
];
/** What is done to lines: the new ones, and how many stretches a person would mark. */
const edits = {
  "nothing changes": [[a, b, c], 0],
  "a word becomes another": [[a, b.replace("半小时", "两小时"), c], 2],
  "words come": [[a, b.replace("巡查一次", "巡查校园一次"), c], 1],
  "words go": [[a, b.replace("书面", ""), c], 1],
  "words come at the end": [[a, b, c.replace("备查。", "备查，保存三年。")], 1],
  "two places change": [[a.replace("应当", "应当每天"), b, c.replace("每周", "")], 2],
  "a paragraph comes": [[a, b, "雨雪天气由后勤人员协助清扫校门。", c], 1],
  "the last paragraph comes": [[a, b, c, "雨雪天气由后勤人员协助清扫校门。"], 1],
  "a paragraph goes": [[a, c], 1],
  "two paragraphs are joined": [[a, b + c], 1],
};

const tables = {
  "a row comes": [
    [
      ["岗位", "人数"],
      ["门卫", "2"],
    ],
    [
      ["岗位", "人数"],
      ["巡逻", "4"],
      ["门卫", "2"],
    ],
    1,
  ],
  "a row goes": [
    [
      ["岗位", "人数"],
      ["巡逻", "4"],
      ["门卫", "2"],
    ],
    [
      ["岗位", "人数"],
      ["门卫", "2"],
    ],
    1,
  ],
  "a column comes": [
    [
      ["岗位", "人数"],
      ["门卫", "2"],
    ],
    [
      ["岗位", "人数", "备注"],
      ["门卫", "2", "白班"],
    ],
    2,
  ],
  "a column goes": [
    [
      ["岗位", "人数", "备注"],
      ["门卫", "2", "白班"],
    ],
    [
      ["岗位", "人数"],
      ["门卫", "2"],
    ],
    2,
  ],
  "a cell is filled in": [
    [
      ["岗位", "人数"],
      ["门卫", ""],
    ],
    [
      ["岗位", "人数"],
      ["门卫", "2"],
    ],
    1,
  ],
};

const fieldMark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const pageOf = (i) =>
  `${fieldMark("begin")}<w:r><w:instrText xml:space="preserve"> PAGEREF _Toc${i} \\h </w:instrText></w:r>${fieldMark("separate")}${run(String(i + 1))}${fieldMark("end")}`;
const contents = (heads) =>
  heads
    .map((words, i) => {
      const begin = `${fieldMark("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>${fieldMark("separate")}`;
      return p(
        `${i === 0 ? begin : ""}<w:hyperlink w:anchor="_Toc${i}">${run(words)}<w:r><w:tab/></w:r>${pageOf(i)}</w:hyperlink>`,
        '<w:pStyle w:val="TOC1"/>',
      );
    })
    .join("") + p(fieldMark("end"));
/** A contents list over paragraphs that stay: what changes is the list alone. */
const withContents = (heads) => docx(before + contents(heads) + [a, b, c].map((line) => p(run(line))).join("") + after);
const heads = ["值日安排", "值日职责", "检查评比"];
const contentsLists = {
  "an entry comes at the end": [heads, [...heads, "奖惩办法"], 1],
  "the last entry goes": [heads, heads.slice(0, 2), 1],
  "an entry is renamed": [heads, ["值日安排", "值日责任", "检查评比"], 2],
  "an entry comes, the page of the next changes": [heads, ["值日安排", "值日职责", "记录存档", "检查评比"], 3],
};

const noteMark = (id) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const noteRule = (id, type, sign) => `<w:footnote w:type="${type}" w:id="${id}">${p(`<w:r><w:${sign}/></w:r>`)}</w:footnote>`;
/** @param notes the words of notes behind the second line, in order */
const withNotes = (notes, last = c) => {
  const all = notes.map(
    (words, i) => `<w:footnote w:id="${i + 1}">${p(`<w:r><w:footnoteRef/></w:r>${run(words)}`)}</w:footnote>`,
  );
  const rules = noteRule(-1, "separator", "separator") + noteRule(0, "continuationSeparator", "continuationSeparator");
  const lines = [p(run(a)), p(run(b) + notes.map((_, i) => noteMark(i + 1)).join("")), p(run(last))];
  return docx(before + lines.join("") + after, {
    footnotes: `<w:footnotes xmlns:w="${w}">${rules}${all.join("")}</w:footnotes>`,
  });
};
const note = "午间指上午最后一节课至下午第一节课之间。";
/** A note that comes or goes is one change with its reference: whether its words are marked too is as one likes. */
const noted = {
  "words of a note become others": [[note], [note.replace("下午第一节课", "下午预备铃")], c, 2],
  "a note comes": [[note], [note, "记录用统一印制的值日簿。"], c, [1, 2]],
  "a note goes": [[note, "记录用统一印制的值日簿。"], [note], c, [1, 2]],
  "the text around notes changes": [[note], [note], c.replace("每周", "每天"), 2],
};

const image = '<w:r><w:pict><v:rect id="r" style="width:9pt;height:9pt"/></w:pict></w:r>';
const withImage = (where, last = c) =>
  docx(before + [a, b, last].map((line, i) => p((where === i ? image : "") + run(line))).join("") + after);

/** Pairs of Word files of every situation, with the number of stretches a person would mark. */
export const pairs = [
  ...Object.entries(places).flatMap(([place, body]) =>
    Object.entries(edits).map(([edit, [lines, count]]) => ({
      name: `${place}: ${edit}`,
      old: docx(body([a, b, c])),
      now: docx(body(lines)),
      count,
    })),
  ),
  ...Object.entries(tables).map(([name, [old, now, count]]) => {
    const body = (rows) => before + table(rows.map((cells) => cells.map((text) => p(run(text))))) + after;
    return { name: `a table: ${name}`, old: docx(body(old)), now: docx(body(now)), count };
  }),
  ...Object.entries(contentsLists).map(([name, [old, now, count]]) => ({
    name: `a contents list: ${name}`,
    old: withContents(old),
    now: withContents(now),
    count,
  })),
  ...Object.entries(noted).map(([name, [old, now, last, count]]) => ({
    name: `notes: ${name}`,
    old: withNotes(old),
    now: withNotes(now, last),
    count,
  })),
  {
    name: "an image: words of another paragraph change",
    old: withImage(1),
    now: withImage(1, c.replace("每周", "每天")),
    count: 2,
  },
  {
    name: "an image: its paragraph goes with it",
    old: withImage(1),
    now: docx(before + p(run(a)) + p(run(c)) + after),
    count: 1,
  },
];
