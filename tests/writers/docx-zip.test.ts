import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { packParts, partText, unpackParts } from "../../src/ooxml/zip.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (data: Uint8Array, limits?: { entries: number; bytes: number }) =>
  unpackParts(data, "文件.docx", limits).diagnostics.map((d) => d.code);

describe("an Office file's zip", () => {
  const packed = packParts(
    new Map([
      ["[Content_Types].xml", bytes("<Types/>")],
      ["word/document.xml", bytes("正文".repeat(500))],
    ]),
  );

  test("comes back as it went in, in the same order", () => {
    const outcome = unpackParts(packed, "文件.docx");
    expect(outcome.ok && [...outcome.value.keys()]).toEqual(["[Content_Types].xml", "word/document.xml"]);
    expect(outcome.ok && partText(outcome.value, "word/document.xml")).toBe("正文".repeat(500));
    expect(outcome.ok && partText(outcome.value, "word/gone.xml")).toBe("");
  });

  test("has the same bytes in every time zone", () => {
    const zone = process.env["TZ"];
    try {
      const packs = ["UTC", "Asia/Shanghai", "America/New_York"].map((name) => {
        process.env["TZ"] = name;
        return packParts(new Map([["a.xml", bytes("甲")]]));
      });
      expect(packs[1]).toEqual(packs[0]);
      expect(packs[2]).toEqual(packs[0]);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  test("is refused when it is cut short, empty or no zip at all", () => {
    expect(codes(packed.subarray(0, packed.length - 30))).toEqual(["ooxml/not-a-zip"]);
    expect(codes(new Uint8Array())).toEqual(["ooxml/not-a-zip"]);
    expect(codes(bytes("不是压缩文件"))).toEqual(["ooxml/not-a-zip"]);
  });

  test("is refused before unpacking when it would grow too large", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(codes(bomb, { entries: 10, bytes: 1_000_000 })).toEqual(["ooxml/too-large"]);
    expect(codes(packed, { entries: 1, bytes: 1_000_000 })).toEqual(["ooxml/too-large"]);
  });

  test.each(["../evil.xml", "/etc/passwd", "word/../../x", "word\\x", "C:x"])("is refused with a part named %s", (name) => {
    expect(codes(zipSync({ [name]: bytes("x") }))).toEqual(["ooxml/bad-part"]);
  });
});
