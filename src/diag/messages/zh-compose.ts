import { entries } from "./types.js";

export const compose = entries({});
