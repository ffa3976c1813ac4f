/** What `library release` says. */
export type ReleasePhrase =
  | "release.use-clause"
  | "release.use-back"
  | "release.use-to"
  | "release.use-reason"
  | "release.head"
  | "release.text"
  | "release.nobody"
  | "release.stage"
  | "release.stage-all"
  | "release.none"
  | "release.done"
  | "release.done-all"
  | "release.next"
  | "release.back"
  | "release.back-all";
