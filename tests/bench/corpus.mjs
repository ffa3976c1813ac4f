import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "./root.mjs";

const file = join(resolve(root, process.env.TIAOLI_CORPUS ?? "../shared/corpus"), "law-pairs.json");

/** Why measures on real texts are skipped; null when the texts are there. */
export const missing = existsSync(file) ? null : `no ${file}; TIAOLI_CORPUS names the folder of the real texts`;

/** Old and new articles of public laws. */
export const lawPairs = () => JSON.parse(readFileSync(file, "utf8"));

/** The pair that time is measured on: 548 → 651 articles, 72,000 → 89,000 characters. */
export const largest = () => lawPairs().find((pair) => pair.old.length === 548 && pair.new.length === 651);

const meta = {
  ...{ unit: "", document: "law", kind: "", topic: "", title: "", issuer: "", layout: "plain", look: "gb9704" },
  ...{ status: "final", clauses: {}, version: "0".repeat(64) },
};
const text = (value) => [{ type: "text", value }];

/** The tree of a list of articles. @param numbers false leaves the articles' own numbers out */
export const treeOf = (articles, numbers = true) => ({
  type: "doc",
  meta,
  children: articles.flatMap((article, i) => {
    const [first, ...rest] = article.text.split("\n");
    const head = numbers ? { type: "item", level: "article", number: article.no } : { type: "paragraph", role: "body" };
    return [
      { ...head, id: `a${i}`, children: text(first) },
      ...rest.map((line, k) => ({ type: "paragraph", role: "body", id: `a${i}-${k}`, children: text(line) })),
    ];
  }),
});

/** Characters that keep their meaning when a copy is made another text. */
const kept = /[第条款项章节编目一二三四五六七八九十百千零〇年月日]/;

/** Many times the same articles, each time in other characters, so that no copy is like another. */
export const copiesOf = (articles, times) =>
  Array.from({ length: times }, (_, copy) =>
    articles.map((article) => ({
      no: `${article.no}之${copy + 1}`,
      text: article.text.replace(/\p{Script=Han}/gu, (char) =>
        kept.test(char) ? char : String.fromCodePoint(0x4e00 + ((char.codePointAt(0) - 0x4e00 + 997 * (copy + 1)) % 20_000)),
      ),
    })),
  ).flat();
