import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "../../src/cli/run.js";
import { departmentsInForm, titleInForm } from "../../src/workspace/in-organ-form.js";
import { library } from "../support/library.js";
import { call, workspace } from "./desk.js";

async function made(type: string, organ: string, name: string): Promise<string> {
  const desk = workspace();
  const said = await call(desk, [
    ...["unit", "new", "--id", "one", "--type", type, "--organ", organ],
    ...["--name", `江洲市${name}`, "--short-name", name],
  ]);
  expect(said, said.err).toMatchObject({ code: 0 });
  return readFileSync(join(desk, "data", "units", "one.yaml"), "utf8");
}

test.each([
  ["town", "党委", "柳溪乡", ["乡党委", " 乡长", " 副乡长", " 党委宣传委员"]],
  ["town", "党工委", "东门街道", ["街道党工委", " 办事处主任", " 党工委宣传委员", " 党工委委员、纪委书记"]],
  ["town", "党委", "白塔镇人民政府", [" 中共江洲市白塔镇委员会"]],
  ["town", "党工委", "东门街道办事处", [" 中共江洲市东门街道工作委员会"]],
  ["park", "党工委", "金禾开发区", ["开发区党工委"]],
  ["park", "党工委", "青屏园区管理委员会", [" 中共江洲市青屏园区工作委员会"]],
  ["bureau", "党组", "青屏新区管理委员会", [" 中共江洲市青屏新区管理委员会党组"]],
  ["bureau", "党支部", "档案馆", ["馆党支部", " 馆长", " 党支部委员、副馆长"]],
  ["cooperative", "党支部", "山桥供销合作社", [" 党支部委员、监事会主任", " 党支部副书记"]],
  ["cooperative", "党组", "供销合作社", [" 党组成员、理事会副主任"]],
  ["college", "党总支", "技术学校", [" 党总支纪检委员", " 党总支宣传部"]],
  ["congress-office", "党组", "人大办", [" 机关党组书记", " 机关党组成员、代表工作委员会主任"]],
])("%s with a %s, named %s, is proposed words of its own", async (type, organ, name, says) => {
  const text = await made(type, organ, name);
  for (const words of says) expect(text).toContain(words);
});

test("no form's words stand in a profile of another form", () => {
  const forms = ["党委", "党组", "党工委", "党总支", "党支部"];
  for (const { posts, departments } of library.unitTypes.values())
    for (const form of forms) {
      const titles = Object.values(posts).map((title) => titleInForm(title, form));
      const names = departmentsInForm(departments, form).map(([, { name }]) => name);
      const others = forms.filter((one) => one !== form);
      expect([...titles, ...names].filter((text) => others.some((one) => text.includes(one)))).toEqual([]);
    }
});

/** Questions a terminal asked, and the profile that came of the answers. */
async function interviewed(answers: readonly (string | null)[]) {
  const desk = workspace();
  const asked: string[] = [];
  const left = [...answers];
  const code = await run(["unit", "new"], {
    out: () => {},
    err: (text) => asked.push(text),
    cwd: desk,
    watched: false,
    ask: async (question) => {
      asked.push(question);
      return left.length > 0 ? left.shift()! : "";
    },
  });
  const file = join(desk, "data", "units", "one.yaml");
  return { code, asked: asked.join("\n"), text: existsSync(file) ? readFileSync(file, "utf8") : "" };
}
const plainly = (text: string) => parse(text) as { unit: { field?: string }; size?: string; shelf?: string[]; topics: string[] };

