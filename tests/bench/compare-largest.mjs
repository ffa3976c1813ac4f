import { compareDocs } from "../../dist/compare/compare.js";
import { largest, treeOf } from "./corpus.mjs";

/** Run as a program of its own: its memory is measured. */
const pair = largest();
compareDocs(treeOf(pair.old), treeOf(pair.new));
