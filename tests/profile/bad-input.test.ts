import { describe, expect, test } from "vitest";
import { printDiagnostics } from "../support/said.js";
import { bytes, changed, faultsOf, read, sample } from "./sample.js";

/** What is changed in the sample, into what, and exactly what is then said and where. */
const table: readonly (readonly [string, string, string, readonly string[]])[] = [
  // keys
  ["unknown key", "short-name: 九实校", "shortname: 九实校", ["1:1 missing-key", "5:3 unknown-key"]],
  ["underscore key", "full-name: 临", "full_name: 临", ["1:1 missing-key", "4:3 unknown-key"]],
  ["unknown section", "venues:\n", "venue:\n", ["26:1 unknown-key"]],
  ["unknown cadence", "analysis: 1/quarter", "analyses: 1/quarter", ["31:3 unknown-key"]],
  ["__proto__", "topics:", "__proto__: { polluted: 1 }\ntopics:", ["28:1 bad-key"]],
  ["constructor", "  office: {", "  constructor: { name: 甲 }\n  office: {", ["23:3 bad-key"]],
  ["prototype", "title: 校长", "title: 校长\n    prototype: 甲", ["19:5 bad-key"]],
  [
    "duplicate key",
    "direct-responsible: head",
    "direct-responsible: head\ndirect-responsible: secretary",
    ["22:1 duplicate-key"],
  ],
  ["key that is a list", "topics: [ideology, network-ideology]", "topics: [ideology]\n? [a]\n: b", ["29:3 key-type"]],
  ["private-use key", "  office: {", "  off\ue000ice: { name: 甲 }\n  office: {", ["23:3 character"]],
  // types
  ["text for a list", "topics: [ideology, network-ideology]", "topics: ideology", ["28:9 type"]],
  ["list for a text", "title: 校长", "title: [校长]", ["18:12 type"]],
  ["number for a text", "short-name: 九实校", "short-name: 9", ["5:15 type"]],
  ["map for a text", "party: 临江区教育局党组", "party: { a: b }", ["8:10 type"]],
  ["missing value", "short-name: 九实校", "short-name:", ["1:1 missing-key"]],
  ["missing section", "direct-responsible: head\n", "", ["1:1 missing-key"]],
  ["empty text", "name: 柏雨", 'name: ""', ["11:24 empty-value"]],
  ["empty list", "topics: [ideology, network-ideology]", "topics: []", ["28:9 empty-list"]],
  ["too long", "name: 柏雨", `name: ${"长".repeat(61)}`, ["11:24 too-long"]],
  ["unknown unit type", "type: school", "type: scool", ["3:9 choice"]],
  ["unknown topic", "[ideology, network", "[idealogy, network", ["28:10 choice"]],
  // size and shelf
  ["a size there is not", "cadences:", "size: huge\ncadences:", ["29:7 choice"]],
  ["a field of work there is not", "type: school", "type: school\n  field: mining", ["4:10 choice"]],
  ["no people", "type: school", "type: school\n  staff: 0", ["4:10 type"]],
  ["an unknown kind on the shelf", "cadences:", "shelf: [responsibility-lst]\ncadences:", ["29:9 choice"]],
  ["an unknown topic on the shelf", "cadences:", "shelf: [responsibility-list.idealogy]\ncadences:", ["29:9 choice"]],
  ["a subject on the shelf", "cadences:", "shelf: [responsibility-list.ideology.office]\ncadences:", ["29:9 choice"]],
  [
    "a paper twice on the shelf",
    "cadences:",
    "shelf: [responsibility-list, responsibility-list]\ncadences:",
    ["29:30 duplicate-id"],
  ],
  // organ
  ["two forms, a list", "form: 党支部", "form: [党组, 党支部]", ["6:16 two-forms"]],
  ["two forms, brackets", "form: 党支部", "form: 党组（党支部）", ["6:16 two-forms"]],
  ["no form", "form: 党支部", "form: 支委", ["6:16 organ-form"]],
  ["name of another form", "第九实验学校支部委员会", "第九实验学校委员会", ["6:27 organ-differs"]],
  ["short of another form", "short: 校党支部", "short: 校党总支", ["6:52 organ-differs"]],
  ["title of another form", "title: 党支部书记", "title: 党委书记", ["14:12 organ-differs"]],
  // holders
  [
    "two holders on one day",
    "- { person: bo-yu, from: 2023-08-15 }",
    "- { person: bo-yu, from: 2023-08-15, to: 2024-09-02 }\n      - { person: jin-shan, from: 2024-09-01 }",
    ["21:35 two-holders"],
  ],
  ["term reversed", "from: 2023-08-15 }", "from: 2023-08-15, to: 2023-08-15 }", ["20:48 term-reversed"]],
  ["person not listed", "person: bo-yu", "person: bo-yv", ["20:19 unknown-person"]],
  ["post not listed", "direct-responsible: head", "direct-responsible: 校长", ["21:21 unknown-post"]],
  ["department not listed", "owner: office, approver", "owner: offce, approver", ["27:45 unknown-department"]],
  ["same id twice", "id: bo-yu", "id: jin-shan", ["11:11 duplicate-id", "20:19 unknown-person"]],
  ["space in a name", "name: 柏雨", "name: 柏 雨", ["11:24 name-space"]],
  // dates
  ["30 February", "2024-03-01", "2024-02-30", ["16:35 no-such-day"]],
  ["29 February", "2024-03-01", "2023-02-29", ["16:35 no-such-day"]],
  ["2026年3月1日", "date: 2026-03-05", "date: 2026年3月1日", ["39:11 date-form"]],
  ["2026.3.1", "date: 2026-03-05", "date: 2026.3.1", ["39:11 date-form"]],
  ["2026/3/1", "date: 2026-03-05", "date: 2026/3/1", ["39:11 date-form"]],
  ["20260301", "date: 2026-03-05", "date: 20260301", ["39:11 date-form"]],
  ["2026.3", "date: 2026-03-05", "date: 2026.3", ["39:11 date-form"]],
  ["wrong century", "date: 2026-03-05", "date: 0206-03-05", ["39:11 date-range"]],
  // cadences
  ["below the floor", "special-study: 2/year", "special-study: 1/year", ["30:18 cadence-floor"]],
  ["no promise for each half", "report-up: 1/half-year", "report-up: 2/year", ["32:14 cadence-floor"]],
  ["定期", "analysis: 1/quarter", "analysis: 定期", ["31:13 cadence-vague"]],
  ["不定期", "analysis: 1/quarter", "analysis: 不定期", ["31:13 cadence-vague"]],
  ["经常", "analysis: 1/quarter", "analysis: 经常", ["31:13 cadence-vague"]],
  ["每年2次", "analysis: 1/quarter", "analysis: 每年2次", ["31:13 cadence-form"]],
  ["never", "analysis: 1/quarter", "analysis: 0/year", ["31:13 cadence-form"]],
  ["定期 in a report", "topics:", "report: { period: 定期 }\ntopics:", ["28:19 vague"]],
  // placeholders
  ...["XX学校", "×××学校", "***", "某学校", "某某", "____", "待定", "ＸＸ局", "待填写"].map(
    (value) => [`placeholder ${value}`, "party: 临江区教育局党组", `party: ${value}`, ["8:10 placeholder"]] as const,
  ),
  ["placeholder date", "date: 2026-03-05", "date: 待定", ["39:11 placeholder"]],
  // input method
  ["full-width colon", "  type: school", "  type：school", ["3:7 wide-colon"]],
  ["full-width colon in brackets", "{ form: 党支部", "{ form：党支部", ["6:14 wide-colon"]],
  ["colon without space", "  type: school", "  type:school", ["3:8 colon-space"]],
  ["full-width comma", "[ideology, network-ideology]", "[ideology，network-ideology]", ["28:18 wide-comma"]],
  ["full-width brackets", "[ideology, network-ideology]", "【ideology, network-ideology】", ["28:9 wide-bracket"]],
  ["full-width quotes", "title: 校长", "title: “校长”", ["18:12 wide-quotes"]],
  ["full-width space in a name", "name: 柏雨", "name: 柏　雨", ["11:24 wide-space"]],
  ["full-width indent", "  type: school", "　type: school", ["3:1 wide-space"]],
  ["full-width space after a colon", "  type: school", "  type:　school", ["3:8 wide-space"]],
  ["tab indent", "  type: school", "\ttype: school", ["3:1 tab"]],
  ["space at the end", "title: 校长", 'title: "校长 "', ["18:12 edge-space"]],
  // characters
  ["control", "name: 柏雨", 'name: "柏\\u0007雨"', ["11:24 character"]],
  ["private use", "name: 柏雨", "name: 柏\ue863", ["11:24 character"]],
  ["invisible", "name: 柏雨", "name: 柏\u200b雨", ["11:24 character"]],
  ["half of a pair", "name: 柏雨", 'name: "柏\\ud840"', ["11:24 character"]],
  ["newline", "title: 校长", 'title: "校\\n长"', ["18:12 newline"]],
  ["block text", "title: 校长", "title: |\n      校\n      长", ["18:12 newline"]],
  ["continued line", "title: 校长", "title: 校\n      长", ["18:12 newline"]],
  // ids and numbers
  ["id going up", "id: linjiang-school", "id: ../school", ["2:7 id"]],
  ["id with a separator", "id: linjiang-school", "id: a/b", ["2:7 id"]],
  ["id with a backslash", "id: linjiang-school", "id: a\\b", ["2:7 id"]],
  ["id in capitals", "id: linjiang-school", "id: Linjiang", ["2:7 id"]],
  ["id of a device", "id: linjiang-school", "id: con", ["2:7 id"]],
  ["post key", "  head:\n", "  校长:\n", ["17:3 id", "21:21 unknown-post", "23:30 unknown-post", "25:58 unknown-post"]],
  ["document id", "responsibility-list.ideology:", "responsibility-list/ideology:", ["37:3 document-id"]],
  ["document of an unknown topic", "responsibility-list.ideology:", "responsibility-list.idelogy:", ["37:3 choice"]],
  ["document of an unknown kind", "responsibility-list.ideology:", "responsibility-lists.ideology:", ["37:3 choice"]],
  ["[2026]", "九实党〔2026〕3号", "九实党[2026]3号", ["38:13 number-brackets"]],
  ["（2026）", "九实党〔2026〕3号", "九实党（2026）3号", ["38:13 number-brackets"]],
  ["【】", "临教党〔2025〕12号", "临教党【2025】12号", ["35:13 number-brackets"]],
  ["[2024] in brackets", "basis: 临教党〔2024〕7号", "basis: 临教党[2024]7号", ["16:54 number-brackets"]],
  ["第3号", "〔2026〕3号", "〔2026〕第3号", ["38:13 number-form"]],
  // YAML
  ["alias", "name: 柏雨", "name: &a 柏雨", ["11:27 anchor"]],
  ["tag", "title: 校长", "title: !!binary 校长", ["18:21 tag"]],
  ["own tag", "title: 校长", "title: !js/eval 校长", ["18:21 tag"]],
  ["open quote", "title: 校长", 'title: "校长', ["18:12 yaml-quote"]],
  ["open bracket", "network-ideology]", "network-ideology", ["28:9 yaml-bracket"]],
  ["indent", "  type: school", "   type: school", ["2:7 yaml-nested"]],
  ["indent back", "  type: school", " type: school", ["3:1 yaml-indent"]],
  ["first key indented", "unit:\n", "  extra: 1\nunit:\n", ["2:1 yaml-token"]],
  ["no colon", "title: 校长", "校长", ["18:5 yaml-colon"]],
  ["reserved start", "title: 校长", "title: @校长", ["18:12 yaml-start"]],
  ["escape", "title: 校长", 'title: "校\\q长"', ["18:14 yaml-escape"]],
  ["two colons", "title: 校长", "title: 校: 长", ["18:12 yaml-nested"]],
  ["two documents", "departments:", "---\ndepartments:", ["22:1 two-documents"]],
];

