import { partText, unpackParts } from "../../src/ooxml/zip.js";

interface Element {
  readonly name: string;
  readonly attributes: string;
  readonly children: (Element | string)[];
}

/** A strict little reader of our own XML: tags must match. */
function parse(xml: string): Element {
  const root: Element = { name: "", attributes: "", children: [] };
  const stack = [root];
  for (const [, close, name, attributes, empty, text] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g)) {
    const top = stack.at(-1)!;
    if (text !== undefined) top.children.push(text);
    else if (close === "/") {
      if (stack.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const element: Element = { name: name!, attributes: attributes!, children: [] };
      top.children.push(element);
      if (empty !== "/") stack.push(element);
    }
  }
  if (stack.length !== 1) throw new Error("unclosed tag");
  return root;
}

const inside = (element: Element): Element[] => element.children.filter((c): c is Element => typeof c !== "string");
const child = (element: Element | undefined, name: string) => element && inside(element).find((c) => c.name === name);

/** What goes when everything is accepted, and when everything is rejected. */
const goes = { accept: ["w:del", "w:moveFrom"], reject: ["w:ins", "w:moveTo"] } as const;

/** The lines of a Word file with every tracked change accepted or rejected; table cells apart by tabs. */
export function linesAfter(bytes: Uint8Array, decision: "accept" | "reject"): readonly string[] {
  const parts = unpackParts(bytes, "redline.docx");
  if (!parts.ok) throw new Error("no zip");
  const root = parse(partText(parts.value, "word/document.xml").replace(/^<\?xml[^>]*\?>/, ""));
  const gone: readonly string[] = goes[decision];
  const marked = (properties: Element | undefined) =>
    inside(properties ?? { name: "", attributes: "", children: [] }).some((c) => gone.includes(c.name));
  const words = (element: Element): string =>
    inside(element)
      .map((c) => {
        if (gone.includes(c.name)) return "";
        if (c.name === "w:t" || c.name === "w:delText")
          return c.children.join("").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
        if (c.name === "w:tab") return "\t";
        if (c.name === "w:br") return "\n";
        return c.name === "w:pPr" || c.name === "w:rPr" ? "" : words(c);
      })
      .join("");
  const lines: string[] = [];
  let carried = "";
  const flush = () => {
    if (carried !== "") lines.push(carried);
    carried = "";
  };
  for (const block of inside(child(child(root, "w:document"), "w:body")!)) {
    if (block.name === "w:p") {
      const properties = child(block, "w:pPr");
      if (child(properties, "w:pStyle")?.attributes.includes('"AfterTable"')) continue;
      carried += words(block);
      if (marked(child(properties, "w:rPr"))) continue;
      lines.push(carried);
      carried = "";
    } else if (block.name === "w:tbl") {
      flush();
      for (const row of inside(block).filter(({ name }) => name === "w:tr"))
        if (!marked(child(row, "w:trPr")))
          lines.push(
            inside(row)
              .filter(({ name }) => name === "w:tc")
              .map((cell) =>
                inside(cell)
                  .filter(({ name }) => name === "w:p")
                  .map(words)
                  .join("\n"),
              )
              .join("\t"),
          );
    }
  }
  flush();
  return lines;
}
