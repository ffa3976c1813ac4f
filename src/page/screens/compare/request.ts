import type { AskOf } from "../../api.js";

/** What is compared, and how. */
export type Request = AskOf<"compare/rows">;
