import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { trialOf } from "../../src/env/trial.js";
import { realEnv } from "../../src/io/env.js";

const bytes = (text: string) => new TextEncoder().encode(text);
function tried() {
  const root = mkdtempSync(join(tmpdir(), "tiaoli-trial-"));
  mkdirSync(join(root, "a", "b"), { recursive: true });
  writeFileSync(join(root, "a", "b", "1.txt"), "一");
  writeFileSync(join(root, "a", "2.txt"), "二");
  const { env, changes } = trialOf(realEnv(root));
  const at = (...parts: string[]) => join(root, ...parts);
  const names = async (folder: string) => {
    const listed = await env.files.list(folder);
    return listed.ok ? listed.value.map(({ name }) => name) : null;
  };
  const read = async (path: string) => {
    const found = await env.files.read(path);
    return found.ok ? new TextDecoder().decode(found.value) : null;
  };
  return { root, at, files: env.files, changes, names, read };
}

test("what is tried is read back, and the disk stays as it is", async () => {
  const { root, at, files, changes, names, read } = tried();
  await files.writeAtomic(at("c", "d", "3.txt"), bytes("三"));
  await files.append(at("a", "2.txt"), bytes("贰"));
  await files.rename(at("a", "b"), at("e"));
  expect(await names(root)).toEqual(["a", "c", "e"]);
  expect(await names(at("a"))).toEqual(["2.txt"]);
  expect(await names(at("c"))).toEqual(["d"]);
  expect([await read(at("e", "1.txt")), await read(at("a", "2.txt")), await read(at("a", "b", "1.txt"))]).toEqual([
    "一",
    "二贰",
    null,
  ]);
  expect(await files.kindOf(at("a", "b"))).toBe(null);
  expect((await files.moveNew(at("e", "1.txt"), at("a", "2.txt"))).ok).toBe(false);
  const before = await files.stamp([at("a"), at("a", "b"), at("e")]);
  expect(before[1]).toBe(null);
  const found = await changes();
  expect(
    found.map(({ path, isNew, bytes: now }) => [path.slice(root.length), isNew, now && new TextDecoder().decode(now)]),
  ).toEqual([
    ["/a/2.txt", false, "二贰"],
    ["/a/b/1.txt", false, null],
    ["/c/d/3.txt", true, "三"],
    ["/e/1.txt", true, "一"],
  ]);
  expect(readdirSync(root)).toEqual(["a"]);
  expect(readFileSync(at("a", "2.txt"), "utf8")).toBe("二");
});

test("what comes to what there was is no change", async () => {
  const { at, files, changes, read } = tried();
  await files.remove(at("a"));
  expect(await read(at("a", "2.txt"))).toBe(null);
  await files.writeAtomic(at("a", "2.txt"), bytes("二"));
  await files.writeAtomic(at("a", "b", "1.txt"), bytes("一"));
  await files.writeAtomic(at("x"), bytes("x"));
  await files.remove(at("x"));
  expect(await changes()).toEqual([]);
  expect(existsSync(at("x"))).toBe(false);
});
