import { expect, test } from "vitest";
import { plainForms } from "../../src/text/plain-forms.js";

test.each([
  ["⼀、⼆⼗⼯⽤⽴", "一、二十工用立"],
  ["⻔⻓⻅⻛⻋㇐", "门长见风车一"],
  ["\uF978\uF9F7\uFA5C", "兩立臭"],
  ["︵一︶︐︒", "（一），。"],
  ["ﬁ ﬀ ｡､", "fi ff 。、"],
])("%s reads %s", (form, plain) => {
  expect(plainForms(form)).toBe(plain);
});

test("what a reader tells apart stays", () => {
  const text = "１２Ａ（一）①㈠⑴℃％，。·㎡“条”𠮷龙";
  expect(plainForms(text)).toBe(text);
});
