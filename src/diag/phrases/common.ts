/** What stands around every message, and parts that many messages share. */
export type CommonPhrase =
  | "severity.error"
  | "severity.warning"
  | "severity.info"
  | "hint"
  | "why"
  | "place.attachment"
  | "place.paragraph";