describe("the field of work", () => {
  const bureau = ["one", "bureau", "江洲市粮食局", "粮食局", "党组", "江洲市委"];

  test("is asked of a type that has one, and taken by its name", async () => {
    const { code, asked, text } = await interviewed([...bureau, "粮食和物资储备"]);
    expect(code).toBe(0);
    expect(asked).toContain("主管哪一行");
    expect(plainly(text).unit.field).toBe("grain");
  });

  test("may stay open, and then stands in a comment with the fields there are", async () => {
    const { text } = await interviewed([...bureau, ""]);
    expect(plainly(text).unit.field).toBeUndefined();
    expect(text).toMatch(/# field: .*grain 粮食和物资储备/);
  });

  test("is not asked of a school, and refused where it is given for one", async () => {
    const { asked, text } = await interviewed(["one", "school", "江洲市甲小学", "甲小学", "党支部"]);
    expect(asked).not.toContain("主管哪一行");
    expect(text).not.toContain("field:");
    const flags = ["--id", "one", "--type", "school", "--name", "甲校", "--short-name", "甲校", "--organ", "党支部"];
    const said = await call(workspace(), ["unit", "new", ...flags, "--field", "grain"]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain("cli/no-field");
  });

  test("nobody knows is explained, with the nearest", async () => {
    const { asked, text } = await interviewed([...bureau, "grian", "grain"]);
    expect(asked).toContain("cli/unknown-field");
    expect(asked).toContain("粮食和物资储备（grain）");
    expect(plainly(text).unit.field).toBe("grain");
  });
});

test("whoever leaves before the end gets no profile, and is told so", async () => {
  const { code, asked, text } = await interviewed(["one", "school", "江洲市甲小学", "甲小学", "党支部", "", null]);
  expect([code, text]).toEqual([2, ""]);
  expect(asked).toContain("cli/asking-ended");
});

describe("size and shelf", () => {
  const school = ["one", "school", "江洲市甲小学", "甲小学", "党支部", "江洲市教育局党组"];
  const usual = (size: string) => library.sizes.get(size)!.shelf;

  test("are proposed with number and length, and written when the proposal is taken", async () => {
    const { asked, text } = await interviewed([...school, "", ""]);
    const { size, shelf, topics } = plainly(text);
    expect([size, shelf]).toEqual(["small", usual("small")]);
    // A kind is one paper a topic, an entry with a topic behind it one paper.
    const papers = (id: string) => (id.includes(".") ? 1 : topics.length);
    const most = (id: string) => library.kinds.get(id.split(".")[0]!)!.budget?.characters["small"] ?? 0;
    const sum = (of: (id: string) => number) => usual("small").reduce((all, id) => all + of(id), 0);
    expect(asked).toContain(`共 ${sum(papers)} 份`);
    expect(asked).toContain(`约 ${sum((id) => papers(id) * most(id))} 字`);
  });

  test("another size proposes other papers", async () => {
    const { text } = await interviewed([...school, "巨型", "大", ""]);
    expect(plainly(text)).toMatchObject({ size: "large", shelf: usual("large") });
  });

  test("papers are chosen by name or id; one nobody knows is asked again", async () => {
    const { asked, text } = await interviewed([...school, "", "清单、考核", "责任清单、考核、incident-procedure"]);
    expect(asked.match(/cli\/unknown-kind/g)).toHaveLength(1);
    expect(asked).toContain("没有文种“清单”");
    expect(plainly(text).shelf).toEqual(["responsibility-list", "assessment", "incident-procedure"]);
  });

  test("a paper may be asked for on one topic, by id or name; a topic nobody knows is asked again", async () => {
    const { asked, text } = await interviewed([...school, "", "责任清单.安全", "责任清单.安全生产、assessment.ideology"]);
    expect(asked).toContain("cli/unknown-topic");
    expect(plainly(text).shelf).toEqual(["responsibility-list.work-safety", "assessment.ideology"]);
  });

  const flags = ["unit", "new", "--id", "one", "--type", "school", "--name", "甲校", "--short-name", "甲校", "--organ", "党支部"];

  test("nobody chose stand in comments that read back as they are once the marks are taken off", async () => {
    const text = await made("school", "党支部", "甲校");
    expect(plainly(text).size).toBeUndefined();
    expect(plainly(text).shelf).toBeUndefined();
    const taken = text.replace(/^# (size: |shelf:| {2}- )/gm, "$1");
    expect(plainly(taken)).toMatchObject({ size: "small", shelf: usual("small") });
  });

  test("full writes every kind, which can then be crossed out", async () => {
    const desk = workspace();
    expect(await call(desk, [...flags, "--shelf", "full", "--size", "medium"])).toMatchObject({ code: 0 });
    const text = readFileSync(join(desk, "data/units/one.yaml"), "utf8");
    expect(plainly(text)).toMatchObject({ size: "medium", shelf: [...library.kinds.keys()] });
  });

  test("wrong ones are told all at once, and nothing is written", async () => {
    const desk = workspace();
    const said = await call(desk, [...flags, "--size", "huge", "--shelf", "责任书记,周报"]);
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err.match(/cli\/unknown-(size|kind)/g)).toEqual(["cli/unknown-size", "cli/unknown-kind", "cli/unknown-kind"]);
    expect(existsSync(join(desk, "data/units/one.yaml"))).toBe(false);
  });

  test("show names both, whether the profile says them or not", async () => {
    const desk = workspace("hubin-primary", "lanjiang-culture");
    const file = join(desk, "data/units/hubin-primary.yaml");
    writeFileSync(
      file,
      `${readFileSync(file, "utf8").replace(/^(size|shelf):.*\n(?: {2}- .*\n)*/gm, "")}size: medium\nshelf: [responsibility-list, assessment.ideology]\n`,
    );
    const out = (await call(desk, ["unit", "show", "hubin-primary"])).out;
    expect(out).toMatch(/规模\s+中型/);
    expect(out).toMatch(/印发文种\s+责任清单、考核办法（?.*意识形态/);
    const bureau = (await call(desk, ["unit", "show", "lanjiang-culture"])).out;
    expect(bureau).toMatch(/主管行业\s+文化和旅游/);
    expect(bureau).toMatch(/印发文种\s+责任清单、实施细则/);
  });
});
