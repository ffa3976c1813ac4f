import { describe, expect, test } from "vitest";
import { sizeOf } from "../../src/compose/size.js";
import { blockText } from "../../src/tree/text.js";
import type { Block, Doc, Table } from "../../src/tree/types.js";
import { docText } from "../../src/tree/walk.js";
import { library } from "../support/library.js";
import { sample } from "../support/samples.js";
import { draftDoc, units } from "../support/shelf.js";

const texts = (doc: Doc) => doc.children.filter((block): block is Exclude<Block, Table> => block.type !== "table");
const headings = (doc: Doc) =>
  texts(doc)
    .filter((block) => block.type === "heading")
    .map(blockText);
/** The blocks printed by the clauses whose ids begin so. */
const printed = (doc: Doc, clause: string) => texts(doc).filter((block) => block.clause?.startsWith(clause));
const items = (blocks: ReturnType<typeof printed>) =>
  blocks.filter((block) => block.type === "item" && block.level === "subparagraph");
const isSmall = (unit: string): boolean => sizeOf(sample(unit).profile, library) === "small";
/** A case that joins a failure with what came of it. */
const consequence = /造成.*(?:后果|影响)的[；。]$/;

describe.each(units)("%s", (unit) => {
  test.each(["ideology", "network-ideology"])(
    "orders its implementation rules in chapters, and names no other paper of the unit, for %s",
    (topic) => {
      const doc = draftDoc(unit, "implementation-rules", topic);
      const chapters = headings(doc).map((heading) => heading.replace(/^第.章　?/, ""));
      expect(chapters).toEqual([
        "总则",
        "责任主体",
        "组织机制",
        "审核和审批",
        "重点领域",
        "应急处置",
        "监督考核",
        "责任追究",
        "附则",
      ]);
      const papers = docText(doc).match(new RegExp(`《${sample(unit).profile.unit["full-name"]}[^》]*》`, "g")) ?? [];
      expect(papers.filter((paper) => paper !== `《${doc.meta.title}》`)).toEqual([]);
    },
  );

  test("spares who objected on record", () => {
    const doc = draftDoc(unit, "accountability", "ideology");
    expect(printed(doc, "accountability.dissent").map(blockText).join("")).toMatch(/明确反对.*会议记录的，不承担领导责任/);
  });

  test("states bare facts as cases of a general topic", () => {
    const doc = draftDoc(unit, "accountability", "ideology");
    const cases = items(printed(doc, "accountability.general-"));
    expect(cases.length).toBeGreaterThanOrEqual(isSmall(unit) ? 6 : 12);
    expect(cases.map(blockText).filter((line) => consequence.test(line))).toEqual([]);
    expect(printed(doc, "accountability.network-")).toEqual([]);
  });

  test("joins failure and consequence in the cases of a network topic, but for two", () => {
    const doc = draftDoc(unit, "accountability", "network-ideology");
    const cases = items(printed(doc, "accountability.network-"));
    const bare = cases.filter((block) => !consequence.test(blockText(block)));
    expect(bare.map(({ id }) => id)).toEqual(
      isSmall(unit) ? [] : ["accountability.network-duty#mass", "accountability.network-handling#others"],
    );
    expect(printed(doc, "accountability.general-")).toEqual([]);
  });

  test("tells three tiers apart by effect, repetition, attitude and repair", () => {
    const doc = draftDoc(unit, "accountability", "ideology");
    for (const [tier, name] of [
      ["light", "较轻"],
      ["grave", "较重"],
      ["severe", "严重"],
    ]) {
      const said = printed(doc, `accountability.tier-${tier}`).map(blockText).join("");
      expect(said).toMatch(/影响/);
      expect(said).toMatch(/首次|再次/);
      expect(said).toMatch(/如实|推卸|伪造|弄虚作假/);
      expect(said).toMatch(/纠正|扩大/);
      expect(said).toContain(`属于情节${name}，给予`);
    }
  });

  test("lets only an organ with the authority decide; appeals take a month each way", () => {
    const doc = draftDoc(unit, "accountability", "ideology");
    const { profile } = sample(unit);
    const mayDecide = library.organs.get(profile.organ.form)!.traits.includes("can-hold-accountable");
    const deciding = printed(doc, "accountability.decide").map(({ clause }) => clause);
    expect(deciding).toEqual([mayDecide ? "accountability.decide" : "accountability.decide-propose"]);
    const appeal = printed(doc, "accountability.complaint").map(blockText).join("");
    expect(appeal).toMatch(/收到决定之日起一个月内.*书面申诉.*收到申诉之日起一个月内.*复核并答复.*不停止执行.*不得因申诉加重/);
  });
});
