import { existsSync, readFileSync } from "node:fs";
import { inFreshFolder } from "../child.mjs";
import { opened, putUnit, sample, visitor } from "../page-desk.mjs";

export const name = "memory of the server after an hour of work (600 changes looked at, 60 saved, papers drawn and made anew)";
export const limit = 250;

export const run = () =>
  inFreshFolder(async (folder) => {
    if (!existsSync("/proc/self/status")) return { skipped: "only Linux tells how much memory another process holds" };
    const unit = "hubin-primary";
    putUnit(folder, unit, sample(unit));
    const { url, pid, end } = await opened(folder);
    const held = (key) =>
      Number(new RegExp(`^${key}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
    try {
      const ask = await visitor(url);
      await ask("shelf/draft", { unit });
      const { papers } = await ask("shelf/papers", { unit });
      const documents = papers.map(({ document }) => document);
      let text = sample(unit);
      for (let minute = 0; minute < 60; minute++) {
        const document = documents[minute % documents.length];
        for (let change = 0; change < 10; change++) {
          const tried = text.replaceAll("顾晓岚", `顾晓${"甲乙丙丁戊己庚辛壬癸"[change]}`);
          await ask("live/paper", { unit, document, text: tried });
          if (change % 5 === 0) await ask("live/papers", { unit, text: tried });
          if (change % 5 !== 4) continue;
          const { kept } = await ask("live/printed", { unit, document, text: tried });
          await ask("house/forget", { kept });
        }
        const { text: base } = await ask("facts/form", { unit });
        text = base.replace(/^# 第.*\n/m, "");
        text = `# 第${minute}次\n${text}`;
        await ask("facts/text", { unit, base, text });
        await ask("home/due", { unit });
        if (minute % 6 === 0) await ask("change/standing", { unit });
        if (minute % 10 === 5) await ask("change/regenerate", { unit });
      }
      return { value: held("VmRSS"), unit: "MB", note: `most at any time ${Math.round(held("VmHWM"))} MB` };
    } finally {
      await end();
    }
  });
