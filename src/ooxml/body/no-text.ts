import { problem } from "../../diag/problem.js";
import type { Diagnostic } from "../../diag/types.js";
import type { BodyReading } from "./reading.js";

/** Why a body that was read has no text, and the way out. @param name how messages name the file */
export function noText({ embedded, things }: BodyReading, name: string): Diagnostic {
  if (embedded > 0) return problem("reader/embedded-only", { name });
  if (things.some(({ kind }) => kind === "text-box")) return problem("reader/only-text-boxes", { name });
  return problem("reader/no-text", { name });
}
