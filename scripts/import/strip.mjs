import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
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

/** Some files saved again by LibreOffice, where it is: path → bytes. */
export function throughOffice(paths, folder) {
  const saved = new Map();
  if (paths.length === 0 || spawnSync("soffice", ["--version"]).status !== 0) return saved;
  const [from, to] = [join(folder, "from"), join(folder, "to")];
  mkdirSync(from, { recursive: true });
  mkdirSync(to, { recursive: true });
  for (const path of paths) writeFileSync(join(from, basename(path)), stripped(readFileSync(path)));
  const missing = paths.filter((path) => !existsSync(join(to, basename(path))));
  if (missing.length > 0)
    spawnSync(
      "soffice",
      [
        "-env:UserInstallation=file:///tmp/lo-check-import",
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        to,
        ...missing.map((path) => join(from, basename(path))),
      ],
      { encoding: "utf8" },
    );
  for (const path of paths) if (existsSync(join(to, basename(path)))) saved.set(path, readFileSync(join(to, basename(path))));
  return saved;
}
