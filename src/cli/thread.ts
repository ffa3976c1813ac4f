// Started by a thread of a batch from dist/start, as main.ts is by a process.
import { openChunks } from "./chunks.js";

const { load } = openChunks();
export default (load("./thread.cjs") as typeof import("../batch/thread.js")).work;
