import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "fontkit";
import { afterAll, describe, expect, test } from "vitest";
import { facesOf } from "../src/io/font-names.js";
import { fontSource } from "../src/io/fonts.js";

const temporary = mkdtempSync(join(tmpdir(), "tiaoli-fonts-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const shipped = readdirSync("fonts").filter((name) => /\.[ot]tf$/.test(name));
const chinese = shipped.filter((name) => !name.includes("Roman"));

/** All 6,763 Hanzi of GB 2312-80, from the decoder every Node carries. */
const gb2312 = (): string => {
  const decoder = new TextDecoder("gbk");
  let text = "";
  for (let row = 16; row <= 87; row++)
    for (let cell = 1; cell <= 94; cell++) {
      const char = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell));
      if (/\p{Script=Han}/u.test(char)) text += char;
    }
  return text;
};

describe("the shipped fonts", () => {
  test("are five, each with its licence beside it", () => {
    expect(shipped).toEqual(["TiaoliFang.ttf", "TiaoliHei.ttf", "TiaoliKai.ttf", "TiaoliRoman.ttf", "TiaoliSong.ttf"]);
    for (const name of shipped) {
      const licence = readFileSync(join("fonts", `${name.slice(0, -4)}-OFL.txt`), "utf8");
      expect(licence).toContain("SIL OPEN FONT LICENSE");
      expect(licence).toContain("Copyright");
      expect(statSync(join("fonts", name)).size).toBeLessThan(5.3 * 1024 * 1024);
    }
  });
  test.each(chinese)("%s holds GB 2312, rare name characters and the symbols of official documents", (name) => {
    const font = create(readFileSync(join("fonts", name)));
    const wanted = `${gb2312()}旻瑢珺堃祎昇喆翀赟玥邨①⑳№℃〔〕—…“”‘’·×ⅠⅫ（）：；，。、％Aa0~〇`;
    expect([...gb2312()].length).toBe(6763);
    const holds = font as unknown as { hasGlyphForCodePoint(code: number): boolean };
    expect([...wanted].filter((char) => !holds.hasGlyphForCodePoint(char.codePointAt(0) ?? 0))).toEqual([]);
  });
  test.each(shipped)("%s carries a name of its own and no reserved one", (name) => {
    const [face] = facesOf(join("fonts", name));
    expect(face?.names[0]).toBe(name.slice(0, -4).replace("Tiaoli", "tiaoli ").toLowerCase());
    expect(face?.names.join(" ")).not.toMatch(/noto|lxgw|klee|source/);
  });
});

describe("the font source", () => {
  const place = join(temporary, "fonts");
  mkdirSync(place, { recursive: true });
  copyFileSync("fonts/TiaoliRoman.ttf", join(place, "mine.ttf"));
  writeFileSync(join(place, "broken.ttf"), "not a font");
  writeFileSync(join(place, "empty.otf"), "");

  test("takes the first name that is there, the machine's before the shipped", async () => {
    const fonts = fontSource({ system: [place] });
    expect(await fonts.find(["没有这种字体", "Tiaoli Roman", "Tiaoli Fang"])).toEqual({
      name: "Tiaoli Roman",
      path: join(place, "mine.ttf"),
      shipped: false,
    });
    expect(await fonts.find(["Tiaoli Fang"])).toMatchObject({ shipped: true });
    expect(await fonts.find(["没有这种字体"])).toBeNull();
  });
  test("looks at what the user names, then at the workspace, then at the machine", async () => {
    const named = join(temporary, "own.ttf");
    copyFileSync("fonts/TiaoliRoman.ttf", named);
    expect(await fontSource({ named, workspace: temporary, system: [place] }).find(["tiaoli roman"])).toMatchObject({
      path: named,
    });
    expect(await fontSource({ workspace: temporary, system: [] }).find(["tiaoli roman"])).toMatchObject({
      path: join(place, "mine.ttf"),
    });
  });
  test("reads a folder that is not there as empty", async () => {
    expect(
      await fontSource({ named: join(temporary, "none"), system: [join(temporary, "nowhere")] }).find(["SimHei"]),
    ).toBeNull();
  });
  test("finds and takes out the faces of a collection", async () => {
    const collection = join(temporary, "two.ttc");
    writeFileSync(collection, collectionOf([readFileSync("fonts/TiaoliRoman.ttf"), readFileSync("fonts/TiaoliHei.ttf")]));
    const fonts = fontSource({ named: collection, system: [] });
    const hei = await fonts.find(["Tiaoli Hei"]);
    expect(hei).toEqual({ name: "Tiaoli Hei", path: collection, index: 1, shipped: false });
    const taken = await fonts.load(hei!);
    const font = create(Buffer.from(taken)) as unknown as {
      postscriptName: string;
      glyphForCodePoint(code: number): { advanceWidth: number };
    };
    expect(font.postscriptName).toBe("TiaoliHei-Regular");
    expect(font.glyphForCodePoint(0x6761).advanceWidth).toBe(1000);
    expect(taken.length).toBe(statSync("fonts/TiaoliHei.ttf").size);
  });
  test("loads the same bytes as the file", async () => {
    const fonts = fontSource({ system: [] });
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(await fonts.load((await fonts.find(["Tiaoli Kai"]))!))).toBe(hash(readFileSync("fonts/TiaoliKai.ttf")));
  });
});

/** A .ttc of whole fonts laid one after the other, their table offsets moved. */
function collectionOf(fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12 + 4 * fonts.length);
  head.write("ttcf");
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const parts = [head];
  let offset = head.length;
  fonts.forEach((font, i) => {
    head.writeUInt32BE(offset, 12 + 4 * i);
    const moved = Buffer.from(font);
    for (let t = 0; t < moved.readUInt16BE(4); t++) moved.writeUInt32BE(moved.readUInt32BE(20 + 16 * t) + offset, 20 + 16 * t);
    parts.push(moved);
    offset += moved.length;
  });
  return Buffer.concat(parts);
}
