/** What stands around every message, and parts that many messages share. */
export type CommonPhrase =
  | "severity.error"
  | "severity.warning"
  | "severity.info"
  | "hint"
  | "why"
  | "place.attachment"
  | "place.paragraph"
  | "nearest"
  | "nearest.several"
  | "nearest.key"
  | "list.none"
  | "list.cut"
  | "list.more"
  | "list.places"
  | "quoted"
  | "titled"
  | "with";
