import { expect, test } from "vitest";
import { ownText } from "../../src/import/own/index.js";
import { readDocument } from "../../src/readers/index.js";
import { asOf, library } from "../support/library.js";
import { sample } from "../support/samples.js";

/** The templates a paper of a kind becomes. */
async function clausesOf(kind: string): Promise<string> {
  const text = "云汀市湖滨小学意识形态工作情况报告\n\n一、党支部书记沈立言主持召开专题会议两次。";
  const read = await readDocument(new TextEncoder().encode(text), "旧稿.txt");
  if (!read.ok) throw new Error("unread");
  const { doc } = read.value;
  const paper = { file: "旧稿.txt", doc, kind, topic: "ideology", key: `${kind}-ideology`, title: doc.meta.title };
  const unit = { loaded: sample("hubin-primary"), library, day: asOf, root: "/w/templates" };
  const own = ownText({ ...paper, often: new Map(), concepts: new Map() }, unit);
  return own.ok ? own.value.files.map(({ text: made }) => made).join("\n") : "";
}

test("a report of a past year keeps who held a post then; a rule follows who does now", async () => {
  expect(await clausesOf("responsibility-system")).toMatch(/posts\.secretary\.holder/u);
  expect(await clausesOf("status-report")).not.toMatch(/posts\.secretary\.holder/u);
  expect(await clausesOf("status-report")).toMatch(/posts\.secretary\.title/u);
});
