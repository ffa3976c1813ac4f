import { expect, test } from "vitest";
import { readHistory } from "../../src/archive/history.js";
import { halfDone } from "../../src/shelf/half-done.js";
import { dies, prepared, second } from "../archive/dying.js";
import { record } from "../archive/shelf.js";
import { memoryEnv } from "../support/memory-env.js";

test("a run that dies between the files of a paper is said with its title, until the next run has put them in place", async () => {
  const told: string[] = [];
  for (let [steps, died] = [0, true]; died && steps < 200; steps++) {
    const disk = await prepared();
    died = await dies(disk, steps, second());
    const env = { ...memoryEnv({}), files: disk };
    const said = async () => {
      const histories = await readHistory("/out/hubin", disk);
      if (!histories.ok) throw new Error("no history");
      return halfDone("hubin", "/out/hubin", histories.value, env);
    };
    for (const { code, data } of await said()) told.push(`${code} ${JSON.stringify(data)}`);
    await record("/out", second(), disk);
    expect(await said()).toEqual([]);
  }
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((one) => one.startsWith("archive/half-done") && one.includes("湖滨小学"))).toBe(true);
});
