import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call } from "./cli/desk.js";

const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

/** Lines of the shell blocks of a README, in order. */
const commands = (readme: string): readonly string[] =>
  [...readFileSync(readme, "utf8").matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].flatMap(([, block = ""]) =>
    block
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );

test.each(["README.md", "README.zh-CN.md"])("every command of %s runs", { timeout: 400_000 }, async (readme) => {
  const lines = commands(readme);
  expect(lines).toContain("npm ci && npm start");
  expect(lines).toContain("npm ci && npm test");
  let folder = mkdtempSync(join(tmpdir(), "tiaoli-readme-"));
  for (const line of lines) {
    const npm = /^npm ci && npm (?:run )?([a-z]+)$/.exec(line);
    const cd = /^cd (\S+)$/.exec(line);
    const tiaoli = /^npx tiaoli (.+)$/.exec(line);
    if (npm) expect(scripts, line).toHaveProperty(npm[1]!);
    else if (cd) folder = join(folder, cd[1]!);
    else {
      expect(tiaoli, `“${line}” is no command this test knows`).not.toBeNull();
      const args = tiaoli![1]!.split(/\s+/);
      const said = await call(folder, args);
      // These say 1 when something is still open or would change, as on most shelves.
      const looks = ["todo", "impact", "regenerate"].includes(args[0]!);
      expect(`${line} → ${said.code}\n${said.err}`).toMatch(looks ? / → [01]\n/ : / → 0\n/);
    }
  }
});

test("npm start drafts the four samples", { timeout: 60_000 }, async () => {
  const args = scripts["start"]!.replace("node dist/start/main.js ", "").split(" ");
  const out = mkdtempSync(join(tmpdir(), "tiaoli-start-"));
  const said = await call(process.cwd(), [...args, "--out", out, "--json"]);
  expect(said.code).toBe(0);
  const made: readonly { unit: string; format: string; kind: string }[] = JSON.parse(said.out);
  expect(made.map(({ unit, kind, format }) => `${unit} ${kind} ${format}`).sort()).toEqual(
    ["hubin-primary", "lanjiang-culture", "dongwan-park", "yunting-college"]
      .flatMap((unit) => ["docx", "html", "pdf"].map((format) => `${unit} responsibility-list ${format}`))
      .sort(),
  );
});
