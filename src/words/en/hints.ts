import type { SameKeys } from "../types.js";
import type { hints as zh } from "../zh/hints.js";

export const hints: SameKeys<typeof zh> = {
  "archive/locked": "Wait until the other work is done, then try again.",
  "archive/nothing-to-undo": "See the versions under History; any of them can be taken out there.",
  "archive/undo-edited": "Copy the file elsewhere and move it away, then undo again; no file was changed.",
  "archive/undo-gone": "That Word file is under History, to be taken out.",
  "archive/undo-limit": "The Word files of that time are under History and can be taken out one by one.",
  "archive/undo-damaged": "Take them out one by one under History.",
  "archive/undo-beside-edited": "Delete them yourself if you do not need them.",
  "archive/edited":
    "The changes stay; PDF and others are version {number} as generated, without them. To carry them over, renew the papers under Change of holders.",
  "archive/half-done": "Go to Change of holders and renew once; they are printed from the Word file.",
  "archive/merged": "To renew it with the changes made by hand, go to Change of holders.",
  "archive/earlier-day": "Use {day} or a later day.",
  "archive/old-version": "Print it under Shelf to have a PDF of what it says now.",
  "archive/no-document": "See under History which papers there are.",
  "archive/no-version": "See under History which versions there are.",
  "archive/no-history": "Draft the papers under Shelf first.",
  "cli/no-units": "Make a unit first: New unit, on the left.",
  "cli/heavy-burden":
    "Hold together what can be, and leave to departments what they may decide; the numbers are under Choose which papers to issue.",
  "cli/edited-drift": "Check this file under Check files to see everything and why.",
  "import/two-units": "Choose above whose papers are meant; import each unit by itself.",
  "import/already-managed":
    "Compare them under Compare where they differ; to change the papers that are there, change them in Word and renew.",
  "import/wrong-id": "An id has small letters, digits and hyphens and begins with a letter, such as hubin-primary.",
  "import/needs-type": "Choose the type of the unit: {known}.",
  "import/unit-exists": "To add papers to this unit, drop them on the page of {id}; for another unit take another id.",
  "import/library-needs": "Complete the facts and draft this one; or choose to take it over to the letter.",
  "library/stale-overlay":
    "Open it under Clauses and compare it with the built-in text, or take yours back (built-in now: {now}).",
  "merge/renamed":
    "Put it back under its old name and renew: the changes are carried over. If you do not want them, move it away and draft again.",
  "merge/deleted": "To have it again, draft it under Shelf; the old one is under History, version {number}.",
  "merge/issued-changed":
    "To issue it anew, choose so in the renewal and give its new number and date; otherwise the old text stays in the history.",
  "merge/not-adjusted": "Fill it in among the facts and renew once more.",
  "merge/names-later":
    "To name who is in office now, choose to issue it anew in the renewal, with a new number and date; a wrong date is changed among the facts.",
  "merge/volume": "Tick the papers under Shelf and bind them again.",
  "merge/no-notice": "If you need it, tick the notice of the leading group among the papers to issue, and draft it.",
  "merge/no-history": "Draft the papers under Shelf first.",
  "merge/nothing-drafted": "Draft the papers under Shelf first.",
  "merge/look-kept": "PDF and others have the new look; change the Word file in Word, or under Check layout.",
  "merge/held-otherwise": "To make it by the posts held on its date, undo it under History and choose {date} in the renewal.",
  "merge/sheet-shape": "Use the sheet of the renewal as it is, or settle the conflicts on the page.",
  "merge/changed-since": "Load the page anew and choose by the words as they are now, or settle it in Word.",
  "profile/title-department":
    "{now}If the department has another name, correct it among the facts; if it is gone, change the title of the post or end the term.",
  "profile/appoint-post": "Add a new post under Facts, Posts first.",
  "profile/cadence-form": "Say how often, e.g. twice a year, once a quarter.",
  "profile/cadence-vague": "Say how often, e.g. twice a year, once a quarter.",
  "rename/head-left":
    "If the post has another name, change it among the facts; if nobody holds it, end the term under Change of holders ({post}).",
  "rename/still-says": "Check it; change it among the facts if it is meant too.",
  "compose/signer-downward": "Only papers to a superior name a signer: take the signer out of the facts if it is none.",
  "profile/empty": "Make the unit under New unit.",
  "profile/vacant": "Appoint somebody under Change of holders; choose acting where somebody stands in.",
  "profile/edit-broken": "Mend the faults marked among the facts first.",
  "report/unrelated": "See whether the files are the right ones; if so, choose to compare them all the same.",
  "report/besides-unmarked": "See the comparison on the page, or download the table.",
  "report/doubtful": "Check how these places correspond.",
  "report/redline-author":
    'Accept or reject the revisions that are there in Word, save it, and compare again (there are revisions by "{author}").',
  "report/redline-loses": "Accept or reject open revisions in Word first, save it, and compare again; or download the table.",
  "report/no-version": "Choose a version from the list.",
  "report/no-current": "Draft the papers under Shelf first, or drop the files to compare.",
  "sheet/left-open": "Go on in the sheet or among the facts; nothing can be drafted before.",
  "sheet/collision": "Where the profile is right, write what it says into this cell.",
  "sheet/collisions": "Check each place, then import again.",
  "sheet/no-record": "Download the sheet again and fill in the new one.",
  "sheet/no-comparison": "Mend the profile, download the sheet again, and fill it in.",
  "sheet/no-id": "Fill in the id on the sheet of the unit.",
  "term/later": "Renew the papers on that day; to see what would change, choose {day} under Change of holders.",
  "profile/appoint-name": "Write the name.",
  "profile/appoint-which-person":
    "Choose one of {ids}; if it is somebody else of that name, add the person among the facts first.",
  "profile/appoint-variant": "If it is somebody else, add the person among the facts first; correct a wrong name there.",
  "profile/appoint-other-name": "Check the name.",
  "profile/vacate-vacant": "Check the post and the day; terms are among the facts.",
  "profile/still-holds": "To end these terms too, do it once more for each post.",
};
