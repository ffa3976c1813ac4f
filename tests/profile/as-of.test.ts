import { expect, test } from "vitest";
import { holderOn, leadersOn, missingHolders, postsOf, vacantPosts } from "../../src/profile/as-of.js";
import { changed, read } from "./sample.js";

const text = changed(
  "    title: 校长\n    holders:\n      - { person: bo-yu, from: 2023-08-15 }\n",
  `    title: 校长
    holders:
      - { person: bo-yu, from: 2023-08-15, to: 2025-01-10 }
      - { person: jin-shan, from: 2025-02-01, to: 2025-03-01, acting: true }
      - { person: jin-shan, from: 2025-03-01 }
  office-director:
    title: 办公室主任
    level: department
    holders:
      - { person: bo-yu, from: 2025-01-10 }
`,
);
const outcome = read(text);
if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
const { profile } = outcome.value;

test.each([
  ["2023-08-14", null],
  ["2023-08-15", "bo-yu"],
  ["2025-01-09", "bo-yu"],
  ["2025-01-10", null],
  ["2025-01-31", null],
  ["2025-02-01", "jin-shan"],
  ["2025-03-01", "jin-shan"],
  ["2099-01-01", "jin-shan"],
])("the head on %s is %s", (date, person) => expect(holderOn(profile, "head", date)?.person ?? null).toBe(person));

test("unknown posts and names of the prototype have no holder", () => {
  expect(holderOn(profile, "nobody", "2025-01-01")).toBeNull();
  expect(holderOn(profile, "constructor", "2025-01-01")).toBeNull();
});
test("acting is told apart", () => {
  expect(holderOn(profile, "head", "2025-02-10")?.acting).toBe(true);
  expect(holderOn(profile, "head", "2025-03-10")?.acting).toBeUndefined();
});
test("vacant posts, in rank order, with who acts", () => {
  expect(vacantPosts(profile, "2024-01-01")).toEqual([{ post: "secretary" }, { post: "office-director" }]);
  expect(vacantPosts(profile, "2025-02-10")).toEqual([{ post: "head", acting: "jin-shan" }]);
  expect(vacantPosts(profile, "2025-03-01")).toEqual([]);
});
test("one person in several posts", () => {
  expect(postsOf(profile, "jin-shan", "2025-03-01")).toEqual(["secretary", "head"]);
  expect(leadersOn(profile, "2025-03-01")).toEqual([{ person: { id: "jin-shan", name: "金杉" }, posts: ["secretary", "head"] }]);
  expect(leadersOn(profile, "2024-06-01").map((l) => l.person.name)).toEqual(["金杉", "柏雨"]);
});
test("a needed post that is vacant is a problem at its place", () => {
  const missing = missingHolders(outcome.value, ["secretary", "head"], "2025-01-15");
  expect(missing).toMatchObject([
    {
      code: "profile/vacant",
      severity: "error",
      data: { post: "head", title: "校长", date: "2025-01-15" },
      at: { origin: { line: 20 } },
    },
  ]);
});
