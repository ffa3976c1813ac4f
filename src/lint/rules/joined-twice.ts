import { around, libraryWords, oncePerText, plainWords } from "../printed-words.js";
import type { TrialRule } from "../types.js";

/** 政策制定和开发建设和服务企业工作: a path whose words have a 和 of their own, joined with 和; or one name joined with itself. */
export const joinedTwice: TrialRule = {
  code: "lint/joined-twice",
  look: ({ text }) => findings(text),
};

const findings = oncePerText((text) => {
  const words = libraryWords(text);
  const twice = [
    ...text.matchAll(/(和?)\uE002(?:unit-type|topics|organs|limits)[^\uE003]*\uE003([^\uE004、，]*和[^\uE004、，]*)\uE004(和?)/g),
  ]
    .filter(([, before, , after]) => before !== "" || after !== "")
    .map(([, , value]) => ({ phrase: value!, text: around(words, words.indexOf(value!), value!.length) }));
  const plain = plainWords(text);
  const same = [...text.matchAll(/\uE002[^\uE003]*\uE003([^\uE004]+)\uE004[、和及与]+\uE002[^\uE003]*\uE003([^\uE004]+)\uE004/g)]
    .filter(([, one, other]) => one === other)
    .map(([, one]) => ({ phrase: one!, text: around(plain, plain.indexOf(one!), one!.length * 2 + 1) }));
  return [...twice, ...same];
});
