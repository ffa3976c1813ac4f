import { spawn } from "node:child_process";

/** What a process that was started apart said of itself. */
export type Apart = { readonly ok: true; readonly found: string } | { readonly ok: false; readonly code: number };

/**
 * Starts this program once more, in a process that outlives this one and has no window of its own, and waits until it says what is
 * looked for.
 * @param words what follows `tiaoli` @param err takes what it says to people until then
 */
export function startApart(words: readonly string[], wanted: RegExp, err: (text: string) => void): Promise<Apart> {
  return new Promise((done) => {
    const given = [...process.execArgv, process.argv[1]!, ...words];
    const child = spawn(process.execPath, given, { detached: true, windowsHide: true, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    const end = (apart: Apart): void => {
      // What it says from now on nobody reads; it must not keep this process.
      child.stdout.destroy();
      child.stderr.destroy();
      child.unref();
      done(apart);
    };
    child.stdout.setEncoding("utf8").on("data", (some: string) => {
      out += some;
      const [found] = wanted.exec(out) ?? [];
      if (found !== undefined) end({ ok: true, found });
    });
    child.stderr.setEncoding("utf8").on("data", err);
    child.on("error", () => end({ ok: false, code: 3 }));
    child.on("close", (code) => end({ ok: false, code: code ?? 3 }));
  });
}
