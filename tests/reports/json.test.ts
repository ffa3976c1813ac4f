import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/compare/clauses.js";
import { reportJson } from "../../src/writers/reports/json.js";
import { linesDoc } from "./lines-doc.js";
import { pairs } from "./pairs.js";
import { reportOn, textOf } from "./reports.js";

interface Row {
  readonly kind: string;
  readonly group?: string;
  readonly old: { readonly number: string; readonly text: string } | null;
  readonly new: { readonly number: string; readonly text: string } | null;
  readonly pieces: readonly { readonly op: string; readonly text: string }[];
}

describe.each(Object.keys(pairs))("%s", (name) => {
  test("rows hold both documents once, and their pieces make up both sides", async () => {
    const [old, now] = [linesDoc(pairs[name]!.old), linesDoc(pairs[name]!.new)];
    const found = JSON.parse(textOf(await reportOn(reportJson, old, now)));
    expect(Object.keys(found)).toEqual(["a", "b", "summary", "changes", "besides"]);
    const rows: readonly Row[] = found.changes;
    const joined = ({ pieces }: Row, without: string) =>
      pieces
        .filter(({ op }) => op !== without)
        .map(({ text }) => text)
        .join("");
    for (const row of rows) {
      expect(joined(row, "+")).toBe(row.old?.text ?? "");
      expect(joined(row, "-")).toBe(row.new?.text ?? "");
      expect(Object.keys(row).filter((key) => !["group", "cause"].includes(key))).toEqual(["kind", "old", "new", "pieces"]);
      expect(row.group !== undefined).toBe(row.kind === "split" || row.kind === "merged");
    }
    const shown = (doc: typeof old) => clausesOf(doc).map(({ number, text }) => ({ number, text }));
    expect(rows.flatMap((row) => row.new ?? [])).toEqual(shown(now));
    const key = ({ number, text }: { number: string; text: string }) => `${number} ${text}`;
    expect(
      rows
        .flatMap((row) => row.old ?? [])
        .map(key)
        .sort(),
    ).toEqual(shown(old).map(key).sort());
    const counted = Object.values(found.summary as Record<string, number>).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(
      rows.filter((row, i) => row.group === undefined || rows.findIndex(({ group }) => group === row.group) === i).length,
    );
  });
});
