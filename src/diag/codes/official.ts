/** Facts of official documents: what stands around their text. */
export const official = {
  "profile/copy-number": "error",
  "profile/secrecy-term": "error",
  "profile/term-without-secrecy": "error",
  "profile/secret-without-copy-number": "error",
  "compose/printer-too-long": "error",
  "compose/masthead-too-long": "error",
  "compose/no-number": "error",
  "compose/no-signer": "error",
  "compose/signer-downward": "error",
  "compose/signer-too-long": "error",
  "compose/signer-twice": "error",
  "compose/attachment-twice": "error",
  "compose/attachment-absent": "error",
  "compose/attachment-itself": "error",
  "compose/attachment-document": "error",
  "compose/attachment-file": "error",
} as const;
