/** What papers and comparisons can be written as, for whoever offers a choice of them. */
export { formats } from "../writers/index.js";
export { reportFormats } from "../writers/reports/index.js";
