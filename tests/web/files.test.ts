import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { realEnv } from "../../src/io/env.js";
import { packageRoot } from "../../src/io/package-root.js";
import { limits } from "../../src/tree/limits.js";
import { plainName } from "../../src/web/kept.js";
import { send, serve } from "./server.js";

let here: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), "tiaoli-web-files-"));
  const root = join(home, "desk");
  mkdirSync(join(root, "data", "units"), { recursive: true });
  mkdirSync(join(root, "out"));
  writeFileSync(join(home, "secret.txt"), "secret");
  writeFileSync(join(home, "desk-beside.txt"), "secret");
  writeFileSync(join(root, "out", "清单 1.docx"), "word");
  writeFileSync(join(root, "out", "page.html"), "<script>alert(1)</script>");
  symlinkSync(home, join(root, "away"));
  symlinkSync(join(home, "secret.txt"), join(root, "out", "link.txt"));
  here = await serve(root, true);
});
afterAll(() => here.server.stop());
const file = (query: string) => send(here.port, { path: `/file?${query}`, headers: { Cookie: here.session } });
const put = (name: string, body: string | Uint8Array, more: Readonly<Record<string, string>> = {}) =>
  send(here.port, {
    ...{ method: "PUT", path: `/kept?name=${encodeURIComponent(name)}`, body },
    headers: { ...here.own, "Content-Type": "application/octet-stream", ...more },
  });

test("a file of the workspace is given to be saved", async () => {
  const { status, headers, text } = await file(`path=${encodeURIComponent("out/清单 1.docx")}`);
  expect([status, text]).toEqual([200, "word"]);
  expect(headers["content-disposition"]).toBe(`attachment; filename*=UTF-8''${encodeURIComponent("清单 1.docx")}`);
});

test("a web page of the workspace is shown without its scripts, and only within ours", async () => {
  const { headers } = await file("path=out/page.html&view=1");
  expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect((await file("path=out/page.html")).headers["content-disposition"]).toMatch(/^attachment/);
});

test("no path leads out of the workspace", async () => {
  const ways = [
    ...[
      "../secret.txt",
      "out/../../secret.txt",
      "../desk-beside.txt",
      "/etc/passwd",
      join(here.root, "out/清单 1.docx"),
      "~/x",
      "..",
    ],
    ...[
      "away/secret.txt",
      "out/link.txt",
      "out/link.txt\0.docx",
      "..\\secret.txt",
      "%2e%2e/secret.txt",
      "out",
      "",
      "C:\\Windows\\win.ini",
    ],
  ];
  for (const way of ways) {
    expect(`${way} ${(await file(`path=${encodeURIComponent(way)}`)).status}`).toBe(`${way} 404`);
    const { answer } = await here.ask("house/open", { path: way });
    if (way !== "out" && way !== "") expect(`${way} ${answer.ok}`).toBe(`${way} false`);
  }
  expect((await file("kept=..%2F..%2Fx")).status).toBe(404);
  expect((await file("kept=__proto__")).status).toBe(404);
  expect((await file("")).status).toBe(404);
  expect(here.opened.filter((path) => !path.startsWith(here.root))).toEqual([]);
});

test("a file that is handed over can be had back, under a name that is only a name", async () => {
  const added = JSON.parse((await put("../../etc/责任清单.docx", "x")).text);
  expect(added).toMatchObject({ ok: true, value: { name: "责任清单.docx" } });
  const { text, headers } = await file(`kept=${added.value.id}`);
  expect([text, headers["content-disposition"]]).toEqual([
    "x",
    `attachment; filename*=UTF-8''${encodeURIComponent("责任清单.docx")}`,
  ]);
  await here.ask("house/forget", { kept: added.value.id });
  expect((await file(`kept=${added.value.id}`)).status).toBe(404);
});

test("names keep their ending and lose what steers", () => {
  expect(plainName("a/b\\c.docx")).toBe("c.docx");
  expect(plainName("..")).toBe("_");
  expect(plainName("")).toBe("_");
  expect(plainName(".docx")).toBe("docx");
  expect(plainName("a\u0000\r\nb\u202e.txt")).toBe("a___b_.txt");
  expect(plainName(`${"长".repeat(300)}.docx`)).toBe(`${"长".repeat(60)}.docx`);
});

test("what is too large is refused, by what it says and by what it is", async () => {
  const said = await put("a.docx", "", { "Content-Length": String(limits.file + 1) }).catch(() => ({ status: 413 }));
  expect(said.status).toBe(413);
  const large = `{"folder": "${"x".repeat(5 << 20)}"}`;
  expect((await send(here.port, { method: "POST", path: "/api/workspace/use", headers: here.own, body: large })).status).toBe(
    413,
  );
});

test("what comes in pieces of no known length is refused, and answered", async () => {
  const inPieces = { ...here.own, "Transfer-Encoding": "chunked" };
  expect((await put("a.docx", "x", { "Transfer-Encoding": "chunked" })).status).toBe(411);
  const asked = { method: "POST", path: "/api/workspace/state", headers: inPieces, body: "{}" };
  expect((await send(here.port, asked)).status).toBe(411);
  expect((await here.ask("workspace/state", {})).status).toBe(200);
});

test("what no question takes is refused before a use case sees it", async () => {
  expect(await here.ask("house/open", { path: 1 })).toMatchObject({
    status: 400,
    answer: { ok: false, told: [{ field: "path" }] },
  });
  expect((await here.ask("check/papers", { kept: "x" })).status).toBe(400);
  for (const unknown of [
    "house/nothing",
    "nothing/open",
    "__proto__/open",
    "house/__proto__",
    "house/toString",
    "constructor/name",
  ])
    expect((await here.ask(unknown, {})).status).toBe(404);
  expect((await send(here.port, { method: "POST", path: "/api/house/open", headers: here.own, body: "{" })).status).toBe(400);
});

test("a workspace that is open cannot be left for a folder elsewhere", async () => {
  for (const question of ["workspace/folders", "workspace/make", "workspace/use"])
    expect((await here.ask(question, { folder: tmpdir() })).answer).toMatchObject({ ok: false, told: [{ code: "web/outside" }] });
});

test("a workspace is left for another one only by saying so, and can be gone back to", async () => {
  const own = await serve(undefined, true);
  const { initWorkspace } = await import("../../src/use/init-workspace.js");
  const made = await initWorkspace({ folder: own.root, program: packageRoot, say: () => "" }, realEnv(own.root));
  expect(made.ok).toBe(true);
  const state = async () => (await own.ask("workspace/state", {})).answer.value;
  expect(await state()).toMatchObject({ isWorkspace: true, left: null, units: [{ id: "hubin-primary", isSample: true }] });
  await own.ask("workspace/leave", {});
  expect(await state()).toMatchObject({ isWorkspace: false, left: own.root });
  expect((await own.ask("workspace/folders", {})).answer.value.folder).toBe(own.root);
  expect((await own.ask("workspace/use", { folder: tmpdir() })).answer.ok).toBe(false);
  expect((await own.ask("workspace/use", { folder: own.root })).answer.ok).toBe(true);
  expect(await state()).toMatchObject({ isWorkspace: true, left: null });
  own.server.stop();
});
