import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call, sample, workspace } from "./desk.js";

const profile = (desk: string): string => readFileSync(join(desk, "data", "units", "hubin-primary.yaml"), "utf8");
const secretary = ["--post", "党支部书记", "--name", "顾晓岚", "--from", "2026-12-01"];

describe("tiaoli appoint and vacate", () => {
  test("edit the profile, keep its comments and say what changed and what to do next", async () => {
    const desk = workspace("hubin-primary");
    const said = await call(desk, ["appoint", "hubin-primary", ...secretary, "--basis", "汀教党组〔2026〕21号"]);
    expect(said).toMatchObject({ code: 0, err: "" });
    expect(said.out).toContain("+++ data/units/hubin-primary.yaml（任职调整后）");
    expect(said.out).toContain("+      - { person: gu-xiaolan, from: 2026-12-01, basis: 汀教党组〔2026〕21号 }");
    expect(said.out).toContain("沈立言不再任党支部书记");
    // A unit that was never drafted has nothing to be impacted.
    expect(said.out).toContain("tiaoli draft hubin-primary 起草");
    expect(said.out).not.toContain("tiaoli impact");
    const [before, after] = [sample("hubin-primary").split("\n"), profile(desk).split("\n")];
    expect(after.filter((line) => !before.includes(line))).toHaveLength(2);
    expect((await call(desk, ["unit", "check", "hubin-primary"])).code).toBe(0);
    const vacated = await call(desk, ["vacate", "hubin-primary", "--post", "校长", "--on", "2026-12-01", "--json"]);
    expect(JSON.parse(vacated.out)).toMatchObject({ post: "head", person: null, ended: { id: "gu-xiaolan" }, written: true });
    expect(vacated.err).toContain("顾晓岚在 2026-12-01 仍任：党支部书记（secretary）");
  });

  test("write nothing on a dry run or a fault, and say why", async () => {
    const desk = workspace("hubin-primary");
    const dry = await call(desk, ["appoint", "hubin-primary", ...secretary, "--dry-run"]);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.out).toContain("没有写入");
    for (const [argv, words] of [
      [["appoint", "hubin-primary", "--post", "书记", "--name", "甲", "--from", "2026-12-01"], "党支部书记"],
      [["appoint", "hubin-primary", "--post", "head", "--name", "甲", "--from", "2026-02-30"], "2026-02-30"],
      [["appoint", "hubin-primary", "--post", "head", "--name", "某某", "--from", "2026-12-01"], "profile/placeholder"],
      [["appoint", "hubin-primary", "--post", "head", "--name", "甲"], "--from"],
      [["appoint", "hubin-primari", ...secretary], "hubin-primary"],
      [["vacate", "hubin-primary", "--post", "head", "--on", "2000-01-01"], "2022-08-15"],
      [["vacate", "hubin-primary", "--post", "head", "--on", "明天"], "明天"],
    ] as const) {
      const said = await call(desk, argv);
      expect(said, argv.join(" ")).toMatchObject({ code: 2, out: "" });
      expect(said.err).toContain(words);
    }
    expect(profile(desk)).toBe(sample("hubin-primary"));
  });
});

describe("what comes next after a change of the profile", () => {
  const desk = workspace("hubin-primary");
  const draft = ["draft", "hubin-primary", "--kind", "leading-group-notice", "--topic", "ideology", "--format", "docx"];
  test("of a unit that has papers: what it has an effect on", async () => {
    const renamed = ["rename", "hubin-primary", "教务处", "教研处"];
    expect((await call(desk, [...renamed, "--dry-run"])).out).not.toContain("tiaoli draft");
    expect((await call(desk, renamed)).out).toContain("tiaoli draft hubin-primary 起草");
    await call(desk, [...draft, "--as-of", "2026-03-02"]);
    expect((await call(desk, ["rename", "hubin-primary", "教研处", "教务处"])).out).toContain("tiaoli impact hubin-primary");
    const appointed = await call(desk, ["appoint", "hubin-primary", ...secretary]);
    expect(appointed.out).toContain("tiaoli impact hubin-primary --as-of 2026-12-01");
  });
  test("terms that begin later are told with the day, and not any more from that day on", async () => {
    await call(desk, ["vacate", "hubin-primary", "--post", "union-chair", "--on", "2027-01-15"]);
    const told = async (argv: readonly string[]) =>
      (await call(desk, argv)).err.split("\n").filter((line) => line.includes("[term/later]"));
    for (const command of [["impact"], ["regenerate", "--dry-run"], draft.slice(0, 1)]) {
      const [name = "", ...rest] = command;
      const asked = [name, "hubin-primary", ...rest, ...(name === "draft" ? draft.slice(2) : []), "--as-of", "2026-06-01"];
      const found = await told(asked);
      expect(found, name).toHaveLength(2);
      expect(found[0]).toContain("自 2026-12-01 起党支部书记由沈立言改为顾晓岚");
      expect(found[1]).toContain("自 2027-01-15 起支部纪检委员、工会主席空缺，原为邱淑兰");
    }
    const again = ["regenerate", "hubin-primary", "--as-of", "2026-06-01"];
    expect(await told(again)).toHaveLength(2);
    expect(await told(again)).toHaveLength(2);
    expect(await told(["impact", "hubin-primary", "--as-of", "2026-12-01"])).toHaveLength(1);
    expect(await told(["impact", "hubin-primary", "--as-of", "2027-01-15"])).toHaveLength(0);
  });
});
