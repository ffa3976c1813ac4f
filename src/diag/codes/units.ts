/** What is said about tables of units, and about work on many units at once. */
export const units = {
  "units/no-sheet": "error",
  "units/empty": "error",
  "units/no-id": "error",
  "units/not-csv": "error",
  "units/open-quote": "error",
  "units/broken-profile": "error",
  "units/more": "error",
  "units/taken-back": "error",
  "units/half-done": "error",
  "units/csv-part": "warning",
  "units/jobs": "error",
  "units/thread": "error",
  "units/failed": "error",
  "units/stopped": "warning",
  "units/board": "error",
  "units/board-format": "error",
} as const;
