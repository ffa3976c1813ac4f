import type { Reasons } from "../types.js";

export const why: Reasons = {
  "check/differing-cadence":
    "Where two documents say differently how often a thing is done, those who do it do not know which to follow, and those who check look for different things.",
  "check/differing-responsible":
    "Where the list and the rules name different people, nobody can tell who answers when something goes wrong.",
  "check/duty-with-two-owners": "Where two documents give one task to different people, each can say it is the other's.",
  "check/duty-without-owner": "A task without anybody responsible is done by nobody, and nobody can be asked about it.",
  "check/missing-document": "A document sends its readers to another one that the unit does not have: they have nowhere to look.",
  "check/vacant-place": "Lists and cards name people: a post nobody holds drops out of them, and nobody would notice.",
  "check/vacant-post": "Documents give duties to a post that nobody holds on that day, so nobody carries them out.",
  "drift/holed-title": "Under a title with a hole nobody finds the paper.",
  "drift/inner-space": "Left by a line break; nobody read the paper through.",
  "drift/lost-heading": "Without its heading the text belongs to another.",
  "drift/lost-word": "Without its predicate or interval nobody knows what is due.",
  "drift/missing-basis": "Accountability has a regulation of its own.",
  "drift/mixed-numbers": "Two ways of counting on one level make references unclear.",
  "drift/repeated-paper": "Word for word the same for two units or topics is a copy.",
  "drift/near-word": "A character that sounds or looks alike spoils a word.",
  "drift/list-count": "A list that has more or fewer items than announced lost one or gained one.",
  "drift/lost-article": "A reference to an article that is not there cannot be followed.",
  "drift/impossible-day": "Nobody can act on a day that no calendar has.",
  "drift/repealed": "What is based on repealed rules has no basis.",
  "drift/own-title": "The title was replaced in the citation too.",
  "drift/own-kind": "A paper calls itself by one word; the other came from another paper.",
  "drift/empty-heading": "A heading without text lost what stood under it.",
  "drift/lost-list": "What is announced and not given binds nobody.",
  "drift/past-year": "The plan of another year was copied.",
  "drift/mixed-terms": "Two words for one thing read as two things.",
  "drift/foreign-place": "A strange place shows that the paper was copied.",
  "drift/foreign-head": "Duties of a post that does not exist are nobody's.",
  "drift/unknown-department": "What is given to a department that does not exist is not done.",
  "drift/unknown-person": "Duties of somebody who is not here are nobody's.",
  "drift/foreign-contact": "Whoever calls the number reaches somebody else.",
  "drift/two-intervals": "One duty at two intervals: who does it and who checks it go by different ones.",
  "drift/below-floor": "Below a regulation's least the clause itself breaks it.",
  "drift/asked-below": "The rules on relieving grass-roots units forbid it.",
  "drift/citation-number": "Under a wrong number nobody finds the paper.",
  "drift/short-title": "Readers cannot tell which paper is the basis.",
  "drift/citation-title": "A basis under a wrong title is no basis.",
  "drift/debris": "Marks of a page and words that sell samples are no part of a paper.",
  "drift/doubled-mark": "Doubled marks are what an edit left, often with words lost.",
  "drift/fixed-phrase": "One character off, and a fixed expression says something else.",
  "drift/half-width": "Chinese text takes full-width marks (GB/T 15834-2011).",
  "drift/lost-end": "A paper without its beginning or end cannot be carried out.",
  "drift/number-series": "Skipped or repeated numbers tell of lost headings, and references point elsewhere.",
  "drift/outdated": "Who follows the paper finds no such body.",
  "drift/placeholder": "A placeholder in print shows that the text was copied.",
  "drift/repeated-text": "What stands twice is changed once, and then contradicts itself.",
  "drift/repeated-word": "A replacement left it, and the sentence does not read.",
  "drift/self-reference": "A paper has one name for its own unit; the other is somebody else's.",
  "drift/unpaired": "Readers cannot tell where a quotation or title ends.",
  "drift/wider-scope": "A unit cannot bind those it does not govern: the clause was copied from a superior.",
  "drift/wrong-word": "A misspelling in an official paper discredits it.",
  "drift/mixed-self": "A unit under two words: one was copied from elsewhere.",
  "drift/number-gap": "A number run into its text misleads readers and searches.",
  "drift/lost-close": "Rules without a first day hold from no day.",
  "drift/organ-form": "A unit has one Party organ; under a wrong form nobody is bound.",
  "drift/two-first": "Two who are first are none.",
  "drift/foreign-name": "Another unit's name shows that the paper was copied.",
  "drift/foreign-organ": "A unit has one Party organ; under a wrong form nobody is bound.",
  "drift/former-person": "Duties of somebody who left are nobody's.",
  "drift/own-cadence": "One duty at two intervals: who does it and who checks it go by different ones.",
  "layout/addressee": "The addressee stands flush left with a full-width colon behind it, apart from the body.",
  "layout/attachment-form":
    "The list of attachments stands two characters in: the word for attachment, a full-width colon and the names, without punctuation behind them.",
  "layout/attachment-missing":
    "Numbers and names of attachments agree with the list: where one is missing or wrong every receiver will ask.",
  "layout/bold-heading": "Levels are told apart by fonts, and the standard asks for no bold; bold Heiti tends to blur.",
  "layout/character-pitch":
    "With the wrong pitch a line of size 3 does not hold the required number of characters, and the right edge is ragged.",
  "layout/coloured-text":
    "All text of an official document but the masthead is black; colours are mostly marks left from drafting.",
  "layout/date-form": "The date of issue has year, month and day in full in Arabic digits, without zeros to fill up.",
  "layout/date-zero": "Months and days are not filled up: 1 is not written 01.",
  "layout/document-number":
    "The year of a document number stands in hexagonal brackets, the number without leading zeros and without an ordinal mark; otherwise nobody finds it.",
  "layout/empty-paragraphs":
    "Blank lines that push text to the next page go wrong as soon as a sentence before them changes: a page break does not.",
  "layout/first-line-indent":
    "Each paragraph begins two characters in and goes on flush left: that is what tells paragraphs apart.",
  "layout/half-width-punctuation":
    "Chinese uses full-width punctuation; half-width marks mostly come from an input method that was not switched.",
  "layout/header-row":
    "Where a table over several pages does not repeat its header, the next page does not tell what its columns are.",
  "layout/imprint-rule":
    "The first and last rule of the imprint are thick (0.35 mm recommended), those between thin (0.25 mm), all as wide as the type area.",
  "layout/imprint":
    "The imprint is set in size 4 Fangsong, with commas between the offices copied to and a full stop behind the last.",
  "layout/latin-font": "Digits and letters in a sans-serif font differ in weight from the Fangsong and Songti around them.",
  "layout/level-font": "Headings of each level have a font of their own, so that levels are seen at a glance.",
  "layout/line-break-item":
    "Items parted by line breaks look like paragraphs and are one: indents, numbers and references cannot reach each of them.",
  "layout/line-pitch":
    "A fixed pitch alone gives each page its number of lines; single or multiple spacing follows the font and breaks pages elsewhere on another machine.",
  "layout/number-form": "Levels are numbered in set forms; with the wrong punctuation they cannot be told apart.",
  "layout/number-gap": 'Where numbers are skipped or repeated, a reference to "item three" does not tell which.',
  "layout/number-order":
    "Levels follow in a set order and are not mixed with chapters, articles and items; turned round they cannot be cited.",
  "layout/page-margins":
    "Margins make the type area: with others, lines a page, characters a line and the binding side are all wrong.",
  "layout/page-number-form": "Page numbers are mostly in half-width Songti digits of size 4, with a dash on either side.",
  "layout/page-number-missing": "Without page numbers loose sheets cannot be put back in order.",
  "layout/page-number-place": "Printed on both sides and bound, page numbers are found quickly when all stand at the outer edge.",
  "layout/page-orientation":
    "Official documents stand upright and read from left to right; landscape pages are for wide tables only, so that the bound paper turns well.",
  "layout/page-size": "Official documents are on A4; another size is scaled or cut when it is printed.",
  "layout/paragraph-spacing": "Odd spacing around paragraphs keeps a page from holding its number of lines.",
  "layout/quote-font": "Quotation marks and ellipses in a Latin font take half a character and crowd their neighbours.",
  "layout/signature-place":
    "The places of signature and date follow from the number of characters: without a seal the signature ends two characters from the right, and the date begins two characters to the right of it; with a seal the date ends four from the right, and the signature is centred on it.",
  "layout/split-row": "A row that breaks over two pages cannot be read as one.",
  "layout/straight-quote": "Chinese uses curly quotes; straight ones do not tell opening from closing and print half-width.",
  "layout/theme-font": "A theme font covers the font that is named: the box says one thing, screen and paper show another.",
  "layout/title-form": "A title is mostly in Xiaobiaosong of size 2, centred.",
  "layout/title-pitch":
    "A title of several lines is cut off by a pitch that is too small and falls apart with one that is too large.",
  "layout/typed-space": "Indents and centring by typed spaces and tabs shift as soon as the font or the words change.",
  "layout/wide-table": "A table wider than the type area prints beyond the paper or into the binding.",
  "layout/wrong-font": "The body is set in Fangsong of size 3; what was pasted from elsewhere often brings another font along.",
  "layout/wrong-size": "Body and headings are in size 3; other sizes change the lines a page and the characters a line.",
};
