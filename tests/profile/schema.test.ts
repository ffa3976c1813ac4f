import { expect, test } from "vitest";
import { groupSchema, profileSchema } from "../../src/profile/schema.js";
import { shapeOf } from "../../src/profile/shape.js";
import { worded } from "../../src/words/say.js";
import { zh } from "../../src/words/zh/index.js";
import { context } from "./context.js";

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
}
const schema = profileSchema(context, (value) => worded(zh, value)) as unknown as Node & {
  readonly $schema: string;
  readonly required: readonly string[];
};

test("it is a strict draft 2020-12 schema with the keys of the shape", () => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(shapeOf(context).shape));
  expect(schema.required).toEqual(["unit", "organ", "superiors", "posts", "direct-responsible", "topics"]);
  expect(schema.additionalProperties).toBe(false);
});
test("every field is described in Chinese, and every map with named keys is strict", () => {
  const bare: string[] = [];
  const visit = (node: Node, path: string) => {
    for (const [key, child] of Object.entries(node.properties ?? {})) {
      if (!/\p{Script=Han}/u.test(child.description ?? "")) bare.push(`${path}.${key}`);
      visit(child, `${path}.${key}`);
    }
    if (node.properties !== undefined) expect(node.additionalProperties, path).toBe(false);
    if (typeof node.additionalProperties === "object") visit(node.additionalProperties, `${path}.*`);
    if (node.items !== undefined) visit(node.items, `${path}[]`);
    for (const one of node.anyOf ?? []) visit(one, path);
  };
  visit(schema, "");
  expect(bare).toEqual([]);
});
test("editors get the known words and patterns", () => {
  const at = (...path: string[]) =>
    path.reduce<Node | undefined>((node, key) => node?.properties?.[key] ?? node?.items ?? undefined, schema);
  expect(at("unit", "type")?.enum).toEqual(["school", "bureau", "park", "college"]);
  expect(at("organ", "form")?.enum).toHaveLength(5);
  expect(Object.keys(at("cadences")?.properties ?? {})).toEqual([...context.cadences.keys()]);
  expect(new RegExp(at("cadences", "analysis")?.pattern ?? "x").test("1/quarter")).toBe(true);
});

test("a group's file has the fields of a profile with a name, which alone is required at any depth", () => {
  const group = groupSchema(context, (value) => worded(zh, value)) as unknown as Node & { readonly required: readonly string[] };
  expect(Object.keys(group.properties ?? {})).toEqual(["name", ...Object.keys(schema.properties ?? {})]);
  expect(group.required).toEqual(["name"]);
  expect(group.additionalProperties).toBe(false);
  const organ = group.properties?.["organ"] as Node & { readonly required?: readonly string[] };
  expect([Object.keys(organ.properties ?? {}).includes("form"), organ.required ?? []]).toEqual([true, []]);
});
