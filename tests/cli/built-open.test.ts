import { expect, test, vi } from "vitest";
import { patient, start } from "../page/browser.js";
import { workspace } from "./desk.js";

// A double click: the command as it is built starts itself once more and has the system open the address. Both start other programs.
test("the command as it is built starts apart and asks for a browser", async () => {
  const opened = await start(workspace("hubin-primary"), { words: ["--background"] });
  try {
    expect(opened.pid).not.toBe(opened.child.pid);
    await vi.waitFor(() => expect(opened.asked()).toEqual([opened.url]), patient);
    await vi.waitFor(() => expect(opened.child.exitCode).toBe(0), patient);
  } finally {
    process.kill(opened.pid);
    await opened.close();
  }
}, 120_000);
