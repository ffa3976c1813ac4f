import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/diag/types.js";
import { holderOn, leadersOn, vacantPosts } from "../../src/profile/as-of.js";
import { readProfile } from "../../src/profile/read.js";
import { type Appointment, appoint, vacate } from "../../src/profile/terms.js";
import { inChinese, printDiagnostics } from "../support/said.js";
import { context } from "./context.js";
import { sample } from "./sample.js";

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(printDiagnostics(outcome.diagnostics));
  return outcome.value;
}

const loadedOf = (text: string) => value(readProfile(new TextEncoder().encode(text), "a.yaml", context));
const appointed = (given: Partial<Appointment>, text = sample) =>
  appoint(text, loadedOf(text), { post: "head", name: "吴禾", from: "2026-12-01", ...given });
const codes = (outcome: { readonly diagnostics: readonly { readonly code: string }[] }) => outcome.diagnostics.map((d) => d.code);
const holders = (text: string, post: string) => loadedOf(text).profile.posts[post]?.holders;
const [secretary, head] = ["secretary", "head"].map((post) => loadedOf(sample).profile.posts[post]!.holders[0]!);
const nameOf = (id: string) => loadedOf(sample).profile.people.find((one) => one.id === id)!.name;

describe("appointing", () => {
  test("ends the present holder's term on the day and lists a new person once", () => {
    const { text, ended, person } = value(appointed({ basis: "临教任〔2026〕3号" }));
    expect(person).toEqual({ id: "person-1", name: "吴禾" });
    expect(ended?.id).toBe(head!.person);
    expect(holders(text, "head")).toEqual([
      { ...head!, to: "2026-12-01" },
      { person: "person-1", from: "2026-12-01", basis: "临教任〔2026〕3号" },
    ]);
    expect(loadedOf(text).profile.people.filter(({ name }) => name === "吴禾")).toHaveLength(1);
    const again = value(appointed({ post: "secretary" }, text));
    expect(again.person?.id).toBe("person-1");
    expect(leadersOn(loadedOf(again.text).profile, "2026-12-01")[0]).toMatchObject({ posts: ["secretary", "head"] });
  });

  test("takes the post by its printed title, and somebody listed by name, however it is padded", () => {
    const title = loadedOf(sample).profile.posts["secretary"]!.title;
    const name = nameOf(head!.person);
    const done = value(appointed({ post: title, name: ` ${[...name].join(" ")}` }));
    expect(done).toMatchObject({ post: "secretary", person: { id: head!.person }, ended: { id: secretary!.person } });
  });

  test("tells of the other posts of someone who leaves one", () => {
    const both = value(appointed({ post: "secretary", name: nameOf(head!.person) })).text;
    expect(codes(appointed({ post: "secretary", from: "2026-12-05" }, both))).toEqual(["profile/still-holds"]);
  });

  test("lets someone act in a post, and take it for good later", () => {
    const acting = value(appointed({ acting: true })).text;
    expect(vacantPosts(loadedOf(acting).profile, "2026-12-01")).toContainEqual({ post: "head", acting: "person-1" });
    const { text, ended } = value(appointed({ from: "2027-01-15" }, acting));
    expect(ended).toBeNull();
    expect(holders(text, "head")?.slice(1)).toEqual([
      { person: "person-1", from: "2026-12-01", acting: true, to: "2027-01-15" },
      { person: "person-1", from: "2027-01-15" },
    ]);
  });

  test("takes the lowest free id, or the one that is given", () => {
    const taken = value(appointed({ person: "person-2" })).text;
    expect(holderOn(loadedOf(taken).profile, "head", "2026-12-01")?.person).toBe("person-2");
    expect(value(appointed({ name: "江一帆", post: "secretary" }, taken)).person?.id).toBe("person-1");
  });

  test.each<[string, Partial<Appointment>, string]>([
    ["an unknown post", { post: "校张" }, "profile/appoint-post"],
    ["a post of the language itself", { post: "constructor" }, "profile/appoint-post"],
    ["no name", { name: " " }, "profile/appoint-name"],
    ["somebody else's id", { person: secretary!.person }, "profile/appoint-other-name"],
    ["an id that is none", { person: "吴禾" }, "profile/id"],
    ["who holds it already", { name: nameOf(head!.person) }, "profile/appoint-same"],
    ["a day before the present holder began", { from: "2001-01-01" }, "profile/appoint-later"],
    ["the very day the present holder began", { from: head!.from }, "profile/appoint-later"],
  ])("refuses %s", (_, given, code) => {
    expect(codes(appointed(given))).toEqual([code]);
  });

  test("names the post that was probably meant", () => {
    expect(inChinese(appointed({ post: "校张" }).diagnostics)[0]?.hints[0]).toMatch(/^您要写的是不是“校长”？/);
    expect(inChinese(appointed({ post: "书记" }).diagnostics)[0]?.hints[0]).toMatch(/^您要写的是不是“.+书记”？/);
  });

  test("refuses a day before a holder who is still to come, and the day that one begins", () => {
    const future = value(appointed({ from: "2027-01-01" })).text;
    for (const from of ["2026-12-01", "2027-01-01"])
      expect(codes(appointed({ name: "江一帆", from }, future))).toEqual(["profile/appoint-later"]);
  });

  test("asks which of two people of one name is meant", () => {
    const twins = value(appointed({ name: nameOf(secretary!.person), person: "twin" })).text;
    expect(codes(appointed({ name: nameOf(secretary!.person), from: "2027-01-01" }, twins))).toEqual([
      "profile/appoint-which-person",
    ]);
  });
});

describe("vacating", () => {
  const vacated = (post: string, on: string, text = sample) => vacate(text, loadedOf(text), post, on);
  test("ends the term and leaves the post vacant; only that line changes", () => {
    const { text, ended, person } = value(vacated("校长", "2026-12-01"));
    expect([ended?.id, person]).toEqual([head!.person, null]);
    expect(vacantPosts(loadedOf(text).profile, "2026-12-01")).toContainEqual({ post: "head" });
    const before = sample.split("\n");
    expect(text.split("\n").filter((line, i) => line !== before[i])).toHaveLength(1);
  });

  test.each([
    ["a vacant post", "2027-01-01", "profile/vacate-vacant"],
    ["a day before the term", "2001-01-01", "profile/vacate-early"],
    ["the first day of a term", head!.from, "profile/vacate-early"],
  ])("refuses %s", (what, on, code) => {
    const text = what === "a vacant post" ? value(vacated("head", "2026-12-01")).text : sample;
    expect(codes(vacated("head", on, text))).toEqual([code]);
  });

  test("shortens a term that was to end later", () => {
    const planned = value(vacated("head", "2027-06-01")).text;
    expect(holders(value(vacated("head", "2026-12-01", planned)).text, "head")).toEqual([{ ...head!, to: "2026-12-01" }]);
  });
});
