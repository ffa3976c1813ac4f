import { documents } from "./documents.js";
import { library } from "./library.js";
import { page } from "./page.js";
import { queued } from "./queue.js";
import { reading } from "./reading.js";
import { units } from "./units.js";

/** The help of every command, by its words. */
export const help = { ...documents, ...library, ...page, ...queued, ...reading, ...units };
