// The last step of the build: what a command needs in a few files instead of hundreds. Node takes longer to find, read and check small
// modules than most commands take to work. Packages that read files of their own beside their code stay packages.
import { rolldown } from "rolldown";

const bundle = await rolldown({
  input: "dist/cli/main.js",
  platform: "node",
  external: /^(pdfkit|fontkit|subset-font|hucre|pdf\.js-extract)/,
});
await bundle.write({ dir: "dist/start", format: "esm", cleanDir: true });
