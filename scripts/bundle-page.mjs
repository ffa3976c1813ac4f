// A step of the build: the page for the browser in a few files, with its styles. Nothing of it is loaded from elsewhere.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { licencesOf, packagesOf } from "./licences.mjs";

const out = "dist/page";
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const bundle = await rolldown({
  input: { page: "src/page/main.tsx" },
  platform: "browser",
  tsconfig: "src/page/tsconfig.json",
  resolve: { extensionAlias: { ".js": [".tsx", ".ts", ".js"] } },
  // The oldest browsers of desktops that cannot have newer ones: Windows 7 ended with these.
  transform: { target: ["chrome109", "firefox115"] },
});
const { output } = await bundle.write({
  dir: out,
  format: "es",
  minify: true,
  entryFileNames: "[name].js",
  chunkFileNames: "[name]-[hash].js",
});
const modules = output.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : []));
writeFileSync(join(out, "LICENSES.txt"), licencesOf(packagesOf(modules)));
// Tokens first; a screen may bring styles of its own beside its code.
const styles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .sort()
    .map((name) => join(folder, name));
const order = ["tokens", "base", "parts", "screens"].map((name) => `src/page/style/${name}.css`);
const css = [...order, ...styles("src/page/screens")].map((file) => readFileSync(file, "utf8")).join("\n");
writeFileSync(
  join(out, "page.css"),
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim(),
);
copyFileSync("src/page/icon.svg", join(out, "icon.svg"));
