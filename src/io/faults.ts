import { phrase } from "../diag/phrase.js";
import { problem } from "../diag/problem.js";
import type { Diagnostic } from "../diag/types.js";

/** What the operating system's error codes mean to a person; EPERM and EBUSY on a rename are Windows' way to say "open elsewhere". */
const codes = {
  ENOENT: "file/missing",
  EISDIR: "file/is-folder",
  ENOTDIR: "file/is-file",
  EEXIST: "file/is-file",
  EACCES: "file/denied",
  EPERM: "file/denied",
  EROFS: "file/denied",
  EBUSY: "file/busy",
  ETXTBSY: "file/busy",
  ENOSPC: "file/full",
  EDQUOT: "file/full",
  ELOOP: "file/link-loop",
} as const;

const details = ["ENAMETOOLONG", "EMFILE", "ENFILE", "EIO", "EXDEV", "ENOTEMPTY", "EINVAL"] as const;

/** The error code of a failed system call; undefined for an error that is our own bug. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error ? error.code : undefined;

/**
 * A failed system call as a `file/*` diagnostic. Anything else is our own bug and is thrown again.
 * @param doing `rename` reads EPERM as "open elsewhere"
 */
export function fileFault(error: unknown, path: string, doing: "read" | "write" | "rename" = "read"): Diagnostic {
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (doing === "read" && (code === "EACCES" || code === "EPERM")) return problem("file/unreadable", { path });
  if (doing === "rename" && code === "EPERM") return problem("file/busy", { path });
  if (Object.hasOwn(codes, code)) return problem(codes[code as keyof typeof codes], { path });
  const known = details.find((one) => one === code);
  return problem("file/failed", { path, detail: known === undefined ? code : phrase(`disk.${known}`) });
}
