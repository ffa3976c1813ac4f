import { PDFExtract } from "pdf.js-extract";
import { beforeAll, describe, expect, test } from "vitest";
import { bindUnit } from "../../src/papers/bind.js";
import type { Doc } from "../../src/tree/types.js";
import { library } from "../support/library.js";
import { pdfText } from "../support/pdf-objects.js";
import { draftDoc, gb9704, shippedFonts } from "../support/shelf.js";

const kinds = ["implementation-rules", "year-plan", "responsibility-list", "accountability"];
const docs: readonly Doc[] = kinds.map((kind) => draftDoc("hubin-primary", kind, "ideology"));
const unit = {
  id: "hubin-primary",
  docs: docs.map((doc) => ({ doc, look: gb9704 })),
  inputs: { profile: "", library: "", asOf: "2026-03-05" },
};
const bind = async () => {
  const bound = await bindUnit(unit, "云汀市湖滨小学", library, "起草", shippedFonts);
  if (!bound.ok) throw new Error(JSON.stringify(bound.diagnostics));
  return bound.value[0]!;
};

let pages: readonly string[] = [];
let volume: Awaited<ReturnType<typeof bind>>;
beforeAll(async () => {
  volume = await bind();
  const read = await new PDFExtract().extractBuffer(Buffer.from(volume.files[0]!.bytes), { disableCombineTextItems: true });
  pages = read.pages.map(({ content }) =>
    content
      .map(({ str }) => str)
      .join("")
      .replace(/\s/g, ""),
  );
});

describe("a bound volume", () => {
  test("has a cover with unit, title and month, and then the contents on a right-hand page", () => {
    expect(pages[0]).toBe("云汀市湖滨小学意识形态工作责任制文件汇编2026年3月");
    expect(pages[1]).toBe("");
    expect(pages[2]).toMatch(/^目录/);
  });
  test("lists every document with the page its title stands on, and counts pages through", () => {
    const entries = [...pages[2]!.replace(/^目录/, "").matchAll(/(.+?)…+(\d+)/g)].map(
      ([, title, page]) => [title!, Number(page)] as const,
    );
    expect(entries.map(([title]) => title)).toEqual(
      ["responsibility-list", "implementation-rules", "year-plan", "accountability"].map(
        (kind) => docs.find(({ meta }) => meta.kind === kind)!.meta.title,
      ),
    );
    const front = 4;
    for (const [title, page] of entries) {
      expect(pages[front - 1 + page]).toContain(title);
      expect(pages[front - 1 + page]).toContain(`—${page}—`);
    }
    expect(pages.slice(front).every((text, i) => text.includes(`—${i + 1}—`))).toBe(true);
  });
  test("holds kinds where they say, and those that say nothing after them", async () => {
    const { volume: _, ...unplaced } = library.kinds.get("responsibility-list")!;
    const placed = { ...library.kinds.get("accountability")!, volume: 1 };
    const own = { ...library, kinds: new Map([...library.kinds, [unplaced.id, unplaced], [placed.id, placed]]) };
    const bound = await bindUnit(unit, "云汀市湖滨小学", own, "起草", shippedFonts);
    const items = (bound.ok ? bound.value[0]!.doc.children : []).filter(({ type }) => type === "item");
    expect(items.map(({ id }) => id.split(".")[1])).toEqual([
      "accountability",
      "implementation-rules",
      "year-plan",
      "responsibility-list",
    ]);
  });
  test("has an outline entry for each document, the trees of all inside, and the same bytes each time", async () => {
    const text = pdfText(volume.files[0]!.bytes);
    expect(text.match(/\/S \/Part/g)).toHaveLength(docs.length);
    expect(text.match(/\/AFRelationship \/Source/g)).toHaveLength(docs.length + 1);
    expect(Buffer.from((await bind()).files[0]!.bytes).equals(Buffer.from(volume.files[0]!.bytes))).toBe(true);
  });
  test("is a new version when a document in it is, and is recorded under a name of its own", async () => {
    expect([volume.doc.meta.document, volume.doc.meta.title]).toEqual([
      "bound-volume.ideology",
      "云汀市湖滨小学意识形态工作责任制文件汇编",
    ]);
    const changed = docs.map((doc, i) => ({
      doc: i === 0 ? { ...doc, meta: { ...doc.meta, version: "0".repeat(64) } } : doc,
      look: gb9704,
    }));
    const again = await bindUnit({ ...unit, docs: changed }, "云汀市湖滨小学", library, "起草", shippedFonts);
    expect(again.ok && again.value[0]!.doc.meta.version).not.toBe(volume.doc.meta.version);
  });
});

test("prints the notes of an attachment taken from Word", async () => {
  const [first, ...rest] = docs;
  const at = first!.children.findIndex((block) => block.type === "paragraph" && block.role === "body");
  const children = first!.children.map((block, i) =>
    i === at && block.type !== "table"
      ? {
          ...block,
          children: [...block.children, { type: "note" as const, kind: "footnote" as const, text: ["兼职人员除外。"] }],
        }
      : block,
  );
  const noted = { ...unit, docs: [{ ...first!, children }, ...rest].map((doc) => ({ doc, look: gb9704 })) };
  const bound = await bindUnit(noted, "云汀市湖滨小学", library, "起草", shippedFonts);
  if (!bound.ok) throw new Error(JSON.stringify(bound.diagnostics));
  const bytes = Buffer.from(bound.value[0]!.files[0]!.bytes);
  const read = await new PDFExtract().extractBuffer(bytes, { disableCombineTextItems: true });
  const text = read.pages.flatMap(({ content }) => content.map(({ str }) => str)).join("");
  expect(text.replace(/\s/g, "")).toContain("1兼职人员除外。");
});
