import type { ValueOf } from "../../api.js";

export type Paper = ValueOf<"shelf/papers">["papers"][number];
/** A paper that was made has files to be exported and printed. */
export const isMade = ({ files }: Paper): boolean => files.some(({ state }) => state !== "missing");
