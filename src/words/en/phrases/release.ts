import type { ReleasePhrase } from "../../../diag/phrases/release.js";
import type { Phrases } from "../../types.js";

export const release: Phrases<ReleasePhrase> = {
  "release.use-clause": "name the clause",
  "release.use-back": "--back takes no --from, and one group at most",
  "release.use-to": "say with --to which groups it goes to; all for every unit",
  "release.use-reason": "give the reason with --reason",
  "release.head": "{clause}  {title} (all units: {forAll})",
  "release.text": "  version {version}  {reason}",
  "release.nobody": "    not released to anybody yet",
  "release.stage": "    {date}  {group}  {reason}",
  "release.stage-all": "    {date}  all units  {reason}",
  "release.none": "No clause is released in stages.",
  "release.done": "Version {version} of clause “{clause}” is released to {groups}: {units} units.",
  "release.done-all": "Version {version} of clause “{clause}” is released to all {units} units.",
  "release.next": "Their files have not changed yet: see what would with tiaoli impact {words}, then tiaoli regenerate {words}.",
  "release.back":
    "Taken back: version {version} of clause “{clause}” is no longer in force for {groups} ({units} units). The text stays, to be released again.",
  "release.back-all":
    "Taken back: version {version} of clause “{clause}” is no longer in force for all {units} units. The text stays, to be released again.",
};
