import { entries } from "./types.js";

export const profile = entries({});
