import type { ExplainedClause, ExplainedField } from "../causes/types.js";
import type { Code } from "../diag/codes/index.js";
import type { Severity } from "../diag/types.js";
import type { Strength } from "../layout/types.js";

/** What is known of one paragraph or row. */
export interface Explained {
  readonly id: string;
  readonly place: string;
  readonly text: string;
  /** null: not from a clause, but from the document kind itself (title, signature) or typed by a person. */
  readonly clause: ExplainedClause | null;
  readonly fields: readonly ExplainedField[];
  readonly references: readonly { readonly text: string; readonly to: string }[];
  /** A person changed it: since which version, and what was generated (null: nothing, it was inserted). */
  readonly edited: { readonly since: number; readonly generated: string | null } | null;
}
export interface Explanation {
  readonly unit: string;
  readonly document: string;
  readonly title: string;
  /** The recorded version it is, or was made from. */
  readonly version: number;
  readonly asOf: string;
  readonly parts: readonly Explained[];
}
export interface ExplainedCode {
  readonly code: Code;
  readonly severity: Severity;
  /** Of a rule of the layout, the set or the drift check: how binding it is, and what says so ("" where it is good practice alone). */
  readonly rule?: { readonly strength: Strength; readonly source: string };
  /** Of a rule of the drift check: papers it finds something in, with what it finds, and such that it leaves alone. */
  readonly examples?: {
    readonly finds: readonly { readonly text: string; readonly quotes: readonly string[] }[];
    readonly leaves: readonly string[];
  };
}
