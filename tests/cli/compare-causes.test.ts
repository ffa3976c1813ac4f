import { expect, test } from "vitest";
import { call, workspace } from "./desk.js";

const notice = "leading-group-notice.ideology";
const draft = ["draft", "hubin-primary", "--kind", "leading-group-notice", "--topic", "ideology", "--format", "docx,txt"];
/** Why, in the words of `impact` and of `compare`; places in the profile are for `impact` alone. */
const because = (out: string, lead: RegExp): readonly string[] => [
  ...new Set(
    out
      .replace(/^( {2}缘由：.*)\n {2}(?=\S)/gm, "$1")
      .split("\n")
      .filter((line) => lead.test(line))
      .map((line) => line.replace(lead, "").replace(/（[^（）]*\.yaml:\d+）/g, "")),
  ),
];

test.each([
  ["another holder", ["appoint", "hubin-primary", "--post", "党支部书记", "--name", "江一帆", "--from", "2026-06-01"]],
  ["nobody", ["vacate", "hubin-primary", "--post", "union-chair", "--on", "2026-06-01"]],
  ["somebody acting", ["appoint", "hubin-primary", "--post", "head", "--name", "何致远", "--acting", "--from", "2026-06-01"]],
])("two versions of a paper differ for the reason that impact named: %s", async (_, change) => {
  const desk = workspace("hubin-primary");
  await call(desk, [...draft, "--as-of", "2026-02-27"]);
  await call(desk, change);
  const foretold = because((await call(desk, ["impact", "hubin-primary", "--as-of", "2026-06-02"])).out, /^ {4}因：/);
  await call(desk, ["regenerate", "hubin-primary", "--as-of", "2026-06-02"]);
  const { out } = await call(desk, ["compare", `hubin-primary/${notice}@1`, `hubin-primary/${notice}@2`]);
  const told = because(out, /^ {2}缘由：/);
  expect(out).not.toContain("档案中其他内容有改动");
  expect(told.length).toBeGreaterThan(0);
  expect(foretold).toEqual(told);
});
