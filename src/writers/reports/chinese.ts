import type { Value } from "../../diag/types.js";
import { worded } from "../../words/say.js";
import { zh } from "../../words/zh/index.js";

/** Reports are papers of an office: in Chinese, whatever language the screen speaks. */
export const chinese = (value: Value): string => worded(zh, value);
