import { expect, test } from "vitest";
import { isWholeWord, type NameSort } from "../../src/import/own/whole-word.js";

const own = { names: ["云汀市湖滨小学", "湖滨小学"], word: "校" };
const isIn = (sort: NameSort, name: string, text: string): boolean => {
  const at = text.indexOf(name);
  return isWholeWord(sort, name, { before: text.slice(0, at), after: text.slice(at + name.length) }, own);
};

const whole: readonly (readonly [NameSort, string, string])[] = [
  ["department", "教务处", "听取教务处汇报"],
  ["department", "教务处", "学校教务处负责"],
  ["department", "教务处", "湖滨小学教务处"],
  ["department", "办公室", "由办公室报送"],
  ["department", "办公室", "配合办公室做好"],
  ["department", "办公室", "校办公室"],
  ["title", "党支部书记", "落实党支部书记第一责任"],
  ["title", "校长", "书记、校长为组长"],
  ["organ", "校党支部", "履行校党支部责任"],
  ["self", "本校", "对本校网络负责"],
  ["person", "李明", "组长：李明（党支部书记）"],
  ["person", "李明", "由李明同志负责"],
  ["person", "李明", "党支部书记李明履行第一责任人职责"],
  ["person", "李明", "李明带头讲党课"],
  ["person", "周若水", "党支部书记周若水统筹谋划"],
  ["unit", "湖滨小学", "关于湖滨小学工作的意见"],
];
test.each(whole)("%s %s stands in %s", (sort, name, text) => expect(isIn(sort, name, text)).toBe(true));

const part: readonly (readonly [NameSort, string, string])[] = [
  ["department", "教务处", "教务处分办的事项"],
  ["department", "教务处", "县教育局教务处"],
  ["department", "教务处", "原教务处"],
  ["department", "办公室", "领导小组办公室设在"],
  ["department", "办公室", "综合办公室负责"],
  ["department", "宣传部", "报县委宣传部"],
  ["department", "宣传部", "宣传部门负责"],
  ["title", "校长", "副校长分管"],
  ["title", "校长", "校长助理"],
  ["title", "党支部书记", "村党支部书记"],
  ["organ", "党支部", "各党支部"],
  ["organ", "党委", "党委（党组）"],
  ["self", "本校", "本校区"],
  ["self", "全局", "胸怀全局意识"],
  ["person", "李明", "李明华"],
  ["person", "李明", "成员：陈李明、王小川"],
  ["person", "李明", "书记李明华履行职责"],
  ["unit", "湖滨小学", "第二湖滨小学"],
];
test.each(part)("%s %s is no word of its own in %s", (sort, name, text) => expect(isIn(sort, name, text)).toBe(false));
