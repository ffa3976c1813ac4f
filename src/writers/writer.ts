import type { Outcome } from "../diag/types.js";
import type { Env } from "../env/types.js";
import type { Look } from "../look/types.js";
import type { Doc } from "../tree/types.js";

export interface WriteOptions {
  readonly look: Look;
}

/** One for every format: the same tree, look and fonts give the same bytes. */
export type Writer = (doc: Doc, options: WriteOptions, env: Env) => Promise<Outcome<Uint8Array>>;
