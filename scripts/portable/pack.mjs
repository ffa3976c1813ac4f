// A portable folder: the program with a Node runtime of its own, to be unpacked and opened by a double click.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { strToU8, zipSync } from "fflate";
import { licencesOf, usedBy } from "../licences.mjs";

/** What the program needs from this folder when it runs. `.code` files are of the V8 that built them, which is not the runtime's. */
const ours = ["dist/start", "dist/page", "templates", "data", "fonts"];
const isOurs = (name) => !name.endsWith(".code");

/** The packages the bundle leaves as packages (scripts/bundle.mjs), and what of them no run needs. */
const packages = ["subset-font", "pdf.js-extract", "fontkit", "linebreak", "piscina"];
const isCode = (name) =>
  !/(\.map|\.ts|\.mts|\.cts|\.md|\.markdown|\.iml|\.xml|\.min\.js)$|(^|\/)(test|tests|example|examples|\.idea|types)\//.test(
    name,
  );

/** Dates in the archive are those of no day: same inputs, same bytes. Archives hold local time. */
const noDay = () => new Date(1980, 0, 1);
const [plain, runnable] = [0o100644, 0o100755];

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

/**
 * @param system as in runtimes.json
 * @param runtime the program of the runtime, and the words of its licence
 * @returns the archive's bytes
 */
export function packPortable(system, { program, licence }) {
  const isWindows = system.startsWith("windows");
  const files = new Map();
  const add = (name, bytes, mode = plain, level = 9) =>
    files.set(`条理/${name}`, [bytes, { level, mtime: noDay(), os: 3, attrs: mode << 16 }]);

  if (isWindows) add("条理.cmd", inGb2312(crlf(read("start.cmd"))));
  else {
    add("条理.sh", strToU8(read("start.sh")), runnable);
    add("条理.desktop", strToU8(read("start.desktop")), runnable);
  }
  // Old Windows editors know UTF-8 by its mark.
  add("使用说明.txt", strToU8(isWindows ? `\uFEFF${crlf(manual(isWindows))}` : manual(isWindows)));
  // Level 9 takes twice as long for a thousandth.
  add(isWindows ? "program/node.exe" : "program/node", program, runnable, 6);
  add("program/LICENSES.txt", strToU8(licences(licence)));
  add("program/tiaoli/package.json", strToU8(manifest()));
  for (const folder of ours) for (const name of filesIn(folder).filter(isOurs)) add(`program/tiaoli/${name}`, readFileSync(name));
  for (const folder of usedBy(packages))
    for (const name of filesIn(relative(".", folder)).filter(isCode))
      if (!/node_modules\/.*node_modules\//.test(relative(folder, name))) add(`program/tiaoli/${name}`, readFileSync(name));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted));
}

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .split(sep)
        .join("/"),
    );

/** What the program asks of its own package.json. */
function manifest() {
  const { name, version, license, type } = JSON.parse(readFileSync("package.json", "utf8"));
  return `${JSON.stringify({ name, version, license, type }, null, 2)}\n`;
}

function licences(runtime) {
  const bundled = ["dist/start/LICENSES.txt", "dist/page/LICENSES.txt"].map((file) => readFileSync(file, "utf8"));
  const parts = {
    条理: readFileSync("LICENSE", "utf8"),
    "Node.js": runtime,
    "Packages, in the program and beside it": [...bundled, licencesOf(usedBy(packages))].join(""),
    "Fonts: in program/tiaoli/fonts": "SIL Open Font License 1.1, see the files there.\n",
  };
  return Object.entries(parts)
    .map(([name, words]) => `${"=".repeat(80)}\n${name}\n${"=".repeat(80)}\n\n${words}`)
    .join("\n");
}

function manual(isWindows) {
  const words = isWindows
    ? {
        open: "把压缩包全部解压（右键“全部解压缩”），双击“条理.cmd”。过一会儿浏览器里就出来了。\n再次打开，也是双击它；已经开着的，只是再打开网页。",
        other: "把那个文件夹拖到“条理.cmd”上",
        trouble:
          "没有全部解压的，先全部解压。Windows 问是否运行的，点“更多信息”“仍要运行”。要 64 位的 Windows 10 或更高版本。\n黑色窗口里有话的，照上面说的办；看不明白的，把那几句话发给管电脑的同事。",
      }
    : {
        open: "把压缩包解压到主目录或桌面，双击“条理”（条理.desktop）。问是否信任、是否运行的，点“信任并运行”或“运行”。\n打不开的，双击“条理.sh”，选“运行”。过一会儿浏览器里就出来了。再次打开，也是双击它；已经开着的，只是再打开网页。",
        other: "在终端里运行：sh 条理.sh 那个文件夹",
        trouble:
          "放在 U 盘或 Windows 磁盘上的，复制到主目录再打开。要 64 位系统，处理器与压缩包名字里写的一致：x64 是英特尔、海光、兆芯，arm64 是飞腾、鲲鹏；系统要麒麟 V10、统信 UOS 20 或更新（glibc 2.28 起）。\n还打不开的，在终端里运行 sh 条理.sh，照说的办。",
      };
  return read("readme.txt").replace(/\{(\w+)\}/g, (_, key) => words[key]);
}

const crlf = (text) => text.replace(/\n/g, "\r\n");

/**
 * Chinese as the command line of a Chinese Windows reads it. Only letters of GB 2312: both bytes of each lie above ASCII, so none of
 * them is a sign of the command language under any code page.
 */
function inGb2312(text) {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map();
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = letter.codePointAt(0) < 0x80 ? [letter.codePointAt(0)] : bytesOf.get(letter);
      if (bytes === undefined) throw new Error(`${letter} is no letter of GB 2312`);
      return bytes;
    }),
  );
}
