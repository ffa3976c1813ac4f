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
    "青禾小学安全生产工作责任清单",
    "一、党支部书记陈怀远",
    "对学校安全工作负总责，每季度主持召开一次安全工作会议。",
    "二、校长白露安",
    "学校安全工作第一责任人，每月带队检查一次。",
    "三、总务处（主任：江一帆）",
    "负责校舍、消防、食堂安全，每周检查一次，做好台账。",
    "青禾小学",
    "2025年3月5日",
  ];
  const kept = [await put("清单.txt", `${lines.join("\n")}\n`)];
  const ask = { kept, type: "school" };
  const { answer } = await here.ask("drawer/read", ask);
  const read = answer.value.facts as readonly { readonly raw: string; readonly paths: readonly string[] }[];
  const pathsOf = (pattern: RegExp): readonly string[] =>
    read.find(({ paths }) => paths.some((path) => pattern.test(path)))?.paths ?? [];
  const office = pathsOf(/^departments\.[^.]+\.name$/);
  const dropped = read.find(({ raw, paths }) => raw === "总务处主任" && /^posts\..*\.title$/.test(paths[0]!))?.paths ?? [];
  expect([office.length, dropped.length]).toEqual([1, 1]);
  const key = dropped[0]!.split(".")[1]!;
  const settled = { [office[0]!]: "后勤处" };
  const wanted = (await here.ask("drawer/wanted", { ...ask, settled, dropped })).answer.value.needed;
  const given = Object.fromEntries(
    wanted.map(({ path, usual }: { path: string; usual?: string }) => [
      path,
      path === "direct-responsible" ? "head" : (usual ?? "青禾区教育局党组"),
    ]),
  );
  const taken = await here.ask("drawer/take", { ...ask, id: "qinghe", settled: { ...given, ...settled }, dropped, text: {} });
  expect(taken.answer.told.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
  const profile = readFileSync(join(here.root, "data/units/qinghe.yaml"), "utf8").replace(/#.*$/gm, "");
  expect(profile).toContain("后勤处");
  expect(profile).not.toMatch(new RegExp(`总务处|${key}`));
  // The paper keeps its words.
  const out = join(here.root, "out", "qinghe");
  const word = readDocx(readFileSync(join(out, readdirSync(out).find((name) => name.endsWith(".docx"))!)), "");
  expect(word.ok && docText(word.value.doc)).toContain("总务处（主任：江一帆）");
});
