import { describe, expect, test } from "vitest";
import { compose, documentsOf, unsuited } from "../../src/compose/compose.js";
import { readProfile } from "../../src/profile/read.js";
import type { LoadedProfile } from "../../src/profile/types.js";
import { docText } from "../../src/tree/walk.js";
import { context, library } from "../support/library.js";
import { printDiagnostics } from "../support/said.js";
import { caseFile } from "./case.js";

const asOf = "2026-11-30";
function unit(id: string): LoadedProfile {
  const read = readProfile(caseFile(`clerk/${id}.yaml`), `${id}.yaml`, context);
  if (!read.ok) throw new Error(printDiagnostics(read.diagnostics));
  return read.value;
}

/** All documents of a unit on its topics: title → text. */
function shelf(loaded: LoadedProfile): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const topic of loaded.profile.topics)
    for (const kind of library.kinds.keys()) {
      const request = { library, loaded, kind, topic, asOf };
      if (unsuited(request) !== null) continue;
      for (const subject of documentsOf(request)) {
        const doc = compose({ ...request, ...(subject && { subject }) });
        if (doc.ok) texts.set(`${doc.value.meta.title}（${subject?.key ?? ""}）`, docText(doc.value));
      }
    }
  return texts;
}
/** `title: line` of every line with the words. */
const lines = (texts: ReadonlyMap<string, string>, words: RegExp): readonly string[] =>
  [...texts].flatMap(([title, text]) =>
    text
      .split("\n")
      .filter((line) => words.test(line))
      .map((line) => `${title}: ${line}`),
  );

describe("a park whose sub-units have no Party organisations", () => {
  const texts = shelf(unit("jinhe-park"));
  test("prints no words of a school", () => expect(lines(texts, /教案|课件、试题|本组|师生|家长(?!治)/)).toEqual([]));
  test("calls itself what its name says", () => expect(lines(texts, /(?<!产业)园区/)).toEqual([]));
  test("joins nothing with 和 twice", () => expect(lines(texts, /和开发建设和/)).toEqual([]));
  test("promises no notice less than it gives", () => {
    expect(lines(new Map([...texts].filter(([title]) => title.includes("领导小组的通知"))), /不另行发文/)).toEqual([]);
  });
});

describe("a bureau of five without media and venues", () => {
  const texts = shelf(unit("lianshan-archives"));
  test("has no duties for them", () => {
    expect(lines(texts, /所[管属](?:场所|媒体|平台|网络平台)|自有(?:平台|媒体|网站)|平台管理员|先审后发/)).toEqual([]);
  });
  test("refers to no paper it does not have", () => {
    expect(lines(texts, /信息发布审核制度|阵地管理制度/)).toEqual([]);
  });
  test("hands no crime to the Party committee", () => {
    expect(lines(texts, /移送县委/)).toEqual([]);
    expect(lines(texts, /移送上级纪检监察机关/).length).toBeGreaterThan(0);
  });
  test("speaks of no other members and has one title for its one leader", () => {
    expect(lines(texts, /其他班子成员/)).toEqual([]);
    expect(lines(texts, /党组书记(?!、局长)/)).toEqual([]);
    expect(lines(texts, /(?<!党组书记、|副)局长(?!办公会议)/)).toEqual([]);
  });
});
