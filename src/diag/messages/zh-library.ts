import { entries } from "./types.js";

export const library = entries({});
