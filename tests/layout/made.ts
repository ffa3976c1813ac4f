import { strToU8 } from "fflate";
import { namespaces } from "../../src/ooxml/names.js";
import { packParts } from "../../src/ooxml/zip.js";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spaces = `xmlns:w="${namespaces.w}" xmlns:r="${namespaces.r}"`;

/** Letters as Word writes them for a clerk who sets everything by hand. */
export const letters = (font: string, size: number, more = ""): string =>
  `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:eastAsia="${font}" w:hAnsi="Times New Roman"/>${more}<w:spacing w:val="-5"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>`;
export const run = (text: string, properties: string): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const fixed = (pitch: number) => `<w:spacing w:line="${pitch * 20}" w:lineRule="exact"/>`;
const indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

export const body = (text: string, font = "仿宋_GB2312"): string =>
  `<w:p><w:pPr>${fixed(28)}${indented}<w:jc w:val="both"/></w:pPr>${run(text, letters(font, 16))}</w:p>`;
const title = (text: string, more = ""): string =>
  `<w:p><w:pPr>${more}${fixed(36)}<w:jc w:val="center"/></w:pPr>${run(text, letters("方正小标宋简体", 22))}</w:p>`;
const flush = (text: string, font: string, more = ""): string =>
  `<w:p><w:pPr>${more}${fixed(28)}</w:pPr>${run(text, letters(font, 16))}</w:p>`;
const right = (text: string, chars: number): string =>
  `<w:p><w:pPr>${fixed(28)}<w:ind w:rightChars="${chars * 100}" w:right="${chars * 320}"/><w:jc w:val="right"/></w:pPr>${run(text, letters("仿宋_GB2312", 16))}</w:p>`;
const blank = `<w:p><w:pPr>${fixed(28)}</w:pPr></w:p>`;
const row = (cells: readonly string[], properties: string): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => `<w:tc><w:p>${run(cell, letters("仿宋_GB2312", 12))}</w:p></w:tc>`).join("")}</w:tr>`;
const table = `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4800"/></w:tblGrid>${row(["序号", "事项"], "<w:cantSplit/><w:tblHeader/>")}${Array.from({ length: 16 }, (_, i) => row([String(i + 1), `第 ${i + 1} 件`], "<w:cantSplit/>")).join("")}</w:tbl>`;

const imprint = (text: string, borders: string): string =>
  `<w:p><w:pPr><w:pBdr>${borders}</w:pBdr>${fixed(28)}<w:ind w:firstLineChars="100" w:firstLine="280"/></w:pPr>${run(text, letters("仿宋_GB2312", 14))}</w:p>`;
const edge = (side: string, size: number) => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;

/** A notice without a fault, piece by piece: a test breaks one of them. */
export const notice: Readonly<Record<string, string>> = {
  title: title("青石镇文化站关于开展安全检查的通知"),
  number: `<w:p><w:pPr>${fixed(28)}<w:jc w:val="center"/></w:pPr>${run("青石文〔2026〕3号", letters("仿宋_GB2312", 16))}</w:p>`,
  gap: blank,
  addressee: flush("各村文化室：", "仿宋_GB2312"),
  opening: body(
    "为了做好冬季安全工作，根据上级“安全第一”的要求和《青石镇安全工作办法》（青石发〔2025〕12号），现将有关事项通知如下，请各村文化室认真执行。",
  ),
  one: body("一、检查内容", "黑体"),
  oneOne: body("（一）消防设施", "楷体_GB2312"),
  points: body(
    "检查灭火器是否在有效期以内，应急照明是否完好，疏散通道是否畅通，值班人员是否在岗，检查情况于2026年3月5日前报送，由文化站汇总。",
  ),
  oneTwo: body("（二）用电线路", "楷体_GB2312"),
  point: body(
    "1. 线路没有私拉乱接，插座没有超负荷使用，各类设备用完以后及时断电，老化的线路及时更换，不能更换的停止使用，并在显著位置张贴提示。",
  ),
  point2: body("2. 配电箱周围没有堆放杂物。"),
  two: body("二、工作要求", "黑体"),
  closing: body(
    "各村文化室要明确专人负责，逐项登记，按时上报。检查中发现的问题立即整改，不能立即整改的写明原因、措施和时限，由文化站逐项复查销号。",
  ),
  gap2: blank,
  attached: body("附件：1. 安全检查登记表"),
  attached2: `<w:p><w:pPr>${fixed(28)}<w:ind w:leftChars="500" w:left="1600"/></w:pPr>${run("2. 隐患整改汇总表", letters("仿宋_GB2312", 16))}</w:p>`,
  gap3: blank,
  issuer: right("青石镇文化站", 4.5),
  date: right("2026年3月15日", 2),
  label: flush("附件1", "黑体", "<w:pageBreakBefore/>"),
  gap4: blank,
  first: title("安全检查登记表"),
  table,
  label2: flush("附件2", "黑体", "<w:pageBreakBefore/>"),
  second: title("隐患整改汇总表"),
  text: body(
    "汇总表由各村文化室填写，一式两份，一份留存，一份报镇文化站，填写时字迹清楚，内容真实，不得漏项，没有隐患的写明没有发现问题并签名。",
  ),
  copies: imprint("抄送：镇综治办，镇安监站。", edge("top", 8) + edge("bottom", 6)),
  printer: imprint("青石镇文化站　　2026年3月15日印发", edge("top", 6) + edge("bottom", 8)),
  section:
    '<w:sectPr><w:footerReference w:type="default" r:id="rOdd"/><w:footerReference w:type="even" r:id="rEven"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1407" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>',
};

