// LibreOffice and poppler, and the shipped fonts under the names that Word files ask for.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    encoding: "latin1",
    timeout: 240_000,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...env },
  });

/** Commands that are missing on this machine. */
export const missingTools = () =>
  ["soffice", "pdftoppm"].filter((tool) => run(tool, [tool === "soffice" ? "--version" : "-v"]).error);

/** LibreOffice's version as it says it, such as 7.4.7.2. */
export const officeVersion = () => /\d+(?:\.\d+)+/.exec(run("soffice", ["--version"]).stdout)?.[0] ?? "";

/** A fontconfig file that knows the shipped fonts alone, each by its own name and by those in a look's Word files. */
export function fontConfig(folder, fonts, look) {
  mkdirSync(folder, { recursive: true });
  const names = new Map();
  for (const { docx, pdf } of Object.values(look.fonts)) names.set(pdf.at(-1), (names.get(pdf.at(-1)) ?? new Set()).add(docx));
  const edits = [...names].map(
    ([own, others]) =>
      `<match target="scan"><test name="family"><string>${own}</string></test>${[...others]
        .map((name) => `<edit name="family" mode="append"><string>${name}</string></edit>`)
        .join("")}</match>`,
  );
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "cache")}</cachedir>${edits.join("")}</fontconfig>`,
  );
  return file;
}

/** Word files through LibreOffice, all in one process: name → path of the PDF. A file it cannot open is absent from the result. */
export function toPdf(files, folder, config) {
  mkdirSync(folder, { recursive: true });
  // LibreOffice waits for ever on a profile it cannot make.
  const profile = resolve(folder, "profile");
  rmSync(profile, { recursive: true, force: true });
  // A command line holds only so much.
  for (let i = 0; i < files.length; i += 60) {
    const args = [
      "--headless",
      "--norestore",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      `-env:UserInstallation=file://${profile}`,
    ];
    run("soffice", [...args, ...files.slice(i, i + 60)], { FONTCONFIG_FILE: config });
  }
  return new Map(files.map((file) => [basename(file, ".docx"), join(folder, `${basename(file, ".docx")}.pdf`)]));
}

/** A page as grey values: pixels row by row, `scale` of them to a millimetre. */
export function page(file, number, dpi, colour = false) {
  const args = ["-r", String(dpi), "-f", String(number), "-l", String(number), ...(colour ? [] : ["-gray"]), "-aa", "no", file];
  const { stdout } = run("pdftoppm", args);
  const bytes = Buffer.from(stdout, "latin1");
  const [, width, height] = /^P[56]\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1")).map(Number);
  const depth = colour ? 3 : 1;
  return { width, height, depth, scale: dpi / 25.4, pixels: bytes.subarray(bytes.length - width * height * depth) };
}
