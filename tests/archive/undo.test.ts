import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readVersion, type Version } from "../../src/archive/entry.js";
import { readHistory } from "../../src/archive/history.js";
import { currentFiles } from "../../src/archive/manifest.js";
import { recordDrafts, undoLast } from "../../src/archive/record.js";
import type { Drafted } from "../../src/archive/types.js";
import type { Remake } from "../../src/archive/undo-with.js";
import { succeed } from "../../src/diag/types.js";
import type { Files } from "../../src/env/types.js";
import { diskFiles } from "../../src/io/files.js";
import { inlinesText } from "../../src/tree/text.js";
import { inChinese } from "../support/said.js";
import { dies, dyingAt, prepared, second } from "./dying.js";
import { type memoryFiles, memoryShelf } from "./memory-files.js";
import { codes, draftedOf, mergedOf, record, snapshot, temporaryFolder } from "./shelf.js";

let root: string;
const unit = (...names: string[]): string => join(root, "hubin", ...names);
const docx = "湖滨小学责任清单.docx";
const textOf = (path: string): string => readFileSync(path, "utf8");
const undo = (files: Files = diskFiles, at = root) => undoLast(at, "hubin", ({ reason }) => `撤销：${reason}`, files);
const regenerate = (drafts: readonly Drafted[]) => record(root, drafts, diskFiles, "hubin", "regenerate");
/** What lies on the shelf itself. */
const shelf = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(snapshot(unit())).filter(([name]) => !name.startsWith(".history")));
const network = (text: string, title = "湖滨小学网络清单") => draftedOf(text, { document: "list.network", title });
const historyOf = async (document: string) => {
  const read = await readHistory(unit(), diskFiles);
  if (!read.ok) throw new Error("no history");
  return read.value.find((h) => h.document === document)!;
};

beforeEach(async () => {
  root = temporaryFolder();
  await record(root, [draftedOf("一"), network("一")]);
});

