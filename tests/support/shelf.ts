import { compose, documentsOf, type Subject, unsuited } from "../../src/compose/compose.js";
import type { Env } from "../../src/env/types.js";
import { fontSource } from "../../src/io/fonts.js";
import { readLook } from "../../src/look/read.js";
import type { Doc } from "../../src/tree/types.js";
import { diskEnv } from "./disk-env.js";
import { asOf, library } from "./library.js";
import { printDiagnostics } from "./said.js";
import { sample } from "./samples.js";

export const units = ["hubin-primary", "lanjiang-culture", "dongwan-park", "yunting-college"] as const;

/** Fonts shipped with the program and no others: goldens must not depend on what a machine has installed. */
export const shippedFonts: Env = { ...diskEnv, fonts: fontSource({ system: [], named: "" }) };

const look = readLook(library.looks.get("gb9704")!.text, "gb9704");
if (!look.ok) throw new Error(printDiagnostics(look.diagnostics));
export const gb9704 = look.value;

/** One document of a sample unit; composing it must succeed. */
export function draftDoc(unit: string, kind: string, topic: string, subject?: Subject): Doc {
  const doc = compose({ library, loaded: sample(unit), kind, topic, asOf, ...(subject && { subject }) });
  if (!doc.ok) throw new Error(printDiagnostics(doc.diagnostics));
  return doc.value;
}

/** Every document of every kind that suits a unit on a topic and has something to say. */
export function shelf(unit: string, topic: string): readonly Doc[] {
  const loaded = sample(unit);
  return [...library.kinds.keys()].flatMap((kind) => {
    const request = { library, loaded, kind, topic, asOf };
    if (unsuited(request) !== null) return [];
    return documentsOf(request).flatMap((subject) => {
      const doc = compose({ ...request, ...(subject && { subject }) });
      if (doc.ok) return doc.value;
      if (doc.diagnostics.every(({ code }) => code === "compose/empty-document")) return [];
      throw new Error(printDiagnostics(doc.diagnostics));
    });
  });
}
