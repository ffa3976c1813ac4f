import { expect, test } from "vitest";
import { patternOf, taken } from "../../../src/import/match/pattern.js";
import { plainWords } from "../../../src/import/match/plain-words.js";
import { templatePieces } from "../../../src/import/match/template-pieces.js";

/** How many characters of a text are the own words of the piece that takes it; -1: none does. */
const own = (template: string, text: string): number =>
  Math.max(...templatePieces(template).map(({ parts }) => taken(patternOf(parts), plainWords(text))));

test("takes any fact where a value stands", () => {
  const template = '{{organ.short}}{{cadence "special-study"}}专题研究{{topic.work}}。';
  expect(own(template, "局党组每季度至少一次专题研究消防安全工作。")).toBe(5);
  expect(own(template, "局党组专题研究。")).toBe(-1);
  expect(own(template, "局党组听取汇报。每年专题研究工作。")).toBe(-1);
});

test("takes a condition both ways, and a loop as often as it likes", () => {
  const template = "检查{{words.sections}}{{#if sub-units}}和{{sub-units.label}}{{else}}一遍{{/if}}。";
  expect(own(template, "检查各股室和各村。")).toBe(4);
  expect(own(template, "检查各股室一遍。")).toBe(5);
  const list = "由{{#each members}}{{title}}{{#unless @last}}、{{/unless}}{{/each}}组成。";
  expect(own(list, "由甲组成。")).toBe(4);
  expect(own(list, "由甲、乙、丙组成。")).toBe(6);
});

test("a condition around whole lines adds lines, one that ends within a line changes it", () => {
  const lines = templatePieces("## 办公室\n\n甲事。\n\n{{#if x}}\n乙事。 {#second}\n\n{{/if}}\n丙事。");
  expect(lines.map(({ kind }) => kind)).toEqual(["heading", "text", "text", "text"]);
  expect(own("甲事{{#if x}}，乙事。 {#a}\n\n丙事{{/if}}。 {#b}", "甲事，乙事。")).toBe(6);
  expect(own("甲事{{#if x}}，乙事。 {#a}\n\n丙事{{/if}}。 {#b}", "丙事。")).toBe(3);
  expect(own("甲事{{#if x}}，乙事。 {#a}\n\n丙事{{/if}}。 {#b}", "甲事。")).toBe(3);
});

test("cells of a row are pieces of their own", () => {
  const cells = templatePieces('| 任务 | 牵头{{#if x}}部门{{/if}} |\n| {{task}} | {{owner}} |{{label "row" key}}');
  expect(cells.map(({ kind }) => kind)).toEqual(["row", "row", "row", "row"]);
  expect(own("| 任务 | 牵头{{#if x}}部门{{/if}} |", "牵头部门")).toBe(4);
});

test("two titles stand beside each other with or without a mark", () => {
  const template = '依照{{cite "a"}}、{{bases}}等规定。';
  expect(own(template, "依照《甲》《乙》等规定。")).toBe(6);
  expect(own(template, "依照《甲》、《乙》等规定。")).toBe(7);
});

test("does not run for ever where much is optional", () => {
  const template = `${"{{#each a}}{{b}}{{#if c}}、{{/if}}{{/each}}".repeat(12)}完。`;
  expect(own(template, `${"甲、".repeat(150)}未完`)).toBe(-1);
});
