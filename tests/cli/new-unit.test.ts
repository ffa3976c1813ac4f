import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
