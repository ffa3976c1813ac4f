import { expect, test } from "vitest";
import { codes } from "../../src/diag/codes/index.js";
import { problem } from "../../src/diag/problem.js";
import { saidOf } from "../../src/web/wire.js";
import { en } from "../../src/words/en/index.js";
import { zh } from "../../src/words/zh/index.js";

const placesIn = (text: string) => new Set([...text.matchAll(/\{([a-zA-Z]+)/g)].map(([, name]) => name));

test("hints of the page name no command, and only what the message is told with", () => {
  for (const words of [zh, en])
    for (const [code, hint] of Object.entries(words.hints)) {
      expect(Object.keys(codes)).toContain(code);
      expect(hint, code).not.toMatch(/tiaoli |(?:^|\s)--[a-z]/);
      const told = words.messages[code as keyof typeof codes];
      for (const place of placesIn(hint)) expect(placesIn(told.message + told.hint), code).toContain(place);
    }
});

test("messages of the page are told with what the message is told with", () => {
  for (const words of [zh, en])
    for (const [code, message] of Object.entries(words.onPage)) {
      const told = words.messages[code as keyof typeof codes];
      for (const place of placesIn(message)) expect(placesIn(told.message + told.hint), code).toContain(place);
    }
});

test("what is told on the page has the page's hint; in the terminal it keeps its own", () => {
  const diagnostic = problem("merge/no-history", { unit: "hubin-primary", path: "" });
  const told = saidOf(diagnostic, { words: zh, shorten: (text) => text });
  expect(told.hints).toEqual(["请先在“全套文件”里起草。"]);
  expect(zh.messages["merge/no-history"].hint).toContain("tiaoli draft");
});
