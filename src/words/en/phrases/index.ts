import { common } from "./common.js";
import { layout } from "./layout.js";
import { lint } from "./lint.js";
import { rooms } from "./rooms.js";

/** Everything that is worded besides messages. */
export const phrases = {
  ...common,
  ...layout,
  ...lint,
  ...rooms,
};
