import type { ProfileContext } from "./context.js";
import { plainData } from "./doubled-marks.js";
import { dotted, type Path, type ValueFault } from "./fault.js";
import { ruleFaults } from "./rules.js";
import { shapeOf } from "./shape.js";
import { shapeFaults } from "./shape-faults.js";
import { textFaults } from "./texts.js";

/**
 * Everything wrong with a profile's data that came from somewhere else than a YAML file, by path: texts, rules and shape
 * as readProfile judges them, the most telling fault of a value only.
 * @param spoilt values already complained about, as JSON of their path
 * @param lineOf what messages call the place of a value that is repeated
 */
export function checkData(
  data: unknown,
  context: ProfileContext,
  spoilt: ReadonlySet<string>,
  lineOf: (path: Path) => number,
): readonly ValueFault[] {
  const texts: ValueFault[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value === "string")
      for (const { code, data: facts } of textFaults(value, false))
        texts.push({ path, code, data: { path: dotted(path), ...facts } });
    else if (typeof value === "object" && value !== null)
      for (const [key, one] of Object.entries(value)) look(one, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(data, []);
  const said = new Set([...spoilt, ...texts.map(({ path }) => JSON.stringify(path))]);
  const fresh = ({ path, onKey }: ValueFault): boolean => onKey === true || !said.has(JSON.stringify(path));
  const plain = plainData(data);
  const rules = ruleFaults(plain, context, lineOf).filter(fresh);
  const judged = new Set(rules.map(({ path }) => JSON.stringify(path)));
  const checked = shapeOf(context).safeParse(plain);
  const shape = checked.success ? [] : shapeFaults(shapeOf(context), checked.error.issues, plain, context);
  return [...texts, ...rules, ...shape.filter((fault) => fresh(fault) && !judged.has(JSON.stringify(fault.path)))];
}
