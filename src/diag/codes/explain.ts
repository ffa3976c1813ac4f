export const explain = {
  "explain/no-target": "error",
  "explain/unknown-code": "error",
  "explain/no-place": "error",
  "explain/which-place": "error",
  "explain/not-ours": "error",
} as const;
