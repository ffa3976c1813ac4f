import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { compose } from "../../src/compose/compose.js";
import { inlinesText } from "../../src/tree/text.js";
import type { Doc } from "../../src/tree/types.js";
import { lookById } from "../../src/workspace/look.js";
import { writers } from "../../src/writers/index.js";
import { asOf, library } from "../support/library.js";
import { pdfObjects } from "../support/pdf-objects.js";
import { sample } from "../support/samples.js";
import { gb9704, shippedFonts } from "../support/shelf.js";

const read = lookById("wide-lines", library.looks);
if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
const wide = read.value;

/** A regulation of the school, in the look given. */
function rules(look: string, itemBrackets: boolean): Doc {
  const doc = compose({
    library,
    loaded: sample("hubin-primary"),
    kind: "implementation-rules",
    topic: "ideology",
    asOf,
    look,
    itemBrackets,
  });
  if (!doc.ok) throw new Error(JSON.stringify(doc.diagnostics));
  return doc.value;
}
const text = ({ children }: Doc) =>
  children.map((block) => (block.type === "table" ? "" : inlinesText(block.children))).join("\n");
async function partsOf(doc: Doc, look: typeof wide): Promise<Readonly<Record<string, string>>> {
  const bytes = await (await writers.docx())(doc, { look }, shippedFonts);
  if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
  return Object.fromEntries(Object.entries(unzipSync(bytes.value)).map(([name, part]) => [name, strFromU8(part)]));
}
const styleOf = (styles: string, id: string): string => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)![0];

describe("the second look", () => {
  test("changes the words of references, as the profile can too", () => {
    const words = (itemBrackets: boolean, own: boolean) => {
      const loaded = sample("yunting-college", { "wording.numbering": "outline", "wording.item-brackets": own });
      const doc = compose({ library, loaded, kind: "implementation-rules", topic: "ideology", asOf, itemBrackets });
      if (!doc.ok) throw new Error(JSON.stringify(doc.diagnostics));
      return /依照(第.*?)办理/.exec(text(doc.value))![1];
    };
    expect(words(false, false)).toMatch(/^第.+部分第[^（]+项$/);
    expect(words(true, false)).toMatch(/^第.+部分第（.+）项$/);
    expect(words(false, true)).toBe(words(true, false));
  });

  test("is obeyed by the Word writer, and the file tells it", async () => {
    const doc = rules("wide-lines", true);
    const [own, standard] = [await partsOf(doc, wide), await partsOf(rules("gb9704", false), gb9704)];
    const styles = own["word/styles.xml"]!;
    expect(styleOf(styles, "BodyText")).toContain('w:line="600" w:lineRule="exact"');
    expect(styleOf(styles, "Title")).toContain('w:line="760"');
    expect(styleOf(styles, "Heading1")).toContain('w:eastAsia="方正小标宋简体"');
    expect(styleOf(styles, "Heading2")).toContain('w:eastAsia="黑体"');
    expect(styleOf(styles, "ArticleNumber")).toContain('w:eastAsia="仿宋_GB2312"');
    const footer = own["word/footer1.xml"]!;
    expect(footer).toContain('<w:jc w:val="center"/>');
    expect([...footer.matchAll(/<w:t[^>]*>([^<]*)</g)].map((m) => m[1]).join("#")).toBe("第 # 页");
    expect(own["word/settings.xml"]).toContain('<w:evenAndOddHeaders w:val="false"/>');
    expect(own["docProps/custom.xml"]).toContain('name="TiaoliLook"><vt:lpwstr>wide-lines<');
    expect(standard["docProps/custom.xml"]).not.toContain("TiaoliLook");
  });

  test("is obeyed by the PDF writer", async () => {
    const once = rules("wide-lines", true);
    // Long enough that wider lines come to more pages.
    const articles = once.children.filter(({ type }) => type === "item");
    const doc: Doc = { ...once, children: [...once.children.slice(0, -2), ...articles, ...articles, ...articles] };
    const pages = async (look: typeof wide) => {
      const bytes = await (await writers.pdf())(doc, { look }, shippedFonts);
      if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
      return [...pdfObjects(bytes.value).values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary)).length;
    };
    expect(await pages(wide)).toBeGreaterThan(await pages(gb9704));
  });

  test("changes a document's version, as does a change of the look it extends", () => {
    const version = (looks: typeof library.looks) => {
      const doc = compose({
        ...{
          library: { ...library, looks },
          loaded: sample("hubin-primary"),
          kind: "responsibility-list",
          topic: "ideology",
          asOf,
        },
        look: "wide-lines",
      });
      return doc.ok ? doc.value.meta.version : "";
    };
    const base = library.looks.get("gb9704")!;
    const changed = new Map([...library.looks, ["gb9704", { ...base, text: base.text.replace("size: 14", "size: 15") }]]);
    expect(version(changed)).not.toBe(version(library.looks));
  });
});

test("the unit's own default, and a document's own look before it", () => {
  const lookOf = (changes: Record<string, unknown>) => {
    const doc = compose({
      library,
      loaded: sample("hubin-primary", changes),
      kind: "responsibility-list",
      topic: "ideology",
      asOf,
    });
    return doc.ok ? doc.value.meta.look : JSON.stringify(doc.diagnostics);
  };
  expect(lookOf({})).toBe("gb9704");
  expect(lookOf({ "wording.look": "wide-lines" })).toBe("wide-lines");
  const loaded = sample("hubin-primary", { "wording.look": "wide-lines" });
  const facts = loaded.profile.documents["responsibility-list.ideology"];
  const documents = { ...loaded.profile.documents, "responsibility-list.ideology": { ...facts, look: "gb9704" } };
  const doc = compose({
    library,
    loaded: { ...loaded, profile: { ...loaded.profile, documents } },
    kind: "responsibility-list",
    topic: "ideology",
    asOf,
  });
  expect(doc.ok && doc.value.meta.look).toBe("gb9704");
});
