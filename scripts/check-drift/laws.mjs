import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { findingsIn } from "./findings.mjs";

/** Findings that are faults of the texts as they are stored: half-width brackets, a word twice. */
const trueOnes = new Set(["drift/half-width", "drift/unpaired", "drift/inner-space"]);
const isTrue = ({ code, quote }) => trueOnes.has(code) || (code === "drift/repeated-word" && quote === "的的");

/** Laws before and after a revision, each side by itself: nearly all that is found in them is false. */
export function checkLaws(file) {
  if (!existsSync(file)) return console.log(`laws SKIPPED: ${file} is not there`);
  const work = mkdtempSync(join(tmpdir(), "tiaoli-laws-"));
  let characters = 0;
  const found = ["old", "new"].flatMap((side) => {
    mkdirSync(join(work, side));
    for (const [i, pair] of JSON.parse(readFileSync(file, "utf8")).entries()) {
      const text = [pair.name, ...pair[side].map(({ no, text }) => `${no ?? ""}${no ? "　" : ""}${text}`)].join("\n");
      characters += text.replace(/\s/g, "").length;
      writeFileSync(join(work, side, `${String(i).padStart(2, "0")}-${side}.txt`), text);
    }
    return findingsIn([join(work, side)]);
  });
  rmSync(work, { recursive: true });
  const wrong = found.filter((one) => !isTrue(one));
  const rate = (wrong.length * 20_000) / characters;
  console.log(`laws: ${wrong.length} false findings in ${characters} characters: ${rate.toFixed(2)} in 20,000`);
  if (process.argv.includes("--missed"))
    for (const one of wrong)
      console.log(`  ${basename(one.file)}:${one.paragraph} ${one.code} “${one.quote.slice(0, 40)}” → ${one.right.join("|")}`);
}
