import { expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { ownText } from "../../src/import/own/index.js";
import { withFiles } from "../../src/library/with-files.js";
import { namesInOwnText } from "../../src/papers/names-in-own-text.js";
import { readDocument } from "../../src/readers/index.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

const root = "/w/templates";

/** What is said of names in a paper that was taken over by one profile and is composed by another. */
async function told(
  lines: readonly string[],
  has: Readonly<Record<string, unknown>> = {},
  had: Readonly<Record<string, unknown>> = {},
) {
  const text = ["云汀市湖滨小学意识形态工作责任制度", "", ...lines].join("\n");
  const read = await readDocument(new TextEncoder().encode(text), "旧稿.txt");
  if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));
  const { doc } = read.value;
  const maps = { often: new Map(), concepts: new Map() };
  const place = { kind: "responsibility-system", topic: "ideology" };
  const paper = { file: "旧稿.txt", doc, ...place, key: "system", title: doc.meta.title, ...maps };
  const own = ownText(paper, { loaded: sample("hubin-primary", had), library, day: asOf, root });
  const whole = own.ok ? withFiles(library, own.value.files, root) : own;
  if (!whole.ok) throw new Error(printDiagnostics(whole.diagnostics));
  const loaded = sample("hubin-primary", has);
  const composed = compose({ library: whole.value, loaded, ...place, asOf });
  if (!composed.ok) throw new Error(printDiagnostics(composed.diagnostics));
  return namesInOwnText(loaded, [composed.value], asOf).map(({ code, data }) =>
    `${code} ${data["name"]} ${data["slot"] ?? ""}`.trim(),
  );
}

test("a name beside a title whom the profile does not know is told, wherever it stands", async () => {
  expect(
    await told([
      "一、教务处主任王小川负责课堂教学。",
      "二、成员：赵明月（德育处主任）、校长（副组长）",
      "三、主任安排部署工作，书记任第一责任人，校长于每年初布置；校长不在时由书记代行，主任负责申请。",
    ]),
  ).toEqual(["compose/own-text-unknown 王小川", "compose/own-text-unknown 赵明月"]);
});

test("a name that follows the profile is nothing to tell of, whoever holds the post", async () => {
  const holders = [{ person: "lin-xiaozhou", from: "2024-01-01" }];
  const people = [{ id: "lin-xiaozhou", name: "林晓舟" }];
  expect(await told(["一、党支部书记沈立言履行第一责任人职责。"])).toEqual([]);
  expect(await told(["一、党支部书记沈立言履行第一责任人职责。"], { "posts.secretary.holders": holders, people })).toEqual([]);
});

test("somebody who has left and stands in words of its own is told, with how to let it follow", async () => {
  const before = { "posts.secretary.holders": [], people: [] };
  const left = {
    people: [{ id: "zhou", name: "周若水" }],
    "posts.secretary.holders": [{ person: "zhou", from: "2020-01-01", to: "2021-01-01" }],
  };
  expect(await told(["一、周　若水同志联系教务处。"], left, before)).toEqual([
    'compose/own-text-former 周若水 {{fact "posts.secretary.holder" "周若水"}}',
  ]);
});
