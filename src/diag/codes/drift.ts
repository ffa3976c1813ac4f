/** What copying leaves behind in papers. */
export const drift = {
  "drift/citation-title": "warning",
  "drift/debris": "warning",
  "drift/doubled-mark": "warning",
  "drift/fixed-phrase": "warning",
  "drift/half-width": "warning",
  "drift/lost-end": "warning",
  "drift/number-series": "warning",
  "drift/outdated": "warning",
  "drift/placeholder": "warning",
  "drift/repeated-text": "warning",
  "drift/repeated-word": "warning",
  "drift/self-reference": "warning",
  "drift/unpaired": "warning",
  "drift/wider-scope": "warning",
  "drift/wrong-word": "warning",
} as const;
