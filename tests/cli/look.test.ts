import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, test, vi } from "vitest";
import { call, sample, workspace } from "./desk.js";

// The first test loads the whole program.
vi.setConfig({ testTimeout: 60_000 });
let desk: string;
beforeEach(() => {
  desk = workspace("hubin-primary");
});
const list = ["draft", "hubin-primary", "--kind", "responsibility-list", "--topic", "ideology", "--format", "docx"];
const styles = (): string => {
  const name = readdirSync(join(desk, "out/hubin-primary")).find((file) => file.endsWith(".docx"))!;
  return strFromU8(unzipSync(readFileSync(join(desk, "out/hubin-primary", name)))["word/styles.xml"]!);
};
const own = (text: string, id = "ours") => {
  mkdirSync(join(desk, "templates/looks"), { recursive: true });
  writeFileSync(join(desk, `templates/looks/${id}.yaml`), text);
};
const head = "id: ours\nname: 本单位版式\nextends: gb9704\n";

test.each(["wide-lines", "宽行距版式"])("a look is asked for as %s", async (word) => {
  expect(await call(desk, [...list, "--look", word])).toMatchObject({ code: 0, err: "" });
  expect(styles()).toContain('w:line="600"');
});

test("a workspace's own look, chosen in the profile", async () => {
  own(`${head}page: { lines: 20, pitch: 31 }\n`);
  writeFileSync(
    join(desk, "data/units/hubin-primary.yaml"),
    sample("hubin-primary").replace("  item-brackets: false", "  item-brackets: false\n  look: ours"),
  );
  expect((await call(desk, list)).code).toBe(0);
  expect(styles()).toContain('w:line="620"');
});

test("a look nobody knows, and one with faults, are refused with their place", async () => {
  const unknown = await call(desk, [...list, "--look", "wide-line"]);
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.err).toContain("没有版式“wide-line”");
  expect(unknown.err).toContain("您要写的是不是“wide-lines”？");
  own(`${head}page: { lines: 20, ptch: 31 }\n`);
  const wrong = await call(desk, [...list, "--look", "ours"]);
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.err).toContain("templates/looks/ours.yaml:4:20 错误：没有“page.ptch”这一项，是否应为“pitch”");
  writeFileSync(
    join(desk, "data/units/hubin-primary.yaml"),
    sample("hubin-primary").replace("  item-brackets: false", "  item-brackets: false\n  look: ourz"),
  );
  const named = await call(desk, list);
  expect(named.err).toMatch(/hubin-primary\.yaml:\d+:\d+ 错误：没有版式“ourz”/);
});
