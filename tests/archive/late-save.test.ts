import { appendFileSync, closeSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { diskFiles } from "../../src/io/files.js";
import { busy, codes, draftedOf, failing, record, temporaryFolder } from "./shelf.js";

let root: string;
const docx = "湖滨小学责任清单.docx";
const unit = (name: string): string => join(root, "hubin", name);
const textOf = (name: string): string => readFileSync(unit(name), "utf8");
const shelf = (): readonly string[] => readdirSync(join(root, "hubin")).filter((name) => !name.startsWith("."));

beforeEach(async () => {
  root = temporaryFolder();
  await record(root, [draftedOf("一")]);
});

/** The disk, on which a program saves in the moment before each change that is made to the shelf's Word file. */
const withSaves = (save: () => void) => {
  const once = (from: string, to: string) => {
    if (from !== to && [from, to].includes(unit(docx))) save();
  };
  return failing({
    rename: async (from, to) => {
      once(from, to);
      return diskFiles.rename(from, to);
    },
    moveNew: async (from, to) => {
      once(from, to);
      return diskFiles.moveNew(from, to);
    },
  });
};

describe("a file that a program saves while it is being replaced", () => {
  test("stands as it was saved, and the next run finds it edited", async () => {
    let saves = 0;
    const files = withSaves(() => {
      if (saves++ === 0) appendFileSync(unit(docx), "刚写的");
    });
    const done = await record(root, [draftedOf("二")], files);
    expect(codes(done)).toEqual(["archive/edited-late"]);
    expect(textOf(docx)).toBe("docx:list.ideology:湖滨小学责任清单:一刚写的");
    expect(codes(await record(root, [draftedOf("二")]))).toEqual(["archive/edited"]);
    expect(shelf()).toHaveLength(2);
  });

  test("is left where it was saved anew in the gap, as word processors do", async () => {
    let saves = 0;
    const files = withSaves(() => {
      if (++saves === 2) writeFileSync(unit(docx), "另存的");
    });
    const done = await record(root, [draftedOf("二")], files);
    expect(saves).toBe(2);
    expect(codes(done)).toEqual(["archive/edited-late"]);
    expect(textOf(docx)).toBe("另存的");
  });

  test("gets a name of its own where the program had it open and wrote on", async () => {
    const handle = openSync(unit(docx), "a");
    let saves = 0;
    const done = await record(
      root,
      [draftedOf("二")],
      withSaves(() => {
        if (++saves === 2) writeSync(handle, "接着写的");
      }),
    );
    closeSync(handle);
    expect(codes(done)).toEqual(["archive/saved-late"]);
    expect(textOf(docx)).toContain("二");
    expect(textOf("湖滨小学责任清单（另存的改稿）.docx")).toBe("docx:list.ideology:湖滨小学责任清单:一接着写的");
    expect(codes(await record(root, [draftedOf("二")]))).toEqual([]);
  });

  test("is back in its place where the new one cannot take it", async () => {
    const files = failing({
      moveNew: async (from, to) => (to === unit(docx) && from.includes("files") ? busy(from, to) : diskFiles.moveNew(from, to)),
    });
    expect(codes(await record(root, [draftedOf("二")], files))).toEqual(["archive/opened-late"]);
    expect(textOf(docx)).toContain("一");
  });

  test("is lost at no step of a killed run: it waits aside, and the next run brings it back", async () => {
    const killed = failing({
      moveNew: async (from, to) => {
        if (to === unit(docx)) throw new Error("killed");
        return diskFiles.moveNew(from, to);
      },
    });
    const handle = openSync(unit(docx), "a");
    await expect(record(root, [draftedOf("二")], killed)).rejects.toThrow("killed");
    expect(shelf()).not.toContain(docx);
    writeSync(handle, "接着写的");
    closeSync(handle);
    expect(codes(await record(root, [draftedOf("二")]))).toEqual(["archive/edited"]);
    expect(textOf(docx)).toBe("docx:list.ideology:湖滨小学责任清单:一接着写的");
  });

  test("is not removed under its old title either", async () => {
    const files = withSaves(() => appendFileSync(unit(docx), "刚写的"));
    const done = await record(root, [draftedOf("一", { title: "湖滨小学新清单" })], files);
    expect(codes(done)).toContain("archive/edited-late");
    expect(textOf(docx)).toContain("刚写的");
  });
});
