import { entries } from "./types.js";

export const archive = entries({});