const number = (align: string) =>
  `<w:p><w:pPr><w:ind w:${align}="280"/><w:jc w:val="${align}"/></w:pPr>${["— ", "", " —"]
    .map((words) =>
      words === ""
        ? `<w:r>${pageLetters}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${pageLetters}<w:instrText> PAGE </w:instrText></w:r><w:r>${pageLetters}<w:fldChar w:fldCharType="end"/></w:r>`
        : run(words, pageLetters),
    )
    .join("")}</w:p>`;
const pageLetters = '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:sz w:val="28"/></w:rPr>';

/** Everything beside the body, as XML; a test may change that too. */
export const side: Readonly<Record<string, string>> = {
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  settings: '<w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  odd: number("right"),
  even: number("left"),
  theme:
    '<a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Calibri Light"/><a:ea typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements>',
};

/** The file's parts; pieces and side parts as given, those not given without a fault. */
export function madeFile(pieces: Readonly<Record<string, string>> = notice, beside = side): Map<string, Uint8Array> {
  const xml = (root: string, inner: string) => strToU8(`${head}<w:${root} ${spaces}>${inner}</w:${root}>`);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (all: string) =>
    strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`);
  const kinds = [
    ["styles", "styles", "styles"],
    ["settings", "settings", "settings"],
    ["numbering", "numbering", "numbering"],
    ["odd", "footer", "ftr"],
    ["even", "footer", "ftr"],
  ] as const;
  const present = kinds.filter(([name]) => beside[name] !== undefined);
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  return new Map([
    [
      "[Content_Types].xml",
      strToU8(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${present.map(([name, kind]) => override(name, kind)).join("")}<Override PartName="/word/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>`,
      ),
    ],
    ["_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))],
    [
      "word/_rels/document.xml.rels",
      relations(
        present
          .map(([name, kind], i) => relation(name === "odd" ? "rOdd" : name === "even" ? "rEven" : `r${i}`, kind, `${name}.xml`))
          .join("") + relation("rTheme", "theme", "theme1.xml"),
      ),
    ],
    ["word/document.xml", xml("document", `<w:body>${Object.values(pieces).join("")}</w:body>`)],
    ...present.map(([name, , root]) => [`word/${name}.xml`, xml(root, beside[name]!)] as const),
    [
      "word/theme1.xml",
      strToU8(
        `${head}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x">${beside.theme}</a:theme>`,
      ),
    ],
  ]);
}

export const made = (pieces: Readonly<Record<string, string>> = notice, beside = side): Uint8Array =>
  packParts(madeFile(pieces, beside));

/** The notice with one piece changed. */
export function broken(piece: string, change: (xml: string) => string): Record<string, string> {
  const before = notice[piece]!;
  const after = change(before);
  if (after === before) throw new Error(`${piece} is as it was`);
  return { ...notice, [piece]: after };
}
