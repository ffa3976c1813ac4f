import type { ValueOf } from "../../api.js";

export type Found = ValueOf<"check/papers">;
export type FoundFile = Found["files"][number];
export type Finding = FoundFile["findings"][number];
