export const ooxml = {
  "ooxml/patch-place": "error",
  "ooxml/patch-text": "error",
  "ooxml/patch-unsafe": "error",
  "ooxml/patch-overlap": "error",
  "ooxml/patch-xml": "error",
  "ooxml/patch-prefix": "error",
  "ooxml/kept-parts": "info",
} as const;
