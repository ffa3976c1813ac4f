import { all, type Outcome, succeed } from "../../diag/types.js";
import type { Clause, Library } from "../../library/types.js";
import { renderText } from "../render.js";
import { holds, type Suits, suits } from "../select.js";
import type { Facts } from "./facts.js";
import { type FactTree, map } from "./tree.js";

/** Whether a clause says who may dispose of people. */
export const namesAuthority = ({ needs, when }: Clause): boolean =>
  [...Object.keys(needs), ...(when.has ?? []), ...(when.lacks ?? [])].some((path) => path.startsWith("authority."));

/**
 * Adds `authority.<kind of person>` with `decides`, `proposes`, `informed` and `under`: of each kind the first rule of
 * templates/authority.yaml that holds for the unit. What prints nothing is absent.
 */
export function withAuthority(facts: Facts, library: Library, where: Suits): Outcome<Facts> {
  const people = [...library.authority].flatMap(([person, rules]) => {
    const rule = rules.find((one) => suits(one, where) && holds(one, facts.tree));
    return rule === undefined ? [] : [[person, rule] as const];
  });
  const rendered = all(
    people.map(([person, { decides, proposes, informed, under }]) => {
      const sources = Object.entries({ decides, proposes, informed, under });
      const texts = all(sources.map(([, text = ""]) => renderText({ text, file: "templates/authority.yaml", line: 1 }, facts)));
      if (!texts.ok) return texts;
      const plain = texts.value.map((text) => text.replace(/\uE000\d+\uE001/g, "").trim());
      return succeed([person, map(Object.fromEntries(sources.map(([name], i) => [name, plain[i]])))] as const);
    }),
  );
  if (!rendered.ok) return rendered;
  const authority: FactTree = map(Object.fromEntries(rendered.value));
  return succeed({ ...facts, tree: map({ ...facts.tree, authority }) });
}
