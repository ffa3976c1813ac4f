import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compose, documentsOf } from "../../src/compose/compose.js";
import type { Outcome } from "../../src/diag/types.js";
import { readProfile } from "../../src/profile/read.js";
import { type Appointment, appoint, vacate } from "../../src/profile/terms.js";
import type { LoadedProfile } from "../../src/profile/types.js";
import { unnamed } from "../../src/profile/unnamed.js";
import { docText, inlines } from "../../src/tree/walk.js";
import { profileContext } from "../../src/workspace/library.js";
import { library } from "../support/library.js";
import { inChinese, printDiagnostics } from "../support/said.js";

const day = "2026-12-01";
function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(printDiagnostics(outcome.diagnostics));
  return outcome.value;
}
const read = (text: string): LoadedProfile =>
  value(readProfile(new TextEncoder().encode(text), "a.yaml", profileContext(library)));

/** A sample unit after appointments and vacancies, each on the day. */
function unit(id: string, ...changes: readonly (Omit<Appointment, "from"> | string)[]): LoadedProfile {
  let text = readFileSync(resolve("data", "units", `${id}.yaml`), "utf8");
  for (const change of changes) {
    const done =
      typeof change === "string" ? vacate(text, read(text), change, day) : appoint(text, read(text), { from: day, ...change });
    text = value(done).text;
  }
  return read(text);
}
const request = (loaded: LoadedProfile, kind: string, topic: string) => ({ library, loaded, kind, topic, asOf: day });
const texts = (loaded: LoadedProfile, kind: string, topic = "ideology"): Readonly<Record<string, string>> =>
  Object.fromEntries(
    documentsOf(request(loaded, kind, topic)).map((subject) => {
      const doc = value(compose({ ...request(loaded, kind, topic), ...(subject && { subject }) }));
      return [subject?.key ?? "", docText(doc)];
    }),
  );
const lines = (text: string, words: string): readonly string[] => text.split("\n").filter((line) => line.includes(words));

describe("one person as secretary and head", () => {
  const joint = unit("hubin-primary", { post: "secretary", name: "顾晓岚" });
  test("the list merges both parts without repeating a duty", () => {
    const list = texts(joint, "responsibility-list")[""]!;
    expect(lines(list, "责任（")[0]).toBe("二、党支部书记、校长责任（第一责任人）");
    expect(list).not.toContain("校长责任（行政主要负责人）");
    expect(list).toContain("明确党支部书记、校长为第一责任人");
    const own = list.split("\n");
    const part = own.slice(
      own.indexOf("二、党支部书记、校长责任（第一责任人）") + 1,
      own.findIndex((l) => l.startsWith("三、")),
    );
    expect(new Set(part.map((line) => line.replace(/^（.+?）/, ""))).size).toBe(part.length);
    expect(lines(part.join("\n"), "预算")).toHaveLength(1);
  });

  test("name lists, cards and lists of posts name the person once with both titles", () => {
    const notice = texts(joint, "leading-group-notice")[""]!;
    expect(lines(notice, "顾晓岚")).toEqual(["组长\t党支部书记、校长\t顾晓岚"]);
    const cards = texts(joint, "duty-card");
    expect(Object.keys(cards)).not.toContain("head");
    expect(lines(cards["secretary"]!, "顾晓岚\t")).toEqual(["顾晓岚\t党支部书记、校长\t第一责任人\t主持全面工作"]);
    expect(cards["secretary"]).toContain("编制预算时");
    const { secretary, head } = unit("lanjiang-culture").profile.posts;
    const titles = `${secretary!.title}、${head!.title}`;
    expect(texts(unit("lanjiang-culture"), "incident-procedure")[""]).toContain(`${titles}立即到场指挥`);
    expect(texts(joint, "responsibility-letter")["academic-office"]).toContain("党支部书记、校长（签字）");
    expect(texts(joint, "implementation-rules")[""]).toContain("组长由党支部书记、校长担任");
    expect(texts(unit("hubin-primary"), "implementation-rules")[""]).toContain("组长由党支部书记和校长担任");
  });

  test("a bureau's letters on safety are signed by the head", () => {
    const letter = texts(unit("lanjiang-culture"), "responsibility-letter", "fire-safety")["office"]!;
    expect(letter).toContain("局长（签字）");
  });
});

