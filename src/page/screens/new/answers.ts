import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { AskOf, ValueOf } from "../../api.js";
import { useAsk } from "../../use-ask.js";

export type Answers = AskOf<"newunit/make">;
export type Key = keyof Answers;
export type Choices = ValueOf<"newunit/choices">;

/** Answers about a new unit as they are written, with what can be chosen for them. */
export function useAnswers() {
  const [answers, setAnswers] = useState<Answers>({});
  const [told, setTold] = useState<readonly Said[]>([]);
  const { type = "", size = "" } = answers;
  const asked = useAsk("newunit/choices", { type, size });
  const choices = asked.answer?.ok ? asked.answer.value : null;
  const set = (key: Key) => (value: string) => {
    setAnswers((before) => ({ ...before, [key]: value }));
    setTold((before) => before.filter(({ field }) => field !== key));
  };
  // The proposed id counts until somebody writes another.
  const whole: Answers = { ...answers, id: answers.id ?? choices?.id ?? "", shortName: answers.shortName ?? "" };
  return { answers: whole, set, choices, asked, told, setTold };
}
export type Given = ReturnType<typeof useAnswers>;
