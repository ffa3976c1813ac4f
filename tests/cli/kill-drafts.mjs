import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Large enough that writing takes time. */
const bytes = (text) => new TextEncoder().encode(text.repeat(4000));
const inputs = (text) => ({ profile: text, clauses: {}, library: "0", look: "gb9704", asOf: "2026-12-05", reason: text });
function drafted(document, title, text) {
  const meta = { unit: "hubin", document, kind: "list", topic: "ideology", title, version: `${document} ${text} ${title}` };
  const children = [{ type: "paragraph", id: "p", role: "body", children: [{ type: "text", value: text }] }];
  const formats = ["docx", "pdf", "html"].map((format) => ({ format, bytes: bytes(`${format} ${text}`) }));
  return { doc: { type: "doc", meta, children }, inputs: inputs(text), docx: bytes(`docx ${text}`), files: formats };
}

export const byHand = "手工".repeat(4000);

/** The first two documents of a unit, or those of a regeneration that finds one of them edited, as they are drafted now. */
export function draftsFor(root) {
  if (!existsSync(join(root, "hubin")))
    return { kind: "draft", drafts: [drafted("list.a", "甲", "旧"), drafted("list.b", "乙", "旧")] };
  const plain = drafted("list.a", "甲", "新");
  const found = new Uint8Array(readFileSync(join(root, "hubin", "甲.docx")));
  // Once the merged file is published there is nothing new of the person's in it.
  const mine = new TextDecoder().decode(found) === byHand ? found : new TextEncoder().encode(byHand);
  const docx = bytes("docx 新，手工");
  const files = plain.files.map((file) => (file.format === "docx" ? { ...file, bytes: docx } : file));
  const merged = { mine, docx, record: { kept: [{ at: "duty.a", where: "二" }] } };
  return { kind: "regenerate", drafts: [{ ...plain, files, merged }, drafted("list.b", "乙二", "新")] };
}
