// What the licences of packages ask for where their code is handed on: their words, package by package.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Packages that bring the code of what they use within their own file: no bundler sees it. */
const withOthersWithin = ["docx"];

/** The folders of the packages that modules belong to, sorted. @param ids paths of modules, as a bundler tells them */
export function packagesOf(ids) {
  const own = ids.flatMap((id) => /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/"))?.[1] ?? []);
  const within = usedBy(withOthersWithin.filter((name) => own.some((folder) => folder.endsWith(`node_modules/${name}`))));
  return [...new Set([...own, ...within])].sort();
}

/** The folders of packages and of all they use, by the lock file. @param names packages of the project */
export function usedBy(names) {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const found = new Set();
  const add = (name, from) => {
    for (let above = from; ; above = above.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
      const folder = above === "" ? `node_modules/${name}` : `${above}/node_modules/${name}`;
      const locked = packages[folder];
      if (locked === undefined && above !== "") continue;
      if (locked === undefined || found.has(folder)) return;
      found.add(folder);
      for (const other of Object.keys(locked.dependencies ?? {})) add(other, folder);
      return;
    }
  };
  for (const name of names) add(name, "");
  return [...found].sort().map((folder) => resolve(folder));
}

/** Name, version, author and licence of each package, with the words of the files it brings. */
export function licencesOf(folders) {
  const texts = folders.map((folder) => {
    const { name, version, license, author, homepage } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const by = typeof author === "object" ? author.name : author;
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
    const words = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
    return [`${name} ${version}${license ? ` (${license})` : ""}`, ...[by, homepage].filter(Boolean), "", ...words].join("\n");
  });
  return `${[...new Set(texts)].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
