import { mkdtempSync, rmSync } from "node:fs";
import { resolve } from "node:path";
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

test("a workspace elsewhere, where npx would look on the network, is told the way out", async () => {
  const { terminal, text } = listening("npx tiaoli");
  expect(await run(["init", "责任文件"], terminal)).toBe(0);
  expect(text()).toContain(`先在 ${resolve(".")} 运行一次 npm link，以后命令里不写 npx。`);
  const [here, plain] = [listening("npx tiaoli"), listening()];
  const inside = mkdtempSync(resolve("out", "tiaoli-init-"));
  await run(["init", inside], here.terminal);
  rmSync(inside, { recursive: true });
  await run(["init", "责任文件"], plain.terminal);
  for (const said of [here, plain]) {
    expect(said.text()).toContain("工作区在");
    expect(said.text()).not.toContain("npm link");
  }
});
