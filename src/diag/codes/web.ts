/** What the local page says of itself. */
export const web = {
  "web/port-taken": "error",
  "web/not-private": "error",
  "web/no-page": "error",
  "web/no-browser": "warning",
  "web/bad-port": "error",
  "web/no-folder": "error",
  "web/bad-ask": "error",
  "web/outside": "error",
  "web/file-gone": "error",
  "web/too-many-files": "error",
  "web/cancelled": "info",
  "web/no-program": "error",
  "web/not-whole-path": "error",
  "web/no-workspace": "error",
  "web/nothing-to-mend": "info",
} as const;
