import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findRunning } from "../../src/web/door.js";
import { idle } from "../../src/web/server.js";
import { letIn, memoryFolder, send, serve } from "./server.js";

test("a second start finds the first and gets an address of its own", async () => {
  const here = await serve();
  const found = await findRunning(here.root, here.folder);
  expect(found).toMatchObject({ pid: process.pid });
  const session = await letIn(here.port, found!.url);
  expect((await send(here.port, { headers: { Cookie: session } })).status).toBe(200);
  // Another workspace, or another user's folder, finds nothing.
  expect(await findRunning(`${here.root}/other`, here.folder)).toBeNull();
  expect(await findRunning(here.root, memoryFolder())).toBeNull();
  here.server.stop();
  await here.server.ended;
  expect([...here.folder.files.keys()]).toEqual([]);
});

test("who cannot read the user's folder gets no address", async () => {
  const here = await serve();
  const body = { nonce: "0".repeat(32), proof: "0".repeat(64) };
  const door = (headers: Readonly<Record<string, string>>, sent: unknown) =>
    send(here.port, {
      method: "POST",
      path: "/door",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(sent),
    });
  for (const wrong of [body, {}, null, [], { nonce: 1 }, { ...body, proof: null }])
    expect((await door({}, wrong)).status).toBe(403);
  // A page cannot even try.
  expect((await door({ Origin: here.origin }, body)).status).toBe(403);
  expect((await door({ "Sec-Fetch-Site": "same-origin" }, body)).status).toBe(403);
  here.server.stop();
});

test("what took the port after a crash learns nothing and is not believed", async () => {
  const folder = memoryFolder();
  const root = mkdtempSync(join(tmpdir(), "tiaoli-door-"));
  const secret = "a".repeat(64);
  let heard = "";
  const other = createServer((request, response) => {
    request.on("data", (part) => {
      heard += part;
    });
    request.on("end", () => response.end(JSON.stringify({ url: `http://127.0.0.1:${port}/?key=x`, proof: "b".repeat(64) })));
  });
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const { port } = other.address() as AddressInfo;
  const here = await serve(root);
  const [name] = [...here.folder.files.keys()];
  here.server.stop();
  await here.server.ended;
  folder.files.set(name!, JSON.stringify({ port, pid: 1, secret }));
  expect(await findRunning(root, folder)).toBeNull();
  expect(heard).toContain("proof");
  expect(heard).not.toContain(secret);
  // What was left by the dead is cleared away.
  expect(folder.files.size).toBe(0);
  folder.files.set(name!, "{");
  expect(await findRunning(root, folder)).toBeNull();
  other.close();
});

test("the server ends when nobody has been there for long, and not before", async () => {
  const here = await serve();
  let ended = false;
  void here.server.ended.then(() => {
    ended = true;
  });
  const settle = () => new Promise((done) => setTimeout(done, 50));
  here.clock.pass(idle - 60_000);
  await send(here.port, { headers: { Cookie: here.session } });
  here.clock.pass(idle - 60_000);
  await settle();
  expect(ended).toBe(false);
  here.clock.pass(120_000);
  await here.server.ended;
  expect(here.folder.files.size).toBe(0);
});

test("退出 ends it", async () => {
  const here = await serve();
  expect((await here.ask("house/stop", {})).answer).toMatchObject({ ok: true });
  await here.server.ended;
  await expect(send(here.port, {})).rejects.toThrow();
});
