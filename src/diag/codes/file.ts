export const file = {
  "file/missing": "error",
  "file/is-folder": "error",
  "file/is-file": "error",
  "file/exists": "error",
  "file/denied": "error",
  "file/busy": "error",
  "file/full": "error",
  "file/failed": "error",
  "file/link-outside": "error",
  "file/link-away": "error",
  "file/link-again": "error",
  "file/outside": "error",
} as const;
