export const compare = {
  "compare/pin-unknown": "warning",
  "compare/swapped": "warning",
} as const;
