export const writer = {
  "writer/only-in-word": "warning",
  "writer/unwritable-text": "error",
  "writer/no-table": "warning",
  "ooxml/not-a-zip": "error",
  "ooxml/too-large": "error",
  "ooxml/bad-part": "error",
  "writer/font-none": "error",
  "writer/font-refused": "error",
  "writer/font-unreadable": "warning",
  "writer/font-substituted": "info",
  "writer/font-fallback": "info",
  "writer/font-no-glyph": "warning",
} as const;
