#!/usr/bin/env node
// Started from dist/start, where the build puts the bundle beside it (scripts/bundle.mjs).
import { openChunks } from "./chunks.js";

const { load } = openChunks();
await (load("./start.cjs") as typeof import("./start.js")).start(process.argv.slice(2));
