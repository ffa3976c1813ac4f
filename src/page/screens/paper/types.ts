import type { ValueOf } from "../../api.js";

/** A paper as it would be, with its rows and the facts it prints. */
export type Paper = ValueOf<"live/paper">;
export type Row = Paper["rows"][number];
