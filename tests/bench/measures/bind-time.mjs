import { bindUnit } from "../../../dist/papers/bind.js";
import { composeUnit } from "../../../dist/papers/compose-unit.js";
import { loadLibrary } from "../../../dist/workspace/library.js";
import { loadUnits } from "../../../dist/workspace/units.js";
import { workplaceOf } from "../../../dist/workspace/workplace.js";
import { env, must } from "../content.mjs";
import { root } from "../root.mjs";
import { race } from "../timing.mjs";

export const name = "the bound volume of a shelf on one topic";
export const limit = 1000;

export async function run() {
  const place = await workplaceOf(root, root, env);
  const library = must(await loadLibrary(place, env));
  const [unit] = must(await loadUnits(["hubin-primary"], place, library, env));
  const composed = must(composeUnit(unit, { topics: ["ideology"], named: true, asOf: "2026-03-05" }, library));
  const bind = async () => must(await bindUnit(composed, unit.loaded.profile.unit["full-name"], library, "bench", env));
  const [{ doc }] = await bind();
  const times = await race({ ours: bind }, { rounds: 7, warm: 2 });
  return { value: times.ours, unit: "ms", ms: times, note: `${doc.children.length - 4} documents` };
}
