import { batch } from "./batch.js";
import { boards } from "./boards.js";
import { burden } from "./burden.js";
import { causes } from "./causes.js";
import { commands } from "./commands.js";
import { common } from "./common.js";
import { comparison } from "./comparison.js";
import { details } from "./details.js";
import { drift } from "./drift.js";
import { fields } from "./fields.js";
import { imports } from "./import.js";
import { layout } from "./layout.js";
import { lint } from "./lint.js";
import { marks } from "./marks.js";
import { queue } from "./queue.js";
import { release } from "./release.js";
import { renew } from "./renew.js";
import { rooms } from "./rooms.js";
import { show } from "./show.js";

/** Everything that is worded besides messages. */
export const phrases = {
  ...batch,
  ...boards,
  ...burden,
  ...causes,
  ...commands,
  ...common,
  ...comparison,
  ...details,
  ...drift,
  ...fields,
  ...imports,
  ...layout,
  ...lint,
  ...marks,
  ...queue,
  ...release,
  ...renew,
  ...rooms,
  ...show,
};
