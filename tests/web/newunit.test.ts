import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDocx } from "../../src/readers/docx/index.js";
import { docText } from "../../src/tree/walk.js";
import { sample, workspace } from "../cli/desk.js";
import { send, serve } from "./server.js";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
let here: Awaited<ReturnType<typeof serve>>;
beforeEach(async () => {
  here = await serve(workspace("hubin-primary"), true);
});
afterEach(() => here.server.stop());
const units = () => readdirSync(join(here.root, "data/units"));
const put = async (name: string, body: string | Uint8Array): Promise<string> => {
  const headers = { ...here.own, "Content-Type": "application/octet-stream" };
  const sent = await send(here.port, { method: "PUT", path: `/kept?name=${encodeURIComponent(name)}`, headers, body });
  return JSON.parse(sent.text).value.id;
};
const qinghe = { type: "school", fullName: "云溪市青禾小学", shortName: "青禾小学", id: "qinghe", organ: "党支部" };
const fieldsOf = ({ told }: { told: readonly { field?: string }[] }) => told.map(({ field }) => field);

test("faults of answers stand at their fields, all at once, and nothing is written", async () => {
  const wrong = { ...qinghe, fullName: "青<禾>", id: "青禾", organ: "", field: "nothing" };
  const { answer } = await here.ask("newunit/make", wrong);
  expect(fieldsOf(answer).sort()).toEqual(["field", "fullName", "id", "organ"]);
  for (const { message } of answer.told) expect(message).not.toContain("--");
  expect((await here.ask("newunit/make", { ...qinghe, id: "hubin-primary" })).answer).toMatchObject({
    ok: false,
    told: [{ field: "id" }],
  });
  expect(units()).toEqual(["hubin-primary.yaml"]);
});

test("a sheet for a unit that is not there yet leaves no profile, and makes one when it is taken in", async () => {
  const { answer } = await here.ask("newunit/sheet", qinghe);
  expect(answer.ok).toBe(true);
  expect(units()).toEqual(["hubin-primary.yaml"]);
  const file = await send(here.port, { path: `/file?kept=${answer.value.kept}`, headers: here.own });
  expect(file.status).toBe(200);
  const kept = answer.value.kept as string;
  expect((await here.ask("newunit/looked", { kept })).answer.value).toMatchObject({ state: "created", unit: "qinghe" });
  expect(units()).toEqual(["hubin-primary.yaml"]);
  expect((await here.ask("newunit/filled", { kept })).answer.value).toMatchObject({ state: "created", unit: "qinghe" });
  expect(units()).toContain("qinghe.yaml");
});

test("files of one name are told apart by numbers, not by where they are kept", async () => {
  const lines = (n: number) =>
    `云溪市青禾小学意识形态工作责任制\n第${n}稿。党支部书记陈怀远是第一责任人。\n云溪市青禾小学\n2025年3月5日\n`;
  const kept = [await put("旧.txt", lines(1)), await put("旧.txt", lines(2))];
  const { answer } = await here.ask("drawer/read", { kept });
  expect(answer.value.papers.map(({ file }: { file: string }) => file)).toEqual(["旧.txt", "旧（2）.txt"]);
  expect(JSON.stringify(answer)).not.toContain(kept[0]);
});

test("a profile that is edited while the papers are looked at is not written over", async () => {
  const profile = join(here.root, "data/units/hubin-primary.yaml");
  const kept = [
    await put(
      "旧.txt",
      "云汀市湖滨小学意识形态工作责任制\n副校长按分工负责。\n上级是汀南区教育局党委。\n云汀市湖滨小学\n2025年3月5日\n",
    ),
  ];
  const ask = { kept, into: "hubin-primary" };
  const { answer } = await here.ask("drawer/read", ask);
  expect(answer.value).toMatchObject({ isNew: false, id: "hubin-primary" });
  expect((await here.ask("drawer/wanted", { ...ask, settled: {} })).answer.value).toEqual({ needed: [], fronts: [] });
  writeFileSync(profile, `${sample("hubin-primary")}\n# 值班室加的一行\n`);
  const taken = await here.ask("drawer/take", { ...ask, settled: {}, text: {} });
  expect(taken.answer.ok).toBe(true);
  expect(readFileSync(profile, "utf8")).toContain("# 值班室加的一行");
});

test("an answer no profile may have is a fault of its fact; nothing is written, nothing half", async () => {
  mkdirSync(join(here.root, "out"), { recursive: true });
  const kept = [await put("旧.txt", "云溪市青禾小学意识形态工作责任制\n第一条。\n云溪市青禾小学\n2025年3月5日\n")];
  const settled = { "unit.short-name": "青".repeat(300) };
  const { answer } = await here.ask("drawer/take", { kept, type: "school", id: "qinghe", settled, text: {} });
  expect(answer.ok).toBe(false);
  expect(fieldsOf(answer)).toContain("unit.short-name");
  const bad = await here.ask("drawer/take", { kept, type: "school", id: "../x", settled: {}, text: {} });
  expect(fieldsOf(bad.answer)).toEqual(["id"]);
  expect(units()).toEqual(["hubin-primary.yaml"]);
  expect(existsSync(join(here.root, "data/originals"))).toBe(false);
});

test("each fact that was read can be corrected or dropped before it counts; what points at it goes too", async () => {
  const lines = [
    "云溪市青禾小学意识形态工作责任清单",
    "一、党支部书记陈怀远责任",
    "对意识形态工作负总责，每半年研究一次。",
    "二、副校长白露责任",
    "协助书记抓好落实。",
    "三、教务处责任",
    "教务处主任江帆负责课堂教学，每季度检查一次。",
    "云溪市青禾小学",
    "2025年3月5日",
  ];
  const kept = [await put("清单.txt", `${lines.join("\n")}\n`)];
  const ask = { kept, type: "school" };
  const { answer } = await here.ask("drawer/read", ask);
  const fact = (value: string) =>
    answer.value.facts.find((one: { value: string; raw: string }) => one.value === value || one.raw === value);
  const [deputy, office] = [fact("副校长"), fact("教务处")];
  expect([deputy?.paths, office?.paths].every(Boolean)).toBe(true);
  const settled = Object.fromEntries(office.paths.map((path: string) => [path, "教导处"]));
  const dropped = deputy.paths;
  const wanted = (await here.ask("drawer/wanted", { ...ask, settled, dropped })).answer.value.needed;
  expect(wanted.map(({ path }: { path: string }) => path)).toContain("unit.short-name");
  const whole = {
    ...settled,
    "unit.short-name": "青禾小学",
    "superiors.party": "云溪市教育局党组",
    "direct-responsible": "secretary",
  };
  const taken = await here.ask("drawer/take", { ...ask, id: "qinghe", settled: whole, dropped, text: {} });
  expect(taken.answer.ok).toBe(true);
  const profile = readFileSync(join(here.root, "data/units/qinghe.yaml"), "utf8");
  const said = profile.replace(/#.*$/gm, "");
  expect(said).toContain("教导处");
  expect(said).not.toMatch(/教务处[,\s}]|副校长|白露/);
  // The paper keeps its words.
  const out = join(here.root, "out", "qinghe");
  const word = readDocx(readFileSync(join(out, readdirSync(out).find((name) => name.endsWith(".docx"))!)), "");
  expect(word.ok && docText(word.value.doc)).toContain("二、副校长白露责任");
});
