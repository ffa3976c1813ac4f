import { expect, test } from "vitest";
import { problem } from "../../src/diag/problem.js";
import { fail, succeed } from "../../src/diag/types.js";
import type { Env } from "../../src/env/types.js";
import { papersAt } from "../../src/sides/papers-named.js";

/** /all holds 甲.txt and two folders, of which 关 may not be read. */
const files = {
  kindOf: async () => "folder",
  list: async (folder: string) =>
    folder.endsWith("关")
      ? fail(problem("file/unreadable", { path: folder }))
      : folder.endsWith("开")
        ? succeed([{ name: "乙.txt", kind: "file" }])
        : succeed([
            { name: "关", kind: "folder" },
            { name: "开", kind: "folder" },
            { name: "甲.txt", kind: "file" },
          ]),
};
const env = { files } as unknown as Env;

test("a folder that may not be read keeps nobody from the others", async () => {
  const found = await papersAt("/all", "/all", undefined, env);
  if (!found.ok || found.value === null) throw new Error("nothing found");
  expect(found.value.papers.map(({ path }) => path).sort()).toEqual(["/all/开/乙.txt", "/all/甲.txt"]);
  expect(found.value.unread.map(({ code, severity, data }) => [code, severity, data["path"]])).toEqual([
    ["file/unreadable", "warning", "/all/关"],
  ]);
});

test("a folder that was named and may not be read is a fault", async () => {
  const found = await papersAt("/all/关", "/all/关", undefined, env);
  expect(found.ok ? [] : found.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["file/unreadable", "error"]]);
});
