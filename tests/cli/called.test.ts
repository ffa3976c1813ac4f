import { expect, test } from "vitest";
import { asCalled } from "../../src/cli/called.js";
import { run } from "../../src/cli/run.js";
import type { Terminal } from "../../src/io/terminal.js";
import { workspace } from "./desk.js";

function listening(called?: "npx tiaoli") {
  const said: string[] = [];
  const out = (text: string) => void said.push(text);
  const terminal: Terminal = { out, err: out, cwd: workspace("hubin-primary"), watched: false, ...(called && { called }) };
  return { terminal, text: () => said.join("") };
}

test.each([
  ["用 tiaoli draft 起草", "用 npx tiaoli draft 起草"],
  ["  tiaoli layout 通知.docx\n", "  npx tiaoli layout 通知.docx\n"],
  ["“tiaoli undo --help”", "“npx tiaoli undo --help”"],
  ["已经 npx tiaoli init", "已经 npx tiaoli init"],
  ["node_modules/tiaoli draft", "node_modules/tiaoli draft"],
  ["另一个 tiaoli 正在写", "另一个 tiaoli 正在写"],
])("%s", (text, named) => {
  const { terminal, text: heard } = listening("npx tiaoli");
  asCalled(terminal).out(text);
  expect(heard()).toBe(named);
});

test("help and messages name the command as it was called; what programs read does not change", async () => {
  for (const [argv, wanted] of [
    [["draft", "--help"], "npx tiaoli draft hubin-primary"],
    [["undo", "hubin-primary"], "npx tiaoli"],
  ] as const) {
    const { terminal, text } = listening("npx tiaoli");
    await run(argv, terminal);
    expect(text()).toContain(wanted);
  }
  const [by, plain] = [listening("npx tiaoli"), listening()];
  await run(["schema"], by.terminal);
  await run(["schema"], plain.terminal);
  expect(by.text()).toBe(plain.text());
});
