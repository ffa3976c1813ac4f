import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readLibrary } from "../../src/library/read.js";
import { lintTrials } from "../../src/lint/index.js";
import { trialsOf } from "../../src/lint/trials.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { libraryFiles, load, profile } from "../compose/fixture.js";
import { asOf, library } from "../support/library.js";
import { memoryEnv } from "../support/memory-env.js";
import { inChinese, printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const samples = readdirSync("data/units")
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => sample(file.slice(0, -".yaml".length)));

test("every built-in clause suits every unit type and whatever a unit may lack", { timeout: 600_000 }, () => {
  expect(printDiagnostics(lintTrials(library, samples, asOf))).toBe("");
});

test("every unit type is tried, whole and with everything left out that may be missing", () => {
  const trials = [...trialsOf(library, samples)];
  for (const type of library.unitTypes.values()) {
    const own = trials.filter((trial) => trial.type.id === type.id);
    expect(own.map(({ absent }) => (absent === null ? "" : worded(zh, absent)))).toEqual(
      expect.arrayContaining(["", "媒体", "场所", "下属单位的党组织", "上级纪检监察机关", "其他班子成员", "任何可以不填的内容"]),
    );
    expect(own.find(({ absent }) => JSON.stringify(absent) === '{"say":"absence.media"}')?.loaded.profile.media).toEqual([]);
    expect(new Set(own.flatMap(({ topics }) => topics))).toEqual(new Set(library.topics.keys()));
  }
});

test("a type with a field of work is tried in each field, whole and with all left out, and otherwise without one", () => {
  const own = [...trialsOf(library, samples)].filter(({ type }) => type.id === "bureau");
  const fieldOf = ({ loaded }: (typeof own)[number]) => loaded.profile.unit.field;
  for (const [field, name] of library.fields) {
    const tried = own.filter((trial) => fieldOf(trial) === field);
    expect(tried.map((trial) => [trial.field, trial.loaded.profile.media.length > 0])).toEqual([
      [name, true],
      [name, false],
    ]);
  }
  expect(own.filter((trial) => trial.field === "").map(fieldOf)).toEqual(
    own.filter(({ field }) => field === "").map(() => undefined),
  );
  expect([...trialsOf(library, samples)].filter(({ type, field }) => type.id === "school" && field !== "")).toEqual([]);
});

test("a unit type without a sample is tried on one of the type nearest to it", () => {
  const school = library.unitTypes.get("school")!;
  const types = new Map([...library.unitTypes, ["kindergarten", { ...school, id: "kindergarten", name: "幼儿园" }]]);
  const own = [...trialsOf({ ...library, unitTypes: types }, samples)].filter(({ type }) => type.id === "kindergarten");
  expect(own.length).toBeGreaterThan(5);
  const whole = own.find(({ absent }) => absent === null)!.loaded.profile;
  expect([whole.unit.type, whole.unit.id]).toEqual(["kindergarten", "hubin-primary"]);
});

/** Findings of a library with one clause, as `code word`, tried on a bureau that is no school. */
async function found(text: string, head = ""): Promise<readonly string[]> {
  const files = libraryFiles({ "a.x": { text, head } });
  files["/t/unit-types/bureau.yaml"] = files["/t/unit-types/school.yaml"]!.replace("id: school", "id: bureau").replace(
    "traits: [teaches]",
    "traits: []",
  );
  files["/t/unit-types/bureau.yaml"] += "has-field: true\n";
  files["/t/fields.yaml"] = "grain: 粮食\nhealth: 卫生\n";
  files["/t/topics/ideology.yaml"] += "foreign-words: [灭火]\n";
  files["/t/trade-words.yaml"] =
    "- { words: [教案], traits: [teaches] }\n- { words: [所管媒体], facts: [media] }\n- { words: [长治], traits: [teaches], but: [长治久安] }\n";
  const read = await readLibrary(["/t"], memoryEnv(files));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const loaded = load(profile);
  const bureau = { ...loaded, profile: { ...loaded.profile, unit: { ...loaded.profile.unit, type: "bureau" } } };
  return inChinese(lintTrials(read.value, [bureau], "2026-03-05")).map(({ code, message }) => `${code} ${message}`);
}

test.each<[string, string, string[]]>([
  ["a word of another trade", "审核教案。", ["lint/trade-word", "教案"]],
  ["a word of other work", "组织灭火演练。", ["lint/topic-word", "灭火", "意识形态"]],
  ["media where there are none", "自查所管媒体。", ["lint/trade-word", "没有媒体"]],
  ["a crime handed to the Party committee", "涉嫌犯罪的，移送{{superiors.party}}。", ["lint/wrong-receiver", "区教育局党组"]],
  ["a title a unit may not have", "由{{posts.deputy-secretary.title}}组织。", ["lint/unprintable-clause", "印不出来"]],
  [
    "one person who proposes and approves",
    "{{#if direct.separate}}{{else}}由直接责任人提出，第一责任人批准。{{/if}}",
    ["lint/own-superior", "由直接责任人提出"],
  ],
  ["one name twice", "报{{organ.short}}和{{organ.short}}。", ["lint/joined-twice", "校党支部"]],
])("finds %s", async (_, text, words) => {
  const all = (await found(text)).join("\n");
  for (const word of words) expect(all).toContain(word);
});

test.each([
  "长治久安。",
  "自查{{#if media}}所管媒体{{else}}印发材料{{/if}}。",
  "涉嫌犯罪的，移送{{#if superiors.discipline}}{{superiors.discipline}}{{else}}上级纪检监察机关{{/if}}。",
  "报{{organ.short}}和{{superiors.party}}。",
  "{{direct.title}}是直接责任人，牵头处置。",
])("raises nothing for %s", async (text) => {
  expect(await found(text)).toEqual([]);
});

const ofGrain = "when: { equals: { unit.field: grain } }\n";

test("a clause of one field of work may speak its field's words", async () => {
  expect(await found("审核教案。", ofGrain)).toEqual([]);
});

test("it is printed for units of that field only, which may still lack what it names", async () => {
  const all = await found("自查所管媒体。", ofGrain);
  expect(all).toHaveLength(1);
  expect(all[0]).toContain("主管粮食的");
});
