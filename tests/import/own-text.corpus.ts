import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ownText } from "../../src/import/own/index.js";
import { readDocument } from "../../src/readers/index.js";
import { library } from "../support/library.js";
import { sample } from "../support/samples.js";

/** Old papers of real offices, and a sample of the type each is of; the folder is no part of the project. */
const folder = join(process.env["TIAOLI_CORPUS"] ?? "../shared/corpus", "old-shelf");
const papers = readdirSync(folder).filter((name) => /^D\d+\.txt$/.test(name));

test.each(papers)("%s comes back to the letter", async (file) => {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const read = await readDocument(bytes, file);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  for (const id of ["hubin-primary", "yunting-college", "lanjiang-culture", "weidu-town"]) {
    const own = ownText(
      {
        file,
        doc: read.value.doc,
        kind: "implementation-rules",
        topic: "ideology",
        key: "implementation-rules-ideology",
        title: read.value.doc.meta.title,
        often: new Map(),
        concepts: new Map(),
      },
      { loaded: sample(id), library, day: "2026-11-30", root: "/w/templates" },
    );
    expect(own.diagnostics).toEqual([]);
    expect(own.ok && own.value.literal).toEqual([]);
    if (process.env["SHOW"] && own.ok) for (const one of own.value.files) console.log(`== ${one.name}\n${one.text}`);
  }
});
