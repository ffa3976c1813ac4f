import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, workspace } from "./desk.js";
import { editDocx, words } from "./edit-docx.js";

test("names a person typed are reported after the first and the second renaming, as impact foretells", async () => {
  const cwd = workspace("hubin-primary");
  const profile = join(cwd, "data", "units", "hubin-primary.yaml");
  const rename = (from: string, to: string) => writeFileSync(profile, readFileSync(profile, "utf8").replaceAll(from, to));
  const told = async (day: string) => {
    const foretold = await call(cwd, ["impact", "hubin-primary", "--as-of", day, "--json"]);
    const said = await call(cwd, ["regenerate", "hubin-primary", "--as-of", day, "--json"]);
    const naming: { says: string; now: string; typed: boolean }[] = JSON.parse(foretold.out)[0].naming;
    const stale: { says: string; now: string; where: string }[] = JSON.parse(said.out)[0].documents[0].merge.stale;
    const pairs = (some: readonly { says: string; now: string }[]) =>
      [...new Set(some.map(({ says, now }) => `${says}→${now}`))].sort();
    expect(pairs(stale)).toEqual(pairs(naming.filter(({ typed }) => typed)));
    expect(stale.every(({ where }) => where !== "")).toBe(true);
    return pairs(stale);
  };
  await call(cwd, "draft hubin-primary --kind implementation-rules --topic ideology --format docx --as-of 2026-03-05".split(" "));
  editDocx(
    join(cwd, "out", "hubin-primary", "云汀市湖滨小学意识形态工作责任制实施细则.docx"),
    words("人员变动的当日告知。", "人员变动的当日告知。沈立言已与教务处商定，钥匙由教务处保管。"),
  );
  await call(cwd, ["vacate", "hubin-primary", "--post", "secretary", "--on", "2026-12-01"]);
  await call(cwd, ["appoint", "hubin-primary", "--post", "secretary", "--name", "顾晓岚", "--from", "2026-12-01"]);
  rename("name: 教务处,", "name: 教学处,");
  expect(await told("2026-12-02")).toEqual(["教务处→教学处", "沈立言→顾晓岚"]);
  rename("name: 教学处,", "name: 教学发展部,");
  expect(await told("2026-12-10")).toEqual(["教务处→教学发展部", "沈立言→顾晓岚"]);
});
