import { spawn } from "node:child_process";

/** How each system opens a file or an address with the program that is set for it; no shell reads the words. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...words: string[]]>>> = {
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
  darwin: ["open"],
};

/** So long a program that opens things is given to say that it cannot; most end at once, some stay for as long as what they opened. */
const patience = 2000;

/**
 * Opens a file or an address with the system's own program for it: a browser, Word, WPS.
 * @param target an absolute path or an http address
 * @returns false where there is no such program
 */
export function openProgram(target: string): Promise<boolean> {
  const [program, ...words] = openers[process.platform] ?? ["xdg-open"];
  return new Promise((done) => {
    const child = spawn(program, [...words, target], { detached: true, stdio: "ignore", windowsHide: true });
    const end = (opened: boolean): void => {
      clearTimeout(waiting);
      child.unref();
      done(opened);
    };
    const waiting = setTimeout(end, patience, true);
    child.on("error", () => end(false));
    child.on("exit", (code) => end(code === 0 || process.platform === "win32"));
  });
}