describe("somebody acting in a vacant post", () => {
  const school = unit("hubin-primary", { post: "secretary", name: "陶文静", acting: true });
  const bureau = unit("lanjiang-culture", { post: "head", name: "俞红梅", acting: true });

  test("changes no document that speaks of posts", () => {
    for (const [id, loaded] of [
      ["hubin-primary", school],
      ["hubin-primary", unit("hubin-primary", { post: "deputy-head-moral", name: "何致远", acting: true })],
    ] as const)
      for (const kind of ["responsibility-list", "implementation-rules", "accountability"])
        expect(texts(loaded, kind), kind).toEqual(texts(unit(id), kind));
    // The bureau's secretary was its head too, and is so no more.
    const list = texts(bureau, "responsibility-list")[""]!;
    expect(
      lines(list, "责任（")
        .slice(0, 3)
        .map((line) => line.slice(2)),
    ).toEqual(["党组书记责任（第一责任人）", "局长责任（行政主要负责人）", "党组副书记、副局长责任（直接责任人）"]);
  });

  test("has the titles of their own posts in name lists, and what they act in behind", () => {
    expect(lines(texts(school, "leading-group-notice")[""]!, "陶文静")).toEqual([
      "组长\t支部宣传委员、副校长（主持党支部工作）\t陶文静",
      "党支部书记职务空缺期间，由陶文静主持党支部工作，各项文件规定的党支部书记职责由其履行。",
    ]);
    expect(lines(texts(bureau, "leading-group-notice")[""]!, "俞红梅")).toEqual([
      "副组长\t党组副书记、副局长（主持行政工作）\t俞红梅",
      "局长职务空缺期间，由俞红梅主持行政工作，各项文件规定的局长职责由其履行。",
    ]);
    const outside = unit("hubin-primary", { post: "secretary", name: "江一帆", acting: true });
    expect(lines(texts(outside, "leading-group-notice")[""]!, "江一帆")).toEqual([
      "组长\t主持党支部工作\t江一帆",
      "党支部书记职务空缺期间，由江一帆主持党支部工作，各项文件规定的党支部书记职责由其履行。",
    ]);
  });

  test("gets one card with the duties of both posts, none twice", () => {
    const cards = texts(school, "duty-card");
    const card = cards["secretary"]!;
    expect(Object.keys(cards)).not.toContain("deputy-head-moral");
    expect(lines(card, "陶文静\t")).toEqual([
      "陶文静\t支部宣传委员、副校长（主持党支部工作）\t第一责任人、直接责任人\t主持党支部全面工作，分管德育、宣传、校园安全",
    ]);
    for (const words of ["主持支部委员会会议专题研究", "组织分析研判", "述职述责"]) expect(lines(card, words)).toHaveLength(1);
  });

  test("signs letters as the one in charge, not with a title they do not hold", () => {
    const letter = texts(school, "responsibility-letter")["academic-office"]!;
    expect(letter).toContain("主持党支部工作的负责人（签字）");
    expect(letter).not.toContain("党支部书记（签字）");
    expect(texts(bureau, "responsibility-letter", "fire-safety")["office"]).toContain("主持行政工作的负责人（签字）");
    const deputy = unit("hubin-primary", { post: "academic-director", name: "江一帆", acting: true });
    expect(texts(deputy, "responsibility-letter")["academic-office"]).toContain("主持教务处工作的负责人（签字）");
  });
});

describe("a vacancy", () => {
  test("of a post that a document rests on is told by name, with the way out", () => {
    for (const [id, title] of [
      ["hubin-primary", "党支部书记"],
      ["lanjiang-culture", "党组书记"],
    ] as const) {
      const loaded = unit(id, "secretary");
      for (const kind of ["responsibility-list", "leading-group-notice"]) {
        const made = compose(request(loaded, kind, "ideology"));
        expect(
          made.diagnostics.map((d) => d.code),
          kind,
        ).toEqual(["profile/vacant"]);
        expect(inChinese(made.diagnostics)[0]!.message).toContain(title);
        expect(inChinese(made.diagnostics)[0]!.hints[0]).toContain("--acting");
      }
    }
  });

  test("of another post leaves nobody's name in lists and no card, and the post's duties stand", () => {
    const loaded = unit("hubin-primary", "union-chair");
    expect(texts(loaded, "leading-group-notice")[""]).not.toContain("工会主席");
    expect(Object.keys(texts(loaded, "duty-card"))).not.toContain("union-chair");
    expect(texts(loaded, "responsibility-list")).toEqual(texts(unit("hubin-primary"), "responsibility-list"));
  });
});

describe("a name that is to come", () => {
  const loaded = unit("hubin-primary", { post: "head", name: unnamed });

  test("is a blank in lists of people, and the post is held", () => {
    const made = compose(request(loaded, "leading-group-notice", "ideology"));
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!made.ok) return;
    const blanks = [...inlines(made.value)].flatMap(({ inline }) => (inline.type === "blank" ? [inline.label] : []));
    expect(blanks).toContain("校长姓名");
    expect(docText(made.value)).not.toContain(unnamed);
  });

  test("and is nowhere printed as a name, in no kind of paper", () => {
    const named = unit("hubin-primary", { post: "secretary", name: unnamed });
    for (const kind of ["duty-card", "responsibility-letter", "responsibility-list", "status-report"])
      expect(JSON.stringify(texts(named, kind)), kind).not.toContain(unnamed);
  });
});
