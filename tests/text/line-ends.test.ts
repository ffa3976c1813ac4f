import fc from "fast-check";
import { expect, test } from "vitest";
import { withLineEnds } from "../../src/text/line-ends.js";

test.each([
  ["nothing changed", "a\r\nb\nc", "a\nb\nc", "a\r\nb\nc"],
  ["a line in the middle", "a\r\nb\r\nc\n", "a\nx\ny\nc\n", "a\r\nx\r\ny\r\nc\n"],
  ["more at the end", "a\r\n", "a\nb\n", "a\r\nb\r\n"],
  ["behind a line without an end", "a\nb", "a\nb\nc", "a\nb\nc"],
  ["a mark", "\ufeffa\r\n", "b\n", "\ufeffb\r\n"],
  ["all taken out", "a\r\nb\r\n", "", ""],
  ["from nothing", "", "a\nb", "a\nb"],
])("%s", (_, base, edited, wanted) => {
  expect(withLineEnds(base, edited)).toBe(wanted);
});

test("what nobody touched comes back the same, and every word of what was typed is there", () => {
  const text = fc.array(fc.constantFrom("a", "b", "\n", "\r\n", "字")).map((parts) => parts.join(""));
  const plain = (one: string) => one.replaceAll("\r\n", "\n");
  fc.assert(fc.property(text, (base) => withLineEnds(base, plain(base)) === base));
  fc.assert(fc.property(text, text, (base, edited) => plain(withLineEnds(base, plain(edited))) === plain(edited)));
});
