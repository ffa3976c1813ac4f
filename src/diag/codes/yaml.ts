export const yaml = {
  "yaml/syntax": "error",
  "yaml/alias": "error",
  "yaml/too-large": "error",
  "yaml/more": "error",
  "yaml/unknown-key": "error",
  "yaml/missing": "error",
  "yaml/value": "error",
} as const;
