import { expect, test } from "vitest";
import { findPlace } from "../../src/sides/find-place.js";
import type { Block, Doc } from "../../src/tree/types.js";

const block = (type: "heading" | "item", level: string, number: string, value: string): Block =>
  ({ type, level, number, id: value, origin: { from: "nowhere" }, children: [{ type: "text", value }] }) as unknown as Block;
const doc = {
  children: [
    block("heading", "level-1", "五、", "保障措施"),
    block("item", "level-2", "（六）", "档案管理"),
    block("item", "level-3", "1.", "归档材料清点造册。"),
    block("item", "level-3", "2.", "查阅档案登记备案。"),
  ],
} as unknown as Doc;

test.each(["五、（六）2", "五、（六）2.", "（六）2"])("%s is the item numbered 2.", (word) => {
  expect(findPlace(doc, word)).toMatchObject({ place: { text: "查阅档案登记备案。" } });
});
