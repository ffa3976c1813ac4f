import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * A screen as it stands keeps nobody out, in light and dark, and fits at twice the size. Every screen's test calls it, in each state
 * that looks different: empty, full, with faults.
 */
export async function fits(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // Our policy lets no script in; a test may.
    const client = await page.context().newCDPSession(page);
    await client.send("Runtime.evaluate", { expression: axe });
    const expression = `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then((found) => JSON.stringify(found.violations))`;
    const { result } = await client.send("Runtime.evaluate", { expression, awaitPromise: true });
    const found = JSON.parse(String(result.value)) as readonly Violation[];
    const serious = found
      .filter(({ impact }) => impact !== "minor")
      .map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]);
    expect(serious, colorScheme).toEqual([]);
  }
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 683, height: 384 });
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "at 200 %").toBe(true);
  await page.setViewportSize(size);
}

/** A picture of the screen as it stands, for who looks at it: in the folder that TIAOLI_PICTURES names, if any. */
export async function pictured(page: Page, name: string): Promise<void> {
  const folder = process.env["TIAOLI_PICTURES"];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Texts as somebody would write them to get a script into the page; what runs sets `window.hit`. */
export const hostile = [
  "<img src=x onerror=window.hit=1>",
  '"><script>window.hit=1</script>',
  "'-window.hit=1-'",
  "<svg/onload=window.hit=1>",
  "javascript:window.hit=1",
  "</title><script>window.hit=1</script>",
  "<iframe srcdoc='<script>parent.hit=1</script>'>",
] as const;
