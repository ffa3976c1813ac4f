import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { timed } from "../child.mjs";
import { deskOf, draftShelf, sizeOf, tiaoli } from "../desk.mjs";

export const name = "room of the same shelf after ten more versions of all of it, reports apart";
export const limit = 1.5;

export const run = () =>
  deskOf((desk) => {
    timed(draftShelf, desk);
    const unit = join(desk, "out", "hubin-primary");
    const before = sizeOf(unit);
    const profile = join(desk, "data", "units", "hubin-primary.yaml");
    const text = readFileSync(profile, "utf8");
    for (let version = 1; version <= 10; version++) {
      writeFileSync(profile, text.replaceAll("湖滨小学", `湖滨第${version}小学`));
      timed([tiaoli, "regenerate", "hubin-primary", "--as-of", "2026-03-05"], desk);
    }
    const [all, history, reports] = [unit, join(unit, ".history"), join(unit, "更新记录")].map(sizeOf);
    return { value: (all - reports) / before, unit: "×", mb: { before, history, reports } };
  });
