import { expect, test } from "vitest";
import { withKnownCauses } from "../../src/causes/causes-of.js";
import type { ChangeSet, Side } from "../../src/compare/types.js";

const side: Side = { number: "第三条", text: "组长由程远担任。", blocks: [], index: 0, under: "" };
const set = (cause: ChangeSet["changes"][number]["cause"]) =>
  ({
    changes: [{ kind: "edited", old: side, new: side, pieces: [{ op: "=", text: side.text }], cause }],
  }) as unknown as ChangeSet;
const vague = { by: "profile", path: "", from: "", to: "" } as const;
const holder = { by: "holder", title: "书记", from: "林岚", to: "程远" } as const;
const other = { by: "holder", title: "主任", from: "周宁", to: "" } as const;

test("a row of which only the profile is known takes what the report says: who came", () => {
  expect(withKnownCauses(set([vague]), [other, holder]).changes[0]!.cause).toEqual([holder]);
  const name = { by: "profile", path: "people.cheng-yuan.name", from: "林岚", to: "程远" } as const;
  expect(withKnownCauses(set([name]), [other, holder]).changes[0]!.cause).toEqual([holder]);
});
test("what is known of a row stays, and nothing is made up", () => {
  expect(withKnownCauses(set([{ by: "hand" }]), [holder]).changes[0]!.cause).toEqual([{ by: "hand" }]);
  expect(withKnownCauses(set([vague]), []).changes[0]!.cause).toEqual([vague]);
});