describe("bad input", () => {
  test("the sample itself is good", () => expect(faultsOf(sample)).toEqual([]));
  test.each(table)("%s", (_, from, to, expected) => {
    const outcome = read(changed(from, to));
    expect(faultsOf(changed(from, to))).toEqual(expected);
    expect(outcome.ok).toBe(false);
    // Every sentence is filled in and in Chinese, whatever library found the fault.
    const printed = printDiagnostics(outcome.diagnostics);
    expect(printed).not.toMatch(/\{[a-z]+\}|undefined|\[object|Invalid|expected|Unexpected/);
  });

  test("every fault of a file at once, in file order", () => {
    const many = [
      ["type: school", "type：scool"],
      ["form: 党支部", "form: [党组, 党支部]"],
      ["party: 临江区教育局党组", "party: XX局"],
      ["name: 柏雨", "name: 柏\ue863"],
      ["2024-03-01", "2024-02-30"],
      ["from: 2023-08-15", "from: 2023年8月15日"],
      ["owner: office, reviewer", "owner: offis, reviewer"],
      ["[ideology, network-ideology]", "[ideology，network-ideology]"],
      ["special-study: 2/year", "special-study: 1/year"],
      ["analysis: 1/quarter", "analysis: 定期"],
      ["九实党〔2026〕3号", "九实党[2026]3号"],
      ["    date:", "    dates:"],
    ].reduce((text, [from = "", to = ""]) => changed(from, to, text), sample);
    expect(faultsOf(many)).toEqual([
      "3:7 wide-colon",
      "3:8 choice",
      "6:16 two-forms",
      "8:10 placeholder",
      "11:24 character",
      "16:35 no-such-day",
      "20:32 date-form",
      "25:40 unknown-department",
      "28:18 wide-comma",
      "30:18 cadence-floor",
      "31:13 cadence-vague",
      "38:13 number-brackets",
      "39:5 unknown-key",
    ]);
  });

  test("the message names the value, the way out and the law", () => {
    const printed = (from: string, to: string) => printDiagnostics(read(changed(from, to)).diagnostics);
    expect(printed("short-name:", "short-nmae:")).toContain("是不是“short-name”？");
    expect(printed("special-study: 2/year", "special-study: 1/year")).toContain(
      "《党委（党组）意识形态工作责任制实施办法》第四条要求不少于 2/year",
    );
    expect(printed("date: 2026-03-05", "date: 2026.3.1")).toContain("2026-03-01");
    expect(printed("analysis: 1/quarter", "analysis: 每年两次")).toContain("2/year");
    expect(printed("direct-responsible: head", "direct-responsible: 校长")).toContain("是不是“head”？");
    const two = changed("title: 校长", "title: 党支部书记").replace("direct-responsible: head", "direct-responsible: 党支部书记");
    expect(printDiagnostics(read(two).diagnostics)).toContain("secretary、head 都叫这个名称，请写代号");
    expect(printed("九实党〔2026〕3号", "九实党（2026）3号")).toContain("九实党〔2026〕3号");
  });

  test("a file with hundreds of faults lists a hundred", () => {
    const people = Array.from({ length: 300 }, (_, i) => `  - { id: p-${i}, name: 某某 }`).join("\n");
    const found = faultsOf(changed("people:\n", `people:\n${people}\n`));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe("more");
  });
});

describe("bytes", () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  test("byte-order mark and CRLF are fine", () => {
    expect(faultsOf(`\ufeff${sample.replaceAll("\n", "\r\n")}`)).toEqual([]);
    expect(faultsOf(`\ufeff${changed("2024-03-01", "2024-02-30").replaceAll("\n", "\r\n")}`)).toEqual(["16:35 no-such-day"]);
    expect(faultsOf(changed("2024-03-01", "2024-02-30").replaceAll("\n", "\r"))).toEqual(["16:35 no-such-day"]);
  });
  test("UTF-16 with a mark is read with a warning", () => {
    const outcome = read(utf16(sample));
    expect(outcome.ok && outcome.value.profile.unit["short-name"]).toBe("九实校");
    expect(faultsOf(utf16(sample))).toEqual(["encoding"]);
  });
  test("GBK is read with a warning", () => {
    // 湖滨 as a GBK editor saves it.
    const gbk = [...bytes("unit: { short-name: ")].concat([0xba, 0xfe, 0xb1, 0xf5], [...bytes(" }\n")]);
    const outcome = read(new Uint8Array(gbk));
    expect(outcome.diagnostics[0]).toMatchObject({
      code: "profile/encoding",
      severity: "warning",
      data: { encoding: expect.stringContaining("GBK") },
    });
    expect(outcome.diagnostics.some((d) => d.code === "profile/missing-key")).toBe(true);
  });
  test.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), ["not-text"]],
    ["a Word file", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), ["not-text"]],
    ["bytes no encoding has", new Uint8Array([0x75, 0xff, 0xff, 0x80, 0x0a]), ["not-text"]],
    ["nothing", new Uint8Array(), ["empty"]],
    ["a mark alone", bytes("\ufeff"), ["empty"]],
    ["comments only", bytes("# 单位\n\n"), ["empty"]],
    ["more than a mebibyte", new Uint8Array(1024 * 1024 + 1).fill(0x61), ["too-large"]],
    ["a list", bytes("- a\n- b\n"), ["1:1 not-map"]],
    ["a word", bytes("单位\n"), ["1:1 not-map"]],
  ])("%s", (_, file, expected) => expect(faultsOf(file)).toEqual(expected));
});

describe("hostile files", () => {
  test("an alias bomb is refused without being unfolded", () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) =>
        `a${i}: &a${i} [${Array(9)
          .fill(i === 0 ? "x" : `*a${i - 1}`)
          .join(",")}]`,
    ).join("\n");
    const found = faultsOf(`${bomb}\n${sample}`);
    expect(found[0]).toMatch(/^1:\d+ anchor$|^1:1 unknown-key$/);
    expect(found).toContain("more");
  });
  test.each([
    ["brackets", `topics: ${"[".repeat(100_000)}`],
    ["dashes", `${"- ".repeat(100_000)}a`],
    ["questions", `${"? ".repeat(100_000)}a`],
    ["indents", Array.from({ length: 1200 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("nesting by %s", (_, text) => expect(faultsOf(text).some((f) => f.endsWith("too-deep"))).toBe(true));
  test("twenty thousand keys take no quadratic time", () => {
    const started = performance.now();
    read(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n"));
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);
  test("a forbidden key changes no prototype", () => {
    read(changed("topics:", "__proto__: { polluted: 1 }\ntopics:"));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
