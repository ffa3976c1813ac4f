export const imports = {
  "import/private-characters": "error",
  "import/not-to-the-letter": "error",
} as const;
