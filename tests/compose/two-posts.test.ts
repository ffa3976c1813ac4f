import { describe, expect, test } from "vitest";
import { compose, documentsOf, unsuited } from "../../src/compose/compose.js";
import type { LoadedProfile } from "../../src/profile/types.js";
import { docText } from "../../src/tree/walk.js";
import { asOf, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { sample } from "../support/samples.js";

/** Texts of all documents of a kind, by subject. */
function texts(loaded: LoadedProfile, kind: string, topic = "ideology"): Readonly<Record<string, string>> {
  const request = { library, loaded, kind, topic, asOf };
  return Object.fromEntries(
    documentsOf(request).map((subject) => {
      const doc = compose({ ...request, ...(subject && { subject }) });
      if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
      return [subject?.key ?? "", docText(doc.value)];
    }),
  );
}
const everything = (loaded: LoadedProfile): string =>
  [...library.kinds.keys()]
    .filter((kind) => unsuited({ library, loaded, kind, topic: "ideology", asOf }) === null)
    .flatMap((kind) => Object.values(texts(loaded, kind)))
    .join("\n");
/** Lines that have the words. */
const lines = (text: string, words: RegExp): readonly string[] => text.split("\n").filter((line) => words.test(line));
const park = sample("dongwan-park");
const { posts } = park.profile;
const personOf = (key: string) => posts[key]!.holders.at(-1)!.person;
const nameOf = (key: string) => park.profile.people.find(({ id }) => id === personOf(key))!.name;

describe("a deputy secretary who is deputy head as well", () => {
  const loaded = sample("dongwan-park", {
    "posts.deputy-head-economy.holders": posts["deputy-secretary"]!.holders,
    "posts.deputy-head-economy.portfolio": ["招商", "宣传"],
    // The sample's own report names a post.
    "by-topic": {},
    "posts.deputy-secretary.portfolio": ["党建", "宣传"],
  });
  const title = "党工委副书记、管委会副主任";
  test("has one title in every document, without the membership it implies", () => {
    const all = everything(loaded);
    expect(all).toContain(`${title}责任（直接责任人）`);
    expect(lines(all, /党工委副书记(?!、管委会副主任)/)).toEqual([]);
    expect(all).not.toContain("党工委副书记、党工委委员");
  });
  test("has the fields of both posts, each once", () => {
    expect(texts(loaded, "duty-card")["deputy-secretary"]).toContain(`${title}\t直接责任人\t党建、宣传、招商`);
  });
  test("is one line of the list where both posts are members'", () => {
    const list = texts(
      sample("dongwan-park", {
        "direct-responsible": "head",
        "posts.deputy-head-economy.holders": posts["deputy-secretary"]!.holders,
        "posts.deputy-head-economy.portfolio": ["招商"],
        "posts.deputy-secretary.portfolio": ["党建"],
      }),
      "responsibility-list",
    )[""]!;
    expect(list).toContain(`${title}负责党建、招商`);
    expect(list.split("\n").filter((line) => line.includes("负责招商") || line.includes("负责党建"))).toHaveLength(1);
  });
});

test("a deputy secretary and head in two posts is named with both", () => {
  const loaded = sample("yunting-college", {
    "posts.deputy-secretary.holders": sample("yunting-college").profile.posts["head"]!.holders,
    "direct-responsible": "discipline-secretary",
  });
  const all = everything(loaded);
  expect(all).toContain("党委副书记、校长责任（行政主要负责人）");
  expect(lines(all, /党委副书记(?!、校长)/)).toEqual([]);
});

describe("a unit with one leader", () => {
  const alone = sample("lanjiang-culture", {
    posts: Object.fromEntries(
      Object.entries(sample("lanjiang-culture").profile.posts).filter(
        ([key, post]) => key === "secretary" || key === "head" || post.level === "department",
      ),
    ),
    "direct-responsible": "secretary",
    group: null,
    "by-topic": {},
    media: [],
    venues: [],
    accountability: {},
    assessment: {},
    review: {},
    incident: {},
  });
  test("speaks of no other members", () => {
    expect(lines(everything(alone), /其他班子成员|班子其他成员/)).toEqual([]);
  });
  test("has one title in every document", () => {
    const { secretary, head } = alone.profile.posts;
    const all = everything(alone);
    expect(all).toContain(`${secretary!.title}、${head!.title}`);
    expect(lines(all.replaceAll(`${secretary!.title}、${head!.title}`, ""), new RegExp(secretary!.title))).toEqual([]);
  });
});

test("a member without fields in the profile is not said to run everything", () => {
  const card = texts(sample("dongwan-park", { "posts.deputy-head-economy.portfolio": null }), "duty-card")[
    "deputy-head-economy"
  ]!;
  expect(card).toContain(nameOf("deputy-head-economy"));
  expect(card).not.toContain("主持全面工作");
});
