import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cli, inFreshFolder } from "./child.mjs";
import { root } from "./root.mjs";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const browserPath = places.find((path) => path !== undefined && existsSync(path));
export const noBrowser = { skipped: "there is no Chromium (Debian: apt-get install chromium)" };

export const sample = (unit) => readFileSync(join(root, "data", "units", `${unit}.yaml`), "utf8");
export function putUnit(folder, id, text) {
  mkdirSync(join(folder, "data", "units"), { recursive: true });
  writeFileSync(join(folder, "data", "units", `${id}.yaml`), text);
}

/** Starts `tiaoli open` in a folder. @returns the address to come in by, the process, and how to end it */
export async function opened(folder) {
  const words = [cli, "open", folder, "--json", "--no-browser"];
  const runtime = join(folder, "runtime");
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const env = { ...process.env, XDG_RUNTIME_DIR: runtime, HOME: runtime };
  const child = spawn(process.execPath, words, { env, stdio: ["ignore", "pipe", "inherit"] });
  const said = await new Promise((done, failed) => {
    let out = "";
    child.stdout.on("data", (some) => {
      out += some;
      if (out.includes("}")) done(out);
    });
    child.on("exit", (code) => failed(new Error(`open ended with ${code}`)));
  });
  const ended = new Promise((done) => child.once("exit", done));
  const end = async () => {
    child.kill();
    await ended;
  };
  return { url: JSON.parse(said).url, pid: child.pid, end };
}

/** A browser that is running already, as on most desks. */
export async function withBrowser(job) {
  if (browserPath === undefined) return noBrowser;
  const { chromium } = createRequire(join(root, "package.json"))("playwright-core");
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath: browserPath, headless: true, args });
  try {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    // The browser's own first page costs something no address of ours is to blame for.
    await page.goto("about:blank");
    return await inFreshFolder((folder) => job({ page, folder }));
  } finally {
    await browser.close();
  }
}

/** Asks as the page does, and waits for the answer of long work. */
export async function visitor(url) {
  const { origin } = new URL(url);
  const entered = await fetch(url, { redirect: "manual" });
  const headers = {
    Cookie: entered.headers.get("set-cookie").split(";")[0],
    Origin: origin,
    "Content-Type": "application/json",
  };
  return async (question, data) => {
    const asked = await fetch(`${origin}/api/${question}`, { method: "POST", headers, body: JSON.stringify(data) });
    let answer = await asked.json();
    while (answer.job !== undefined) {
      await new Promise((done) => setTimeout(done, 10));
      const { answer: done } = await (await fetch(`${origin}/jobs/${answer.job}`, { headers })).json();
      if (done !== undefined) answer = done;
    }
    if (!answer.ok) throw new Error(`${question}: ${JSON.stringify(answer.told.slice(0, 2))}`);
    return answer.value;
  };
}
