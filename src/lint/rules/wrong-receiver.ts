import { around, plainWords } from "../printed-words.js";
import type { TrialRule } from "../types.js";

/**
 * Suspected crimes handed to the Party committee or the authority above. Offences of office go to the supervisory organ (监察法第三十四条),
 * others to the police, procuratorate or court (刑事诉讼法第一百一十条).
 */
export const wrongReceiver: TrialRule = {
  code: "lint/wrong-receiver",
  look: ({ text }) =>
    [...text.matchAll(/移[送交]\uE002superiors\.(?:party|administration|publicity)\uE003([^\uE004]*)/g)].map(([, receiver]) => {
      const words = plainWords(text);
      const phrase = `移送${receiver!}`;
      return { receiver: receiver!, text: around(words, Math.max(0, words.indexOf(phrase)), phrase.length) };
    }),
};
