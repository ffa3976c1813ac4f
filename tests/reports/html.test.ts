import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/compare/clauses.js";
import { reportHtml } from "../../src/writers/reports/html/index.js";
import { linesDoc } from "./lines-doc.js";
import { pairs } from "./pairs.js";
import { reportOn, textOf } from "./reports.js";

const pageOf = async (name: string) => textOf(await reportOn(reportHtml, linesDoc(pairs[name]!.old), linesDoc(pairs[name]!.new)));
/** Cells of one side, in order, without tags. */
const column = (page: string, side: 0 | 1): readonly string[] =>
  [...page.matchAll(/<tr id="c\d+"[^>]*>(.*?)<\/tr>/gs)]
    .map(([, row]) => [...row!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)][side]![1]!.replace(/<[^>]+>/g, ""))
    .filter((text) => text !== "");

describe.each(Object.keys(pairs))("%s", (name) => {
  test("every clause of both documents stands in it, the new ones in their order", async () => {
    const page = await pageOf(name);
    const printed = (side: "old" | "new") =>
      clausesOf(linesDoc(pairs[name]![side])).map(({ number, text }) =>
        number === "" ? text : `${number}${number.startsWith("第") ? "　" : ""}${text}`,
      );
    expect(column(page, 1)).toEqual(printed("new"));
    expect([...column(page, 0)].sort()).toEqual([...printed("old")].sort());
  });

  test("it fetches nothing, and only its own script and style may run", async () => {
    const page = await pageOf(name);
    expect(page).not.toMatch(/(?:src|href|action)="(?!#)|url\(|@import|<link|<img|<iframe|\son\w+=|style="/);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(/<script>(.*?)<\/script>/s.exec(page)![1]!)};`);
    expect(policy).toContain(`style-src ${hash(/<style>(.*?)<\/style>/s.exec(page)![1]!)};`);
  });

  test("every entry of the list leads to a row, and every kind present has its box", async () => {
    const page = await pageOf(name);
    for (const [, id] of page.matchAll(/href="#(\w+)"/g)) expect(page).toContain(`id="${id}"`);
    const kinds = new Set([...page.matchAll(/<tr [^>]*data-row="([^"]+)"/g)].map((m) => m[1]));
    expect(new Set([...page.matchAll(/data-kind="([^"]+)"/g)].map((m) => m[1]))).toEqual(kinds);
  });
});

test("text that looks like markup stays text", async () => {
  const bad = "第一条　<script>alert(1)</script>&amp;";
  const page = textOf(await reportOn(reportHtml, linesDoc(["甲办法", bad]), linesDoc(["甲办法", `${bad}<b>`])));
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;");
});
