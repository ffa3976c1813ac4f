import { entries } from "./types.js";

export const writer = entries({});
