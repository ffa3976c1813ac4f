import { expect, test } from "vitest";
import { mutations } from "./index.js";
import { type Result, share, sources, trials } from "./trial.js";

const units = [
  ...["hubin-primary", "lanjiang-culture", "dongwan-park", "yunting-college", "weidu-town"],
  ...["yandi-farm", "tingnan-culture", "lanjiang-hospital"],
];
const kinds = ["responsibility-system", "accountability", "implementation-plan", "incident-procedure"];
const count = Number(process.env["TIAOLI_MUTATIONS"] ?? 5000);

/** `npm run check:mutations`: recall by family and kind, what was missed, and what was found elsewhere. */
test("faults put into composed papers", () => {
  const results = trials(count, sources(units, kinds, 2));
  const told = (name: string, own: readonly Result[]) =>
    console.log(`${name}: ${own.filter(({ isFound }) => isFound).length} of ${own.length} (${share(own).toFixed(3)})`);
  for (const severity of ["high", "medium", "low"])
    told(
      severity,
      results.filter(({ mutation }) => mutation.severity === severity),
    );
  for (const family of new Set(mutations.map((one) => one.family)))
    told(
      `  ${family}`,
      results.filter(({ mutation }) => mutation.family === family),
    );
  for (const { name, severity } of mutations)
    told(
      `    ${severity} ${name}`,
      results.filter(({ mutation }) => mutation.name === name),
    );
  const elsewhere = results.filter((one) => one.elsewhere.length > 0);
  console.log(`found elsewhere: ${elsewhere.length} of ${results.length}`);
  for (const { mutation, elsewhere: all, done } of elsewhere)
    for (const { code, quote } of all) console.log(`elsewhere ${mutation.name}: ${code} “${quote.slice(0, 30)}” (${done.what})`);
  for (const { mutation, done, source } of results.filter(({ isFound }) => !isFound))
    console.log(`missed ${mutation.severity} ${mutation.name} [${source.name}]: ${done.what}`);
  expect(results.length).toBeGreaterThan(count * 0.9);
});
