import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { compose, documentsOf, unsuited } from "../../src/compose/compose.js";
import { lookById } from "../../src/engine/look.js";
import { writers } from "../../src/writers/index.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { shippedFonts } from "../support/shelf.js";
import { checked, lines } from "./checked.js";

vi.setConfig({ testTimeout: 120_000 });
const samples = readdirSync("data/units").map((file) => file.replace(/\.yaml$/, ""));

test.each(samples.flatMap((unit) => [...library.looks.keys()].map((look) => [unit, look] as const)))(
  "every document of %s in %s is clean",
  async (unit, id) => {
    const look = lookById(id, library.looks);
    if (!look.ok) throw new Error(JSON.stringify(look.diagnostics));
    const loaded = sample(unit);
    const found: string[] = [];
    let count = 0;
    for (const kind of library.kinds.keys())
      for (const topic of loaded.profile.topics) {
        const request = { library, loaded, kind, topic, asOf, look: id, itemBrackets: look.value.itemReferenceBrackets };
        if (unsuited(request) !== null) continue;
        for (const subject of documentsOf(request)) {
          const doc = compose({ ...request, ...(subject && { subject }) });
          // A kind may have nothing to say of a topic.
          if (!doc.ok) continue;
          const bytes = await (await writers.docx())(doc.value, { look: look.value }, shippedFonts);
          if (!bytes.ok) throw new Error(JSON.stringify(bytes.diagnostics));
          count += 1;
          found.push(...lines(checked(bytes.value, look.value)).map((line) => `${doc.value.meta.document}: ${line}`));
        }
      }
    expect(found).toEqual([]);
    expect(count).toBeGreaterThan(10);
  },
);
