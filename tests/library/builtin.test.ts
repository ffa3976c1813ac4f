import { describe, expect, test } from "vitest";
import { printClause } from "../../src/compose/example.js";
import { docText, inlines } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";
import { shelf, units } from "../support/shelf.js";

describe("examples of the clauses", () => {
  test.each([...library.clauses.values()])("$id", (clause) => {
    expect(clause.examples.length).toBeGreaterThan(0);
    for (const { with: given, gives } of clause.examples) {
      const printed = printClause(clause, library, sample(given.unit, given), asOf, given);
      if (!printed.ok) throw new Error(printDiagnostics(printed.diagnostics));
      expect(printed.value).toEqual({ taken: true, text: gives.trim() });
    }
  });
});

/** What no printed document may hold: leftovers of templates, placeholders, doubled or stray punctuation, a space between Chinese. */
const leftovers =
  /undefined|\{\{|\}\}|NaN|\[object|×××|XX|[\uE000-\uF8FF]|[，。；：、]{2}|[（“《][，。；：、]|，”|[一-鿿] [一-鿿]|[一-鿿][,;:?!()]|""/;

describe.each(units)("%s", (unit) => {
  test.each(sample(unit).profile.topics)("composes its whole shelf for %s without leftovers", (topic) => {
    for (const doc of shelf(unit, topic)) {
      const text = docText(doc);
      expect(text.match(leftovers), `${doc.meta.document}: ${text.match(leftovers)?.[0]}`).toBeNull();
      const ids = doc.children.flatMap((block) =>
        block.type === "table" ? [block.id, ...block.rows.map((row) => row.id)] : [block.id],
      );
      expect(new Set(ids).size, doc.meta.document).toBe(ids.length);
    }
  });

  test("prints every value of the profile as the profile has it", () => {
    const { profile } = sample(unit);
    const at = (path: string) =>
      path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], profile);
    let checked = 0;
    for (const doc of shelf(unit, "ideology"))
      for (const { inline } of inlines(doc)) {
        if (inline.type !== "value") continue;
        const fact = at(inline.path);
        if (typeof fact !== "string" || /^(media|venues)\.|\.date$|\.effective$/.test(inline.path)) continue;
        // Titles that several posts share carry their field behind them; two-character names are set wide.
        const printed = inline.value.replace(/（分管.*）$/, "").replaceAll("　", "");
        expect(printed, inline.path).toBe(fact);
        checked += 1;
      }
    expect(checked).toBeGreaterThan(50);
  });
});
