import { describe, expect, test } from "vitest";
import { readProfile } from "../../src/profile/read.js";
import { inChinese } from "../support/said.js";
import { context } from "./context.js";
import { changed, faultsOf, read, sample } from "./sample.js";

const loaded = (text: string) => {
  const outcome = read(text);
  if (!outcome.ok)
    throw new Error(
      inChinese(outcome.diagnostics)
        .map((d) => d.message)
        .join("\n"),
    );
  return outcome.value;
};

describe("a good profile", () => {
  test("values, defaults and cadences", () => {
    const { profile, file } = loaded(
      changed("media:\n  - { kind: website, name: 校园网, owner: office, reviewer: head }\n", "media:\n"),
    );
    expect(file).toBe("a.yaml");
    expect(profile.unit["short-name"]).toBe("九实校");
    expect(profile.media).toEqual([]);
    expect(profile.wording).toEqual({});
    expect(profile.cadences).toEqual({
      "special-study": { times: 2, period: "year" },
      analysis: { times: 1, period: "quarter" },
      "report-up": { times: 1, period: "half-year" },
    });
    expect(Object.keys(profile.posts)).toEqual(["secretary", "head"]);
    expect(
      loaded(changed("    holders:\n      - { person: bo-yu, from: 2023-08-15 }\n", "")).profile.posts["head"]?.holders,
    ).toEqual([]);
  });
  test("a document of a kind the library has, however long its id; other ids are as short as folders' names", () => {
    const long = "own-jiangbei-experimental-primary-responsibility-list-network-ideology-12";
    const text = changed("  responsibility-list.ideology:", `  ${long}.ideology:`);
    const kinds = new Map([...(context.kinds ?? []), [long, "自己的"]]);
    const faults = (known: ReadonlyMap<string, string>) =>
      readProfile(new TextEncoder().encode(text), "a.yaml", { ...context, kinds: known }).diagnostics.map(({ code }) => code);
    expect(faults(kinds)).toEqual([]);
    expect(faults(context.kinds ?? new Map())).toContain("profile/document-id");
  });
  test("places of values, of empty ones and of what is not there", () => {
    const { placeOf } = loaded(sample.replaceAll("\n", "\r\n"));
    const at = (...path: (string | number)[]) => {
      const place = placeOf(path);
      return place.from === "file" ? `${place.line}:${place.column}` : "";
    };
    expect(at("posts", "secretary", "title")).toBe("14:12");
    expect(at("posts", "secretary", "holders", 0, "from")).toBe("16:35");
    expect(at("posts", "secretary", "portfolio", 3)).toBe(at("posts", "secretary"));
    expect(at("report", "done")).toBe("1:1");
  });
  test.each([
    "欧阳·买买提",
    "𠮷野家",
    "旻瑢珺堃祎昇喆翀赟玥邨",
    "Anna Lee",
    "{{organ.short}}",
    "<w:t>甲</w:t>",
    "甲&乙",
    "A{{#each this}}",
  ])("a name may be %s", (name) =>
    expect(loaded(changed("name: 柏雨", `name: ${JSON.stringify(name)}`)).profile.people[1]?.name).toBe(name),
  );
  test("a name with template marks needs no quotes outside of brackets", () =>
    expect(loaded(changed("full-name: 临江", "full-name: 临江{{x}}<w:t>")).profile.unit["full-name"]).toContain("{{x}}<w:t>"));
  test.each([
    ["a comma and a colon of Chinese prose", "title: 临江区教育系统实施细则", "title: 关于甲，乙的意见：试行"],
    ["the same in brackets", "- { kind: website, name: 校园网,", "- { kind: website, name: 校园网：甲，乙,"],
    ["quotes inside", "title: 临江区教育系统实施细则", "title: “十五五”时期实施细则"],
    ["a comment", "  type: school", "  type: school # 类型：学校，见“说明”"],
    ["a comment line", "  type: school", "  # 全角：说明　有空格\n  type: school"],
    ["某些 in a text", "topics:", "incident: { levels: [{ name: 一般, criteria: 某些言论 }] }\ntopics:"],
    ["an order's number", "number: 临教党〔2025〕12号", "number: 主席令第十二号"],
    [
      "back to back terms",
      "from: 2023-08-15 }",
      "from: 2023-08-15, to: 2024-09-01 }\n      - { person: jin-shan, from: 2024-09-01 }",
    ],
    ["a leap day", "2024-03-01", "2024-02-29"],
    ["more than the floor", "special-study: 2/year", "special-study: 1/half-year"],
    ["a document start", "unit:\n", "---\nunit:\n"],
    ["null", "topics:", "wording: { period-theme: null }\ntopics:"],
  ])("%s is no fault", (_, from, to) => expect(faultsOf(changed(from, to))).toEqual([]));
  test("a floor binds only units with its topic", () =>
    expect(
      faultsOf(
        changed("[ideology, network-ideology]", "[network-ideology]", changed("special-study: 2/year", "special-study: 1/year")),
      ),
    ).toEqual([]));
});

describe("later sections", () => {
  const later = `superior-chain: [临江区委, 临江市委]
review: { steps: [office, head], checks: [内容, 来源], log: true }
incident: { levels: [{ name: 一般, criteria: 影响限于校内 }], reply-same-day: true, watch-24h: [重要会议期间], skip-level: true, classes: [校园], group: secretary }
assessment: { team: office, cycle: [每年12月], methods: [查阅资料], focus: [阵地], use: [评先], merge-with: [年度考核] }
accountability:
  family: general
  triggers: [T01]
  tiers: [{ name: 轻微, measures: [提醒谈话] }]
  measures: [通报]
  attribution: true
  dissent-exemption: true
  proposer: office
  decider: secretary
  filing: office
  staff-by-analogy: true
  effects: [当年不评优]
report: { period: 2026年上半年, done: [学习], figures: { 参会: 12, 备注: 无 }, problems: [少], next: [多], receiver: 区委 }
group: { name: 领导小组, head: [secretary], deputies: [head], members: [head], office: office, director: head, sub-groups: true }
safety: { key-places: [食堂, 配电室], key-fire-unit: true }
topics:`;
  test("all of them are read", () => expect(faultsOf(changed("topics:", later))).toEqual([]));
  test("and checked", () => {
    const wrong = later
      .replace("team: office", "team: offise")
      .replace("family: general", "family: all")
      .replace("log: true", "log: 是")
      .replace("每年12月", "定期")
      .replace("key-places: [食堂, 配电室]", "key-places: [{ name: 食堂 }]")
      .replace("key-fire-unit: true", "key-unit: true");
    const faults = ["29:57 type", "31:21 unknown-party", "31:37 vague", "33:11 choice", "46:24 type", "46:39 unknown-key"];
    expect(faultsOf(changed("topics:", wrong))).toEqual(faults);
  });
});
