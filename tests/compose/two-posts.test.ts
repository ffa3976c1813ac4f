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
    documentsOf(request).flatMap((subject) => {
      const doc = compose({ ...request, ...(subject && { subject }) });
      if (doc.ok) return [[subject?.key ?? "", docText(doc.value)]];
      if (doc.diagnostics.every(({ code }) => code === "compose/empty-document")) return [];
      throw new Error(printDiagnostics(doc.diagnostics));
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

describe("a head who is directly responsible, and deputy secretary", () => {
  const loaded = sample("dongwan-park", {
    "posts.deputy-secretary.holders": posts["head"]!.holders,
    "direct-responsible": "deputy-secretary",
    "by-topic": {},
    "group.head": ["secretary", "head"],
    "group.deputies": ["deputy-secretary"],
  });
  const title = "党工委副书记、管委会主任";
  test("is called so in the list and in the rules", () => {
    const list = texts(loaded, "responsibility-list")[""]!;
    expect(list).toContain(`${title}按党政同责要求共同负责并为直接责任人，`);
    expect(list).toContain(`${title}责任（行政主要负责人、直接责任人）`);
    expect(lines(list, /履行直接责任人职责/)).toHaveLength(1);
    expect(texts(loaded, "responsibility-list", "fire-safety")[""]).toContain("（消防安全责任人、直接责任人、消防安全管理人）");
    expect(texts(loaded, "implementation-rules")[""]).toContain("同时是直接责任人，协助第一责任人");
  });
  test("is head of the leading group and no deputy beside", () => {
    const rules = texts(loaded, "implementation-rules")[""]!;
    expect(rules).toContain(`组长由党工委书记和${title}担任，每`);
    expect(texts(loaded, "implementation-plan")[""]).not.toContain("副组长");
  });
  test("stands beside another title with a word between, for the mark is in the title", () => {
    const small = (of: typeof loaded) => texts({ ...of, profile: { ...of.profile, size: "small" } }, "incident-procedure")[""];
    expect(small(loaded)).toContain(`党工委书记和${title}立即到场`);
    expect(small(park)).toContain("党工委书记、管委会主任立即到场");
    expect(texts(park, "incident-procedure")[""]).toContain("党工委书记立即到场指挥，管委会主任调配人员和物资");
  });
});

describe("members whose fields the profile does not say", () => {
  const members = Object.keys(posts).filter((key) => !["secretary", "head", park.profile["direct-responsible"]].includes(key));
  const without = (keys: readonly string[]) =>
    texts(sample("dongwan-park", Object.fromEntries(keys.map((key) => [`posts.${key}.portfolio`, null]))), "responsibility-list")[
      ""
    ]!;
  test("are not listed with nothing to say, and a single one is no numbered item", () => {
    expect(without(members)).not.toMatch(/分工如下|所承担的工作/);
    const one = without(members.slice(1));
    expect(lines(one, /分工如下/)).toHaveLength(1);
    expect(one).not.toMatch(/1\..*负责.*。\n.*（二）/);
  });
});

test("a town's papers do not watch who enters the town", () => {
  expect(texts(sample("weidu-town"), "responsibility-list", "work-safety")[""]).not.toContain("进入镇域");
});
