import { expect, test } from "vitest";
import { called } from "../../src/compose/facts/called.js";
import { library } from "../support/library.js";

const words = (type: string, fullName: string, shortName = fullName) => {
  const { self, audience, words, posts } = called(library.unitTypes.get(type)!, {
    "full-name": fullName,
    "short-name": shortName,
  });
  return [self.mine, self.whole, self.this, audience.all, ...Object.values(words), ...Object.values(posts)].join(" ");
};

test.each([
  ["park", "甲市经济开发区", "开发区", "园区"],
  ["park", "甲市高新区管理委员会", "高新区", "园区"],
  ["town", "甲县乙乡人民政府", "我乡", "镇"],
  ["town", "甲市丙街道办事处", "办事处主任办公会议", "镇"],
  ["bureau", "甲县发展和改革委员会", "我委", "局"],
  ["town", "甲县乙乡人民政府", "乡长", "镇"],
  ["town", "甲市丙街道办事处", "办事处主任", "镇"],
  ["bureau", "甲县发展和改革委员会", "党组成员、副主任", "局"],
  ["bureau", "甲县档案馆", "副馆长", "局"],
  ["school", "甲区乙幼儿园", "师幼", "校"],
  ["school", "甲区乙幼儿园", "园长", "校"],
  ["hospital", "甲区丁社区卫生服务中心", "副主任", "医院"],
  ["cooperative", "甲县戊供销合作社", "供销社", "联合社"],
  ["cultural-centre", "甲县图书馆", "图书馆", "文化馆"],
])("%s %s says %s and never %s", (type, name, says, never) => {
  expect(words(type, name)).toContain(says);
  expect(words(type, name)).not.toContain(never);
});

test("the short name decides before the full one; a name of the type's own kind changes nothing", () => {
  expect(words("park", "甲市高新技术产业开发区", "甲市高新区")).toContain("高新区");
  const park = library.unitTypes.get("park")!;
  expect(called(park, { "full-name": "甲市乙产业园区", "short-name": "乙园区" }).self).toEqual(park.self);
});