describe("taking the last run back", () => {
  test("brings every file back byte for byte: edited ones, old titles, and no new documents", async () => {
    writeFileSync(unit(docx), "改过的");
    const before = shelf();
    const notice = draftedOf("通知", { document: "notice", title: "调整通知" });
    await regenerate([mergedOf("二", "改过的", { title: "新校责任清单" }), network("二"), notice]);
    expect(Object.keys(shelf())).toContain("调整通知.docx");
    const done = await undo();
    expect(done).toMatchObject({ ok: true, diagnostics: [], value: { run: { kind: "regenerate", number: 2 } } });
    expect(shelf()).toEqual(before);
    expect(done.ok && done.value.removed.map((path) => path.slice(unit().length + 1)).sort()).toEqual([
      "新校责任清单.docx",
      "新校责任清单.html",
      "调整通知.docx",
      "调整通知.html",
    ]);
  });

  test("takes a format that was added later with it, so that none is left with the words of an earlier run", async () => {
    writeFileSync(unit(docx), "改过的");
    const edited = shelf();
    await regenerate([mergedOf("二", "改过的")]);
    const merged = shelf();
    await record(root, [mergedOf("二", "改过的", { formats: ["md"] })]);
    expect(Object.keys(shelf())).toContain("湖滨小学责任清单.md");
    expect(await undo()).toMatchObject({ ok: true, value: { run: { kind: "draft", number: 3 } } });
    expect(shelf()).toEqual(merged);
    const last = (await historyOf("list.ideology")).entries.at(-1)!;
    expect(new TextDecoder().decode((await readVersion(last, diskFiles))?.merged?.docx)).toContain("改过的");
    expect(await undo()).toMatchObject({ ok: true, value: { run: { kind: "regenerate", number: 2 } } });
    expect(shelf()).toEqual(edited);
  });

  test("adds to the history and takes nothing from it", async () => {
    writeFileSync(unit(docx), "改过的");
    await regenerate([mergedOf("二", "改过的"), network("二")]);
    await undo();
    const list = await historyOf("list.ideology");
    expect(list.entries.map(({ head }) => head?.reason)).toEqual(["起草", "起草", "撤销：起草"]);
    const [first, , last] = list.entries;
    const [old, now] = [await readVersion(first!, diskFiles), await readVersion(last!, diskFiles)];
    expect(now?.doc).toEqual(old?.doc);
    expect(now?.docx).toEqual(old?.docx);
    expect(new TextDecoder().decode(now?.merged?.docx)).toBe("改过的");
    expect(new TextDecoder().decode(now?.merged?.mine)).toBe("docx:list.ideology:湖滨小学责任清单:二+改过的");
    expect((await readVersion((await historyOf("list.network")).entries[2]!, diskFiles))?.merged).toBeUndefined();
  });

  test("leaves the edits known as edits, and lets the same regeneration follow again", async () => {
    writeFileSync(unit(docx), "改过的");
    await regenerate([mergedOf("二", "改过的")]);
    const after = shelf();
    await undo();
    expect(codes(await record(root, [draftedOf("三")]))).toContain("archive/merged");
    await undo();
    await regenerate([mergedOf("二", "改过的")]);
    expect(shelf()).toEqual(after);
  });

  test("goes back run by run, to the empty shelf, and then says that there is nothing", async () => {
    const states = [shelf()];
    for (const text of ["二", "三"]) {
      await regenerate([draftedOf(text), network(text)]);
      states.push(shelf());
    }
    for (const state of [states[1], states[0], {}]) {
      expect(await undo()).toMatchObject({ ok: true, diagnostics: [] });
      expect(shelf()).toEqual(state);
    }
    const before = snapshot(root);
    expect(codes(await undo())).toEqual(["archive/nothing-to-undo"]);
    expect(snapshot(root)).toEqual(before);
    expect(currentFiles(await historyOf("list.ideology"))).toEqual([]);
    await record(root, [draftedOf("三"), network("三")]);
    expect(shelf()).toEqual(states[2]);
    expect(currentFiles(await historyOf("list.ideology"))).toHaveLength(2);
  });

  test("brings swapped titles back", async () => {
    const before = shelf();
    await regenerate([draftedOf("一", { title: "湖滨小学网络清单" }), network("一", "湖滨小学责任清单")]);
    expect(textOf(unit(docx))).toContain("list.network");
    await undo();
    expect(shelf()).toEqual(before);
  });

  test("is refused with nothing changed when a file was edited since; one removed since comes back", async () => {
    await regenerate([draftedOf("二"), network("二")]);
    writeFileSync(unit(docx), "又改了");
    const before = snapshot(root);
    const refused = await undo();
    expect(codes(refused)).toEqual(["archive/undo-edited"]);
    expect(inChinese(refused.diagnostics)[0]?.message).toContain(docx);
    expect(snapshot(root)).toEqual(before);
    rmSync(unit(docx));
    expect(await undo()).toMatchObject({ ok: true });
    expect(textOf(unit(docx))).toContain("一");
  });

  test("is refused while a file is open", async () => {
    await regenerate([draftedOf("二")]);
    writeFileSync(unit(`.~lock.${docx}#`), "");
    const before = snapshot(root);
    expect(codes(await undo())).toEqual(["archive/open"]);
    expect(snapshot(root)).toEqual(before);
  });

  test("is refused when what it needs is damaged", async () => {
    await regenerate([draftedOf("二")]);
    const run = unit(".history", ".runs", "2");
    const kept = join(run, "before", readdirSync(join(run, "before"))[0]!);
    writeFileSync(kept, "x");
    expect(codes(await undo())).toEqual(["archive/undo-gone"]);
    writeFileSync(join(run, "run.json"), "{}");
    expect(codes(await undo())).toEqual(["archive/undo-damaged"]);
    expect(textOf(unit(docx))).toContain("二");
  });

  test("keeps the replaced files of the last five runs only", async () => {
    for (const text of "二三四五六七八") await regenerate([draftedOf(text)]);
    expect([1, 2, 3, 4, 5].map((n) => existsSync(unit(".history", ".runs", String(n), "before")))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(existsSync(unit(".history", ".runs", "1", "run.json"))).toBe(true);
  });
});

describe("a PDF of which no copy is kept", () => {
  beforeEach(() => {
    root = temporaryFolder();
  });
  const drafted = (text: string, document = "list.ideology") => draftedOf(text, { document, formats: ["docx", "pdf"] });
  const pdf = "湖滨小学责任清单.pdf";
  const network = { document: "list.network", title: "湖滨小学网络清单" };
  const replaced = (draft: Drafted, obsolete: readonly string[] = []) =>
    recordDrafts(
      root,
      [{ unit: "hubin", kind: "regenerate", render: async () => succeed({ drafted: [draft], obsolete, remade: () => true }) }],
      diskFiles,
    );
  const undone = (remake?: Remake) => undoLast(root, "hubin", () => "撤销", diskFiles, remake && { remake });
  /** What `drafted` printed, by the tree that the history has. */
  const printed = async ({ doc: { meta, children } }: Version) =>
    draftedOf(children[0]?.type === "paragraph" ? inlinesText(children[0].children) : "", {
      document: meta.document,
      title: meta.title,
      formats: ["docx", "pdf"],
    }).files[1]!.bytes;

  test.each([
    ["of the same document", drafted("二"), []],
    ["of one whose name another document took", drafted("二", "list.network"), ["list.ideology"]],
  ])("is made again from its version: %s", async (_, draft, obsolete) => {
    await record(root, [drafted("一"), draftedOf("一", { ...network, formats: ["docx", "pdf"] })]);
    const before = textOf(unit(pdf));
    expect((await replaced(draft, obsolete)).ok).toBe(true);
    expect(textOf(unit(pdf))).not.toBe(before);
    const kept = unit(".history", ".runs", "2", "before");
    expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([]);
    expect(codes(await undone())).toContain("archive/undo-gone");
    expect((await undone(printed)).ok).toBe(true);
    expect(textOf(unit(pdf))).toBe(before);
  });

  test("is another file where another program prints it, and known as ours; where none can, nothing is done", async () => {
    await record(root, [drafted("一")]);
    await replaced(drafted("二"));
    expect(codes(await undone(async () => null))).toEqual(["archive/undo-gone"]);
    expect(textOf(unit(pdf))).toContain("二");
    expect((await undone(async () => new TextEncoder().encode("换了程序"))).ok).toBe(true);
    expect(textOf(unit(pdf))).toBe("换了程序");
    expect((await record(root, [drafted("三")])).diagnostics).toEqual([]);
    expect(textOf(unit(pdf))).toContain("三");
  });
});

type Disk = ReturnType<typeof memoryFiles>;
const outside = (disk: Disk) =>
  Object.fromEntries(Object.entries(memoryShelf(disk)).filter(([name]) => !name.includes("/.history/")));

test("a run that died and was gone on with is taken back whole; so is one that was not, and an undo may die too", async () => {
  const before = outside(await prepared());
  for (let steps = 0; ; steps += 3) {
    const disk = await prepared();
    const died = await dies(disk, steps, second());
    const halfway = memoryShelf(disk);
    if (steps % 2 === 0) await record("/out", second(), disk);
    const begun = Object.keys(halfway).some((name) => name.includes("/.runs/open/run.json")) || steps % 2 === 0 || !died;
    if (begun) await undo(dyingAt(steps % 7, disk), "/out").catch(() => undefined);
    const done = begun ? await undo(disk, "/out") : null;
    // An undo that had ended in time leaves the first run for the next one.
    if (done?.ok && done.value.run.number === 1) expect(outside(disk)).toEqual({});
    else expect(outside(disk), `after ${steps} steps`).toEqual(before);
    if (!died) break;
  }
});
