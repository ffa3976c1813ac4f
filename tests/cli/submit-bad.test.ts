import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freePort } from "../support/redis.js";
import { call } from "./desk.js";

const away = async () => ["--queue", `redis://127.0.0.1:${await freePort()}`];
const workspace = async (): Promise<string> => {
  const root = mkdtempSync(join(tmpdir(), "tiaoli-submit-"));
  expect((await call(root, ["init"])).code).toBe(0);
  return root;
};

test("work that cannot be shared is refused with the way out, and nothing is written", async () => {
  const root = await workspace();
  const refused = async (words: readonly string[], code: string): Promise<void> => {
    const said = await call(root, words);
    expect(`${said.code} ${said.err}`).toMatch(new RegExp(`^2 [\\s\\S]*\\[${code}\\][\\s\\S]*处理：`));
    expect(said.out).toBe("");
  };
  await refused(["submit", "draft", "--all"], "queue/none");
  await refused(["submit", "draft", "--all", "--queue", "localhost:6379"], "queue/address");
  await refused(["submit", "draft", "--all", ...(await away())], "queue/away");
  await refused(["submit", "draft", ...(await away())], "queue/no-units");
  await refused(["submit", "check", "hubin-primary", "--all", ...(await away())], "cli/unit-and-all");
  await refused(["submit", "draft", "--all", "--layout", "x", ...(await away())], "cli/unknown-layout");
  await refused(["submit", "status", ...(await away())], "queue/away");
  await refused(["work", ...(await away())], "queue/away");
  await refused(["work", "--jobs", "0", ...(await away())], "units/jobs");
  await refused(["work", "--lease", "x", ...(await away())], "queue/lease");
  await refused(["work", join(root, "nowhere"), ...(await away())], "web/no-folder");
  await refused(["work", tmpdir(), ...(await away())], "cli/no-workspace");
});

test("a password is shown nowhere", async () => {
  const root = await workspace();
  const said = await call(root, ["submit", "draft", "--all", "--queue", `redis://:topsecret@127.0.0.1:${await freePort()}`]);
  expect(said.code).toBe(2);
  expect(said.err).not.toContain("topsecret");
});
