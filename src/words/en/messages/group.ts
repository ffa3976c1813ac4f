import type { group as codes } from "../../../diag/codes/group.js";
import type { Sentences } from "../../types.js";

/** What is said about groups of units, and of units about what they have from theirs. */
export const group: Sentences<typeof codes> = {
  "group/unknown": {
    message: "there is no group of units “{group}”",
    hint: "{nearest}The groups there are: {known}. A new one goes into {path}.",
  },
  "group/circle": {
    message: "the group “{group}” comes to belong to itself: {names}",
    hint: "Mend unit.group in one of them; the topmost group has none.",
  },
  "group/own-fact": {
    message: "{path} is a fact of each unit's own and cannot stand in a group",
    hint: "Take it out of the group and write it in the units' own profiles.",
  },
  "group/other-type": {
    message: "the unit's type is {value}, and those of the group “{group}” are all {known}",
    hint: "See whether unit.group is right; if the group has units of several types, take unit.type out of {file}.",
  },
  "group/other-person": {
    message: "the id “{id}” is “{value}” here and “{known}” in the group “{group}”",
    hint: "Give one person one name; for another person, choose another id. The group's file is {file}.",
  },
  "group/other-paper": {
    message: "the number “{id}” is “{value}” here and “{known}” in the group “{group}”",
    hint: "Give one paper one title; for another paper, look at the number again. The group's file is {file}.",
  },
  "group/cleared": {
    message: "{path} comes from the group “{group}” and cannot be emptied for this unit",
    hint: "For another value, write one for this unit; if no unit should have it, change {file}.",
  },
  "group/no-units": {
    message: "no unit belongs to the group “{group}”",
    hint: "Write unit.group: {group} in the units' profiles.",
  },
  "group/own-value": {
    message: "{path} is this unit's own and does not follow the group “{group}” ({file})",
    hint: "If it should follow, take it out of this profile.",
  },
  "group/said-twice": {
    message: "{path} says what the group “{group}” ({file}) says",
    hint: "It can be taken out of this profile; only then will it follow a change of the group.",
  },
  "group/title-shared": {
    message: "the post “{title}” comes from the group “{group}” ({file}); the term is written in this unit's profile alone",
    hint: "To change the post's title, change the group; all of its units follow.",
  },
};
