import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeDocx } from "../../dist/writers/docx/index.js";
import { documentOf, env, lookOf, must } from "./content.mjs";

/**
 * Writes papers of one district into a folder: lists of many units, alike as such papers are, each with words of its own and every
 * tenth a copy of another.
 * @param count how many
 */
export async function districtInto(folder, count) {
  const base = await documentOf(90, ({ children }) => children.length - 1);
  const look = lookOf(base);
  for (let i = 0; i < count; i++) {
    const own = i % 10 === 9 ? i - 1 : i;
    const children = base.children.map((block, k) => ({
      ...block,
      children: [
        ...block.children,
        ...(k > 0 && (k * 7 + own) % 4 === 0
          ? [{ type: "text", value: `由第${own}号通知列明的部门在第${k + own}号台账上登记。` }]
          : []),
      ],
    }));
    const bytes = must(await writeDocx({ ...base, children }, { look }, env));
    writeFileSync(join(folder, `${String(i).padStart(4, "0")}.docx`), bytes);
  }
}
