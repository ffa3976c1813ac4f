import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { isPair, weightOf } from "../../src/drift/lexicon/lexicon.js";

interface Sample {
  readonly unit: { readonly "short-name": string; readonly region: Readonly<Record<string, string>> };
  readonly people: readonly { readonly name: string }[];
}
const samples = readdirSync("data/units")
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => parse(readFileSync(`data/units/${file}`, "utf8")) as Sample);

test("names of sample units, their places and people are no words of official papers", () => {
  const places = samples.flatMap(({ unit }) => Object.values(unit.region).map((name) => name.slice(0, -1)));
  const people = samples.flatMap((one) => one.people.map(({ name }) => name));
  const names = [...new Set([...places, ...people, "湖滨", "东湾", "苇渡", "雁荻"])];
  expect(names.length).toBeGreaterThan(80);
  expect(names.filter((name) => (weightOf(name)?.official ?? 0) > 0)).toEqual([]);
  expect(["湖滨", "苇渡", "雁荻", "汀南", "岚江"].filter((name) => isPair(name, 0))).toEqual([]);
});
