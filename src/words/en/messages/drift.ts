import type { drift as codes } from "../../../diag/codes/drift.js";
import type { Sentences } from "../../types.js";

export const drift: Sentences<typeof codes> = {
  "drift/citation-title": { message: "there is no {quote}; it should be {right}", hint: "Compare the title with the original." },
  "drift/debris": { message: '"{quote}" was left by a web page or an editor', hint: "Delete it." },
  "drift/doubled-mark": { message: 'marks "{quote}" are doubled or do not fit', hint: 'Write "{right}".' },
  "drift/fixed-phrase": {
    message: '"{quote}" looks like "{right}" copied wrongly',
    hint: 'Write "{right}", or add it to what is ignored.',
  },
  "drift/half-width": { message: 'half-width "{quote}" in Chinese text', hint: 'Write "{right}".' },
  "drift/lost-end": { message: 'the paper is incomplete: "{quote}"', hint: "Find the original and restore what is lost." },
  "drift/number-series": {
    message: 'number "{quote}" does not go on from the one before',
    hint: "See whether a heading or a clause was lost here, then number anew.",
  },
  "drift/outdated": { message: '"{quote}" is no more', hint: "{right}" },
  "drift/placeholder": { message: '"{quote}" was never filled in', hint: "Fill it in, or drop the sentence." },
  "drift/repeated-text": { message: 'this paragraph stands above already: "{quote}"', hint: "Delete one of them." },
  "drift/repeated-word": { message: '"{quote}" has a word too many', hint: 'Write "{right}".' },
  "drift/self-reference": { message: '"{quote}" is not what the paper calls its unit elsewhere', hint: 'Write "{right}".' },
  "drift/unpaired": { message: '"{quote}" lacks its other half', hint: "Add the other half, or delete it." },
  "drift/wider-scope": {
    message: '"{quote}" speaks of a whole district, not of this unit',
    hint: "Say what the unit itself has below it.",
  },
  "drift/wrong-word": { message: '"{quote}" is misspelt', hint: 'Write "{right}".' },
  "drift/mixed-self": { message: '"{quote}" is not what the paper calls its unit elsewhere', hint: 'Write "{right}".' },
  "drift/number-gap": { message: 'no space after the number: "{quote}"', hint: 'One full-width space, as in "{right}".' },
  "drift/lost-close": {
    message: 'it says neither from when it holds nor who explains it; the end may be lost: "{quote}"',
    hint: "Add who explains it, from when it holds and what it replaces.",
  },
  "drift/organ-form": {
    message: '"{quote}" does not fit the unit\'s Party organ',
    hint: "Compare it with the organ of the unit.",
  },
  "drift/two-first": {
    message: 'it names two first responsible persons: "{quote}"',
    hint: "Name one, or say how they share it.",
  },
  "drift/foreign-name": {
    message: '"{quote}" is another unit',
    hint: "Write this unit's name, or put that unit into the profile.",
  },
  "drift/foreign-kind": { message: '"{quote}" is what only another kind of unit has', hint: "Write what your unit has." },
  "drift/own-name": { message: '"{quote}" is not the unit the paper is of', hint: 'Write your unit\'s name; perhaps "{right}".' },
  "drift/mixed-above": {
    message: '"{quote}" is not the superior the paper names elsewhere',
    hint: 'Check it; perhaps "{right}".',
  },
  "drift/own-organ": {
    message: '"{quote}" is not the Party organ of the unit the paper is of',
    hint: 'Check it; perhaps "{right}".',
  },
  "drift/foreign-organ": { message: '"{quote}" is not this unit\'s Party organ', hint: 'Write "{right}".' },
  "drift/former-person": { message: '"{quote}" holds no post now', hint: "Name who holds the post now." },
  "drift/own-cadence": { message: '"{quote}" does not fit the interval of the profile', hint: 'Write "{right}".' },
  "drift/holed-title": { message: "{quote} lost a part of its title", hint: "Compare it with the original." },
  "drift/inner-space": {
    message: 'a blank inside a sentence, or two paragraphs run into one: "{quote}"',
    hint: "Delete the blank, or begin a paragraph.",
  },
  "drift/lost-heading": { message: 'a heading seems to be lost here: "{quote}"', hint: "Restore it from the original." },
  "drift/lost-word": { message: 'the sentence lost a word: "{quote}"', hint: 'Restore it, perhaps "{right}".' },
  "drift/missing-basis": { message: 'accountability without the regulation on it: "{quote}"', hint: 'Write "{right}".' },
  "drift/mixed-numbers": {
    message: 'numbers written in two ways: "{quote}"',
    hint: "Write the numbers of one level in one way.",
  },
  "drift/repeated-paper": {
    message: 'the whole paper is the same as another: "{quote}"',
    hint: "See whether it was copied and left unchanged, or kept twice.",
  },
  "drift/short-title": {
    message: "nobody can tell which paper {quote} is",
    hint: "Give the full title, or introduce the short one.",
  },
  "drift/near-word": { message: '"{quote}" is no word', hint: 'Write "{right}"?' },
  "drift/list-count": {
    message: 'the number announced is not that of the list: "{quote}"',
    hint: 'Write "{right}", or restore what is missing.',
  },
  "drift/lost-article": { message: 'this paper has no "{quote}"', hint: "See which article was meant." },
  "drift/impossible-day": { message: 'there is no "{quote}"', hint: "Check the day." },
  "drift/repealed": { message: "{quote} is in force no more", hint: "In its place: {right}." },
  "drift/own-title": { message: "the paper cites itself as its basis: {quote}", hint: "Name what it is really based on." },
  "drift/own-kind": { message: '"{quote}" is not what the paper calls itself elsewhere', hint: 'Write "{right}".' },
  "drift/empty-heading": { message: 'nothing stands under the heading "{quote}"', hint: "Restore the text or drop the heading." },
  "drift/lost-list": { message: 'the list announced does not come: "{quote}"', hint: "Restore the list." },
  "drift/past-year": { message: 'the task of another year: "{quote}"', hint: 'Write "{right}".' },
  "drift/mixed-terms": { message: '"{quote}" is called otherwise elsewhere in the paper', hint: 'Write "{right}" throughout.' },
  "drift/foreign-place": { message: '"{quote}" is not where this unit is', hint: "Name the place of this unit." },
  "drift/foreign-head": { message: 'the unit has no "{quote}"', hint: "Name the post of this unit." },
  "drift/unknown-department": {
    message: 'the profile has no department "{quote}"',
    hint: "Name a department of this unit, or add it to the profile.",
  },
  "drift/unknown-person": {
    message: 'the profile has no "{quote}"',
    hint: "Name somebody of this unit, or add the person to the profile.",
  },
  "drift/foreign-contact": { message: '"{quote}" is not this unit\'s', hint: "Write this unit's own, or add it to the profile." },
  "drift/two-intervals": {
    message: 'the same activity has another interval before: "{quote}"',
    hint: 'Make them the same; before it is "{right}".',
  },
  "drift/below-floor": { message: 'less often than the regulation asks: "{quote}"', hint: 'At least, write "{right}".' },
  "drift/asked-below": { message: '"{quote}" burdens those below', hint: "Drop it or join it with what they do already." },
  "drift/citation-number": { message: '"{quote}" is not the number of that paper', hint: 'It is "{right}".' },
  "drift/adverb-de": { message: '"{quote}" has the wrong particle', hint: 'Write "{right}".' },
  "drift/vague-cadence": { message: '"{quote}" says no interval', hint: 'State how often, such as "{right}".' },
  "drift/foreign-paper": {
    message: 'the whole paper is another unit\'s: "{quote}"',
    hint: "See whether it was put here by mistake; where it is to be adapted, put each place right.",
  },
  "drift/intervals-apart": {
    message: 'papers of the unit give one activity different intervals: "{quote}"',
    hint: 'Make them the same; most say "{right}".',
  },
  "drift/over-length": { message: 'the paper is too long: "{quote}"', hint: "Cut what repeats superiors and other papers." },
  "drift/level-jump": {
    message: 'a level of numbers is left out: "{quote}"',
    hint: "Use the number of the level above, or put back the heading that is lost.",
  },
  "drift/swapped-joiner": { message: 'a joining word was exchanged: "{quote}"', hint: 'Write "{right}".' },
  "drift/lost-mark": { message: 'a mark is lost: "{quote}"', hint: 'Write "{right}".' },
  "drift/lost-object": {
    message: 'the sentence goes on after "{quote}", and the words are lost',
    hint: "Compare it with the original.",
  },
  "drift/two-holders": { message: 'one post is given to two persons: "{quote}"', hint: "Keep the one who holds it now." },
  "drift/uneven-list": {
    message: 'this item is built otherwise than the others of its list: "{quote}"',
    hint: 'Perhaps "{right}".',
  },
  "drift/uneven-marks": { message: 'the mark differs from the others beside it: "{quote}"', hint: 'Write "{right}".' },
  "drift/uneven-year": {
    message: 'the count of the year does not fit the interval: "{quote}"',
    hint: 'Check it; by the interval it is "{right}".',
  },
  "drift/wrong-sum": { message: 'the sum is not that of its parts: "{quote}"', hint: "Check the parts and the sum." },
};
