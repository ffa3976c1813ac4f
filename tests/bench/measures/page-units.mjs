import { opened, putUnit, sample, withBrowser } from "../page-desk.mjs";

export const name = "500 units in the list: 95 of 100 frames while it is scrolled";
// Twenty frames a second, in a browser without a graphics card.
export const limit = 50;

export const run = () =>
  withBrowser(async ({ page, folder }) => {
    const text = sample("hubin-primary");
    for (let n = 1; n <= 500; n++) {
      const id = `unit-${String(n).padStart(3, "0")}`;
      const renamed = text.replace(/^(\s+id:) hubin-primary/m, `$1 ${id}`).replaceAll("云汀市湖滨小学", `云汀市第${n}小学`);
      putUnit(folder, id, renamed);
    }
    const { url, end } = await opened(folder);
    try {
      const began = performance.now();
      await page.goto(url);
      await page.getByRole("link", { name: "云汀市第1小学" }).first().waitFor();
      const shown = performance.now() - began;
      await page.waitForTimeout(1000);
      const frames = await page.evaluate(async () => {
        const deltas = [];
        const step = () => new Promise((done) => requestAnimationFrame(done));
        // Whatever scrolls: the window, and the list where it has a bar of its own.
        const all = [document.scrollingElement, ...document.querySelectorAll("nav, aside, main, ul, .side")];
        const scrolling = all.filter((one) => one.scrollHeight > one.clientHeight + 100);
        let last = await step();
        for (let turn = 0; turn < 180; turn++) {
          for (const one of scrolling) one.scrollTop = (one.scrollTop + 160) % (one.scrollHeight - one.clientHeight);
          const now = await step();
          deltas.push(now - last);
          last = now;
        }
        return { deltas, scrolled: scrolling.length };
      });
      if (frames.scrolled === 0) throw new Error("nothing can be scrolled");
      const sorted = frames.deltas.sort((a, b) => a - b);
      const worst = sorted.at(-1);
      const note = `longest ${Math.round(worst)} ms, list shown after ${Math.round(shown)} ms`;
      return { value: sorted[Math.floor(0.95 * sorted.length)], unit: "ms", note };
    } finally {
      await end();
    }
  });
