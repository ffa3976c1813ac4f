import { useState } from "preact/hooks";
import type { Said } from "../../../web/wire.js";
import type { AskOf, ValueOf } from "../../api.js";
import { useAsk } from "../../use-ask.js";

export type Answers = AskOf<"newunit/make">;
/** Questions with one answer. */
export type Key = Exclude<keyof Answers, "posts" | "departments">;
export type Choices = ValueOf<"newunit/choices">;

/** Answers about a new unit as they are written, with what can be chosen for them. */
export function useAnswers() {
  const [answers, setAnswers] = useState<Answers>({});
  const [told, setTold] = useState<readonly Said[]>([]);
  const { type = "", size = "", organ = "", fullName = "", shortName = "" } = answers;
  const asked = useAsk("newunit/choices", { type, size, organ, fullName, shortName });
  const choices = asked.answer?.ok ? asked.answer.value : null;
  const set = (key: Key) => (value: string) => {
    setAnswers((before) => ({ ...before, [key]: value }));
    setTold((before) => before.filter(({ field }) => field !== key));
  };
  const setNamed = (list: "posts" | "departments") => (names: Readonly<Record<string, string>>) => {
    setAnswers((before) => ({ ...before, [list]: names }));
    setTold((before) => before.filter(({ field }) => !field?.startsWith(list)));
  };
  // Departments are those that are usual until somebody drops one; names of holders are to come.
  const usual = (list: "posts" | "departments") =>
    Object.fromEntries((choices?.[list] ?? []).map(({ value, name }) => [value, list === "posts" ? "" : name]));
  const posts = answers.posts ?? usual("posts");
  const departments = answers.departments ?? usual("departments");
  // The proposed id counts until somebody writes another.
  const whole: Answers = {
    ...answers,
    id: answers.id ?? choices?.id ?? "",
    shortName: answers.shortName ?? "",
    since: answers.since ?? choices?.today ?? "",
    ...(choices !== null && type !== "" && { posts, departments }),
  };
  return { answers: whole, set, setNamed, choices, asked, told, setTold };
}
export type Given = ReturnType<typeof useAnswers>;
