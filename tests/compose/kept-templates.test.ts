import Handlebars from "handlebars";
import { expect, test } from "vitest";
import { keptTemplate } from "../../src/compose/render.js";
import { library } from "../support/library.js";

test("what the build keeps of a text is a whole template, and the key changes with the text and its line", () => {
  const clauses = [...library.clauses.values()];
  const keys = new Set<string>();
  for (const { id, text, textLine } of clauses) {
    const [key, code] = keptTemplate({ text, line: textLine });
    keys.add(key);
    // As the built module holds it: an object literal that Handlebars takes.
    const spec: unknown = new Function(`return ${code}`)();
    expect(() => Handlebars.template(spec as TemplateSpecification), id).not.toThrow();
  }
  expect(keys.size).toBe(clauses.length);
  const [one] = clauses;
  expect(keptTemplate({ text: one!.text, line: 1 })[0]).not.toBe(keptTemplate({ text: one!.text, line: 2 })[0]);
});
