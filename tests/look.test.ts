import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLook } from "../src/look/read.js";
import { inChinese } from "./support/said.js";

const file = "templates/looks/gb9704.yaml";
const text = readFileSync(file, "utf8");
const faultsOf = (source: string) =>
  inChinese(readLook(source, file).diagnostics).map(({ code, message, at }) => {
    const origin = at?.origin;
    return `${origin?.from === "file" ? `${origin.line}:${origin.column}` : "?"} ${code} ${message}`;
  });
/** Line number of the first line that holds the text, counted from 1. */
const lineOf = (part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;

describe("the national standard's look", () => {
  const outcome = readLook(text, file);
  test("reads without a word", () => {
    expect(outcome.diagnostics).toEqual([]);
    expect(outcome.ok).toBe(true);
  });
  test("is 22 lines of 28 characters in a type area of 156 × 225 mm", () => {
    if (!outcome.ok) throw new Error("unreadable");
    const { page, styles, pageNumber } = outcome.value;
    expect(page.width - page.margins.left - page.margins.right).toBe(156);
    expect(page.height - page.margins.top - page.margins.bottom).toBe(225);
    expect(page.lines * page.pitch).toBeLessThanOrEqual((225 / 25.4) * 72);
    expect([page.lines, page.characters, styles.body.size, styles.title.size, pageNumber.size]).toEqual([22, 28, 16, 22, 14]);
    expect(styles.title.pitch).toBe(36);
    expect("pitch" in styles.body).toBe(false);
  });
});

describe("a look with faults", () => {
  test("names every one of them with its line", () => {
    const broken = text
      .replace("  lines: 22", "  lines: many")
      .replace("name: 国家标准公文格式", "nmae: x")
      .replace("place: outer", "place: left");
    expect(faultsOf(broken)).toEqual([
      "1:1 yaml/missing 缺少“name”",
      "4:1 yaml/unknown-key 没有“nmae”这一项，是否应为“name”",
      `${lineOf("lines: 22")}:3 yaml/value “page.lines”的值不对：应为数字`,
      `${lineOf("place: outer")}:63 yaml/value “page-number.place”的值不对：只能是 outer、center`,
    ]);
  });
  test("refuses prototype keys, aliases, broken YAML and a page that does not fit", () => {
    expect(faultsOf(`${text}__proto__: {}\n`)[0]).toContain("yaml/unknown-key");
    expect(faultsOf(`${text}constructor: 1\n`)[0]).toContain("constructor");
    expect(faultsOf(text.replace("id: gb9704", "id: &a gb9704").replace("name: 国家标准公文格式", "name: *a"))[0]).toContain(
      "yaml/alias",
    );
    expect(faultsOf("a: [1")[0]).toContain("yaml/syntax");
    expect(faultsOf("")[0]).toContain("yaml/value");
    expect(faultsOf(text.replace("pitch: 28.95 ", "pitch: 31 "))[0]).toContain("22 行、行距 31 磅，超出版心高度");
  });
});

describe("a look that extends another", () => {
  const files = new Map([["gb9704", { text, file }]]);
  const readPart = (source: string, id = "mine") =>
    readLook(source, `/desk/templates/looks/${id}.yaml`, (other) => files.get(other));
  const faults = (source: string, id?: string) =>
    inChinese(readPart(source, id).diagnostics).map(({ code, message, at }) => {
      const origin = at?.origin;
      return `${origin?.from === "file" ? `${origin.file.split("/").at(-1)}:${origin.line}:${origin.column}` : "?"} ${code} ${message}`;
    });
  const head = "id: mine\nname: 本单位版式\nextends: gb9704\n";

  test("says only what differs", () => {
    const base = readLook(text, file);
    const own = readPart(`${head}page: { lines: 21, pitch: 30 }\nstyles:\n  level-2-heading: { bold: true }\n`);
    if (!base.ok || !own.ok) throw new Error(JSON.stringify(own.diagnostics));
    expect(own.value).toEqual({
      ...base.value,
      id: "mine",
      name: "本单位版式",
      page: { ...base.value.page, lines: 21, pitch: 30 },
      styles: { ...base.value.styles, "level-2-heading": { ...base.value.styles["level-2-heading"], bold: true } },
    });
  });
  test("replaces a list as a whole", () => {
    const own = readPart(`${head}fonts: { body: { pdf: [FangSong] } }\nfallback: []\n`);
    if (!own.ok) throw new Error("unreadable");
    expect(own.value.fonts.body).toEqual({ docx: "仿宋_GB2312", pdf: ["FangSong"] });
    expect(own.value.fallback).toEqual([]);
  });
  test("names every fault of its own with its line", () => {
    expect(faults(`${head}page: { lines: many }\npag-number: {}\nstyles: { body: { sizes: 3 } }\n`)).toEqual([
      "mine.yaml:4:9 yaml/value “page.lines”的值不对：应为数字",
      "mine.yaml:5:1 yaml/unknown-key 没有“pag-number”这一项，是否应为“page-number”",
      "mine.yaml:6:19 yaml/unknown-key 没有“styles.body.sizes”这一项，是否应为“size”",
    ]);
    expect(faults(`${head}page: { pitch: 31 }\n`)).toEqual([
      "mine.yaml:4:1 yaml/value “page”的值不对：22 行、行距 31 磅，超出版心高度",
    ]);
  });
  test("names a look that is not there, itself, or goes in a circle", () => {
    expect(faults(head.replace("gb9704", "gb9705"))).toEqual(["mine.yaml:3:1 yaml/value “extends”的值不对：没有版式“gb9705”"]);
    expect(faults(head.replace("gb9704", "mine"))[0]).toContain("mine、mine 互相引用");
    files.set("other", { text: head.replace("id: mine", "id: other").replace("gb9704", "mine"), file: "other.yaml" });
    files.set("mine", { text: head.replace("gb9704", "other"), file: "mine.yaml" });
    expect(faults(head.replace("gb9704", "other"))[0]).toContain("other.yaml:3:1 yaml/value");
    expect(faults(head.replace("gb9704", "other"))[0]).toContain("mine、other、mine 互相引用");
  });
  test("is called what its file is called", () => {
    expect(faults(head, "yours")).toEqual(["yours.yaml:1:1 yaml/value “id”的值不对：应与文件名“yours”相同"]);
  });
});
