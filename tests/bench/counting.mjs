/** For `node --import`: counts how often a Word file is unpacked, packed and one of its parts parsed, in `globalThis.counted`. */
import { register } from "node:module";

globalThis.counted = { unzips: 0, zips: 0, parses: 0 };
const hook = `
const counted = { "zip.js": { unpackParts: "unzips", packParts: "zips" }, "xml-tree.js": { parseXml: "parses" } };
export async function load(url, context, next) {
  const loaded = await next(url, context);
  const names = url.includes("/dist/ooxml/") ? counted[url.split("/").at(-1)] : undefined;
  if (names === undefined) return loaded;
  let source = String(loaded.source);
  for (const [name, count] of Object.entries(names)) {
    const counting = "globalThis.counted." + count + " += 1";
    source = source
      .replace(new RegExp("export function " + name + "\\\\([^)]*\\\\) \\\\{"), (head) => head + counting + ";")
      .replace(new RegExp("export const " + name + " = \\\\((\\\\w+)\\\\) => (.*);"), "export const " + name + " = ($1) => (" + counting + ", $2);");
  }
  return { ...loaded, source };
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
