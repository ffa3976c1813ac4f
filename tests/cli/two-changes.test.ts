import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Env } from "../../src/env/types.js";
import { realEnv } from "../../src/io/env.js";
import { call, workspace } from "./desk.js";
import { putBook } from "./put-book.js";

const unit = "hubin-primary";
const profile = (desk: string) => join(desk, "data", "units", `${unit}.yaml`);
const text = (desk: string) => readFileSync(profile(desk), "utf8");
const appoint = (post: string, name: string) => ["appoint", unit, "--post", post, "--name", name, "--from", "2026-12-01"];

/** The world in which somebody saves the profile right after a command has read it under its lock. */
async function savedMeanwhile(desk: string): Promise<Env> {
  const env = await realEnv(desk);
  let locked = false;
  return {
    ...env,
    files: {
      ...env.files,
      lock: async (path) => {
        locked = true;
        return env.files.lock(path);
      },
      read: async (path, limit) => {
        const found = await env.files.read(path, limit);
        if (locked && path === profile(desk)) {
          locked = false;
          appendFileSync(path, "# 刚刚保存\n");
        }
        return found;
      },
    },
  };
}

describe("two changes of one profile at once", () => {
  it("are made one after the other within one process", async () => {
    const desk = workspace(unit);
    const said = await Promise.all([
      call(desk, appoint("union-chair", "钟毓秀")),
      call(desk, appoint("moral-director", "卫长风")),
      call(desk, ["vacate", unit, "--post", "office-director", "--on", "2026-12-01"]),
    ]);
    const now = text(desk);
    const marks = ["钟毓秀", "卫长风", "{ person: meng-fan, from: 2023-09-01, to: 2026-12-01 }"];
    for (const [i, { code, err }] of said.entries()) {
      expect(code, err).toBe(0);
      expect(now).toContain(marks[i]!);
    }
    expect(readdirSync(join(desk, "data", "units"))).toEqual([`${unit}.yaml`]);
  });

  it("begin one new unit, not two over each other", async () => {
    const desk = workspace(unit);
    const begin = (name: string) =>
      call(desk, ["unit", "new", "--id", "liudi", "--type", "school", "--name", name, "--short-name", name, "--organ", "党支部"]);
    const names = ["云汀市柳堤中学", "云汀市柳堤小学"];
    const said = await Promise.all(names.map(begin));
    expect(said.map(({ code }) => code).sort()).toEqual([0, 2]);
    const kept = names[said.findIndex(({ code }) => code === 0)]!;
    const now = readFileSync(join(desk, "data", "units", "liudi.yaml"), "utf8");
    expect(names.filter((name) => now.includes(name))).toEqual([kept]);
  });

  it("writes nothing over a profile that was saved after it was read", async () => {
    const desk = workspace(unit);
    await putBook(desk, "填写.xlsx", text(desk).replace("name: 顾晓岚", "name: 顾晓兰"), text(desk));
    await call(desk, appoint("union-chair", "钟毓秀"));
    for (const argv of [
      appoint("moral-director", "卫长风"),
      ["vacate", unit, "--post", "office-director", "--on", "2026-12-01"],
      ["unit", "import", "填写.xlsx"],
      ["rename", unit, "办公室", "综合办"],
    ]) {
      const before = text(desk);
      const said = await call(desk, argv, { env: await savedMeanwhile(desk) });
      expect(said, argv.join(" ")).toMatchObject({ code: 2, out: "" });
      expect(said.err).toContain("刚刚被改动");
      expect(text(desk)).toBe(`${before}# 刚刚保存\n`);
    }
    expect(existsSync(join(desk, "data", "units", `.${unit}.yaml.lock`))).toBe(false);
  });
});
