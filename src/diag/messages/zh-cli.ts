import { entries } from "./types.js";

export const cli = entries({});
