import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { builtCommand } from "../cli/built.js";

const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** The browser of this machine; undefined where there is none. */
export const browserPath = places.find((path) => path !== undefined && existsSync(path));
if (browserPath === undefined)
  process.stderr.write("The page is not tried in a browser: there is no Chromium (Debian: apt-get install chromium).\n");

const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage"];
const alone = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What a busy machine may take; for `vi.waitFor`. */
export const patient = { timeout: 30_000 };

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath!, args: [...quiet, ...alone], headless: true });

/** A running `tiaoli open`, as a double click starts it, with a folder of its own to leave word in. */
export interface Opened {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  readonly runtime: string;
  /** What the system was asked to open. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** @param folder where it is started @param runtime that of an earlier start */
export async function start(
  folder: string,
  {
    runtime = mkdtempSync(join(tmpdir(), "tiaoli-run-")),
    home = runtime,
    words = [],
  }: { readonly runtime?: string; readonly home?: string; readonly words?: readonly string[] } = {},
): Promise<Opened> {
  const bin = join(runtime, "bin");
  const log = join(runtime, "asked");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\necho "$1" >> '${log}'\n`);
  chmodSync(join(bin, "xdg-open"), 0o755);
  const child = spawn(process.execPath, [builtCommand(), "open", "--json", ...(words.length > 0 ? words : ["--no-browser"])], {
    cwd: folder,
    env: { ...process.env, XDG_RUNTIME_DIR: runtime, PATH: `${bin}${delimiter}${process.env["PATH"]}`, HOME: home },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = await new Promise<string>((done, failed) => {
    let out = "";
    let err = "";
    child.stdout.on("data", (some) => {
      out += some;
      if (out.includes("}")) done(out);
    });
    child.stderr.on("data", (some) => {
      err += some;
    });
    child.on("exit", (code) => failed(new Error(`ended with ${code}: ${out}${err}`)));
  });
  const { url, pid } = JSON.parse(said) as { readonly url: string; readonly pid: number };
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  return {
    ...{ url, pid, child, runtime },
    asked: () => (existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(0, -1) : []),
    close: async () => {
      child.kill();
      if (child.exitCode === null) await ended;
      rmSync(runtime, { recursive: true, force: true });
    },
  };
}

/** A page that fails the test on any error in it. */
export async function pageIn(
  browser: Browser,
  url: string,
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  return { page, errors };
}
