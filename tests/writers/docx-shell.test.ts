import { expect, test } from "vitest";
import { buildShell } from "../../src/writers/docx/build-shell.js";
import { shellKey, shellOf } from "../../src/writers/docx/shell.js";
import { sampleLook } from "./every-node.js";

test("a kept shell is the one that would be built", async () => {
  const look = sampleLook();
  const kept = JSON.parse(JSON.stringify({ [shellKey(look)]: await buildShell(look) }));
  expect(await shellOf(structuredClone(look), kept)).toEqual(await shellOf(structuredClone(look), {}));
});

test("a look that differs in one measure has a shell of its own", async () => {
  const look = sampleLook();
  const narrow = { ...look, page: { ...look.page, width: 182 } };
  const kept = { [shellKey(look)]: await buildShell(look) };
  expect((await shellOf(narrow, kept)).after).toContain('<w:pgSz w:w="10318"');
});
