import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A Word file without bookmarks, properties and names of styles of ours: what somebody else's program might have written. */
export function stripped(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  const names = new Map();
  const rename = (id) => {
    if (!names.has(id)) names.set(id, `s${names.size + 1}`);
    return names.get(id);
  };
  for (const [name, data] of Object.entries(parts)) {
    if (/^docProps\//.test(name)) delete parts[name];
    else if (name.endsWith(".xml") || name.endsWith(".rels")) {
      let text = strFromU8(data);
      text = text
        .replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "")
        .replace(/<(?:Override|Relationship)\b[^>]*docProps[^>]*\/>/g, "");
      if (name === "word/styles.xml")
        text = text.replace(
          /(<w:style\b[^>]*w:styleId=")([^"]+)("[^>]*>[\s\S]*?<w:name w:val=")([^"]+)"/g,
          (_, a, id, b) => `${a}${rename(id)}${b}样式 ${rename(id)}"`,
        );
      text = text.replace(
        /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]+)"/g,
        (_, a, id) => `${a}${rename(id)}"`,
      );
      parts[name] = strToU8(text);
    }
  }
  return zipSync(parts);
}

/** Whether LibreOffice is there. */
export const hasOffice = () => spawnSync("soffice", ["--version"]).status === 0;

/** Files stripped and saved again by LibreOffice, all in one call: path → bytes. One it could not save is missing. */
export function throughOffice(paths, folder) {
  const saved = new Map();
  if (paths.length === 0) return saved;
  const [from, to] = [join(folder, "from"), join(folder, "to")];
  for (const one of [from, to]) mkdirSync(one, { recursive: true });
  // Numbers for names: files of several folders may be called the same.
  const named = paths.map((path, i) => [path, `${i}.docx`]);
  for (const [path, name] of named) writeFileSync(join(from, name), stripped(readFileSync(path)));
  spawnSync(
    "soffice",
    [
      "-env:UserInstallation=file:///tmp/lo-check-import",
      ...["--headless", "--convert-to", "docx", "--outdir", to],
      ...named.map(([, name]) => join(from, name)),
    ],
    { encoding: "utf8" },
  );
  for (const [path, name] of named) if (existsSync(join(to, name))) saved.set(path, readFileSync(join(to, name)));
  return saved;
}
