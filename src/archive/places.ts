import { createHash } from "node:crypto";
import { join } from "node:path";

/** Where everything of a unit lies, all below the out folder. */
export const places = {
  /** Held by whoever writes the unit's files. It lies beside the folder: a unit that comes to nothing leaves none. */
  lock: (root: string, unit: string): string => join(root, `.${unit}.tiaoli.lock`),
  unit: (root: string, unit: string): string => join(root, unit),
  history: (folder: string): string => join(folder, ".history"),
  format: (folder: string): string => join(folder, ".history", "format.json"),
  manifest: (folder: string): string => join(folder, ".history", "manifest.json"),
  /** What versions consist of, each part once; see `parts.ts`. */
  parts: (folder: string): string => join(folder, ".history", ".parts"),
  document: (folder: string, document: string): string => join(folder, ".history", document),
  entry: (folder: string, document: string, number: number): string => join(folder, ".history", document, String(number)),
  runs: (folder: string): string => join(folder, ".history", ".runs"),
  run: (folder: string, number: number): string => join(folder, ".history", ".runs", String(number)),
  /** A run that has begun to publish and has not ended. */
  openRun: (folder: string): string => join(folder, ".history", ".runs", "open"),
  /** Where the files that are being replaced wait until what they hold is known to be kept. */
  aside: (folder: string): string => join(folder, ".history", ".staging", "aside"),
  /** Everything is written here first and then renamed into place, so that a killed run leaves its waste in one folder. */
  staging: (folder: string): string => join(folder, ".history", ".staging"),
} as const;

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** An id that may name a folder: cannot climb, hide, or be a device name of Windows. */
export const safeName = (name: string): boolean =>
  /^[a-z0-9][a-z0-9.-]*$/i.test(name) &&
  !name.includes("..") &&
  !name.endsWith(".") &&
  !reserved.test(name) &&
  name.length <= 100;

/** The name of a file in the unit's folder as outputs.jsonl may hold it: one plain name, not hidden. */
export const plainFileName = (name: string): boolean => name !== "" && !name.startsWith(".") && !/[/\\\0]/.test(name);

/** Where a file of the shelf lies in the unit's folder: a plain name, or one in a folder of its kind. */
export const shelfPath = (path: string): boolean => {
  const parts = path.split("/");
  return parts.length <= 2 && parts.every(plainFileName);
};

/** Where a run may put and take back a file of the workspace: a profile, a part of its own templates, a paper as it was found. */
export const workspacePath = (path: string): boolean => {
  const parts = path.split("/");
  const most = /^(?:data\/units|templates)\//.test(path) ? 5 : /^data\/originals\//.test(path) ? 20 : 0;
  return parts.length <= most && parts.every(plainFileName);
};

export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** JSON as the history stores it: one space deep, so that a person can read it and compare two versions. */
export const jsonBytes = (value: unknown): Uint8Array => encoder.encode(`${JSON.stringify(value, null, 1)}\n`);
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Parsed JSON when it is an object, else null. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
