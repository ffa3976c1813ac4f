/** What is said about groups of units, and of units about what they have from theirs. */
export const group = {
  "group/unknown": "error",
  "group/circle": "error",
  "group/own-fact": "error",
  "group/other-type": "error",
  "group/other-person": "error",
  "group/other-paper": "error",
  "group/cleared": "error",
  "group/no-units": "error",
  "group/own-value": "info",
  "group/said-twice": "info",
  "group/title-shared": "info",
} as const;
