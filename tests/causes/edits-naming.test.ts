import { expect, test } from "vitest";
import { editsNaming } from "../../src/causes/edits-naming.js";
import type { Doc, Inline } from "../../src/tree/types.js";

const words = (value: string): Inline => ({ type: "text", value });
const fact = (path: string, value: string): Inline => ({ type: "value", path, value });
const docOf = (clause: string, ...blocks: readonly (readonly Inline[])[]): Doc =>
  ({
    type: "doc",
    meta: {},
    children: blocks.map((children, i) => ({ type: "paragraph", role: "body", id: `p${i}`, clause, children })),
  }) as unknown as Doc;
const renamed = [{ says: "教务处", now: "教学发展中心" }];
const told = (mine: Doc, base: Doc) => editsNaming(mine, base, renamed).map(({ text, typed }) => `${text} ${typed}`);

test("an own paper's words that no fact printed are told of, what facts printed is not", () => {
  const own = docOf(
    "own.u.paper.part-1",
    [words("教务处牵头。")],
    [words("教务处分办的事项。")],
    [fact("departments.academic.name", "教务处"), words("牵头。")],
    [fact("departments.academic.name", "教务处"), words("与教务处共同办理。")],
  );
  expect(told(own, own)).toEqual(["教务处牵头。 true", "教务处与教务处共同办理。 true"]);
});

test("of the library's clauses only what a person changed is told of", () => {
  const base = docOf("duty.study", [words("教务处牵头。")], [words("每季度研判。")]);
  const mine = docOf("duty.study", [words("教务处牵头。")], [words("教务处每季度研判。")]);
  expect(told(mine, base)).toEqual(["教务处每季度研判。 true"]);
});
