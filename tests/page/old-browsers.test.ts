import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtCommand } from "../cli/built.js";

builtCommand();
const built = (ending: string): readonly (readonly [name: string, text: string])[] =>
  readdirSync("dist/page")
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join("dist/page", name), "utf8")]);

/** What Chromium 109 or Firefox 115 lack, the oldest on desktops that cannot have newer ones. The bundler writes newer syntax anew. */
const styles: Readonly<Record<string, RegExp>> = {
  "rules within rules": /\{[^{}]*(?:^|[;{}])\s*&/m,
  ":has()": /:has\(/,
  "computed colours": /color-mix\(|light-dark\(|oklch\(|oklab\(|\brgb\(from /,
  "balanced lines": /text-wrap|text-box/,
  "part of a grid": /subgrid/,
  "scopes and starting styles": /@scope|@starting-style|@property|@view-transition/,
  "anchors and scroll timelines": /anchor-name|position-anchor|animation-timeline/,
  "fields that size themselves": /field-sizing|interpolate-size/,
  "newer states": /:user-(?:in)?valid|:popover-open|:open\b/,
};
const scripts: Readonly<Record<string, RegExp>> = {
  "copies of lists": /\.(?:toSorted|toReversed|toSpliced)\(/,
  "newer lists and maps": /Object\.groupBy|Map\.groupBy|Array\.fromAsync|\.(?:isSubsetOf|isSupersetOf|symmetricDifference)\(/,
  "newer promises": /Promise\.(?:withResolvers|try)\b/,
  "newer signals and addresses": /AbortSignal\.any|URL\.(?:canParse|parse)\(/,
  "words told apart": /Intl\.(?:Segmenter|DurationFormat)/,
  // Preact asks for moveBefore before it uses it.
  "popovers and views": /\.(?:showPopover|togglePopover|startViewTransition|setHTMLUnsafe)\b/,
  "sets in patterns": /\/[a-z]*v[a-z]*\.test\(|new RegExp\([^)]*,\s*["'][a-z]*v/,
  "static blocks": /\bstatic\s*\{/,
};

test.each(Object.entries(styles))("the page's styles do without %s", (_, newer) => {
  for (const [name, text] of built(".css")) expect(newer.exec(text)?.[0], name).toBeUndefined();
});
test.each(Object.entries(scripts))("the page's scripts do without %s", (_, newer) => {
  const files = built(".js");
  expect(files.length).toBeGreaterThan(5);
  for (const [name, text] of files) expect(newer.exec(text)?.[0], name).toBeUndefined();
});
