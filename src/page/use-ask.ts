import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Step } from "../web/desk.js";
import { type AnswerTo, type AskOf, ask, type Question } from "./api.js";

/** A question on its way, or answered. */
export interface Asked<Q extends Question> {
  /** The last answer; it stays while the question is asked again. */
  readonly answer: AnswerTo<Q> | null;
  /** Being worked on; `step` tells how far, where that is told. */
  readonly busy: boolean;
  readonly step: Step | null;
  readonly again: () => void;
  readonly cancel: () => void;
}

/** Asks when the screen is shown, and again when what is handed over changes. What is still being worked on when it is left is cancelled. */
export function useAsk<Q extends Question>(question: Q, data: AskOf<Q>): Asked<Q> {
  const [answer, setAnswer] = useState<AnswerTo<Q> | null>(null);
  const [turn, setTurn] = useState(0);
  const act = useAct(question);
  const words = JSON.stringify(data);
  useEffect(() => {
    let gone = false;
    void act.run(JSON.parse(words) as AskOf<Q>).then((got) => {
      if (!gone) setAnswer(got);
    });
    return () => {
      gone = true;
      act.cancel();
    };
  }, [question, words, turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { answer, busy: act.busy, step: act.step, again, cancel: act.cancel };
}

/** A question that is asked by a click. */
export interface Act<Q extends Question> {
  readonly run: (data: AskOf<Q>) => Promise<AnswerTo<Q>>;
  readonly busy: boolean;
  readonly step: Step | null;
  readonly cancel: () => void;
}

export function useAct<Q extends Question>(question: Q): Act<Q> {
  const [state, setState] = useState<{ readonly busy: boolean; readonly step: Step | null }>({ busy: false, step: null });
  const under = useRef<AbortController | null>(null);
  const run = useCallback(
    async (data: AskOf<Q>): Promise<AnswerTo<Q>> => {
      const own = new AbortController();
      under.current = own;
      setState({ busy: true, step: null });
      const step = (step: Step) => own === under.current && setState({ busy: true, step });
      const answer = await ask(question, data, { step, signal: own.signal });
      if (own === under.current) setState({ busy: false, step: null });
      return answer;
    },
    [question],
  );
  const cancel = useCallback(() => under.current?.abort(), []);
  return { ...state, run, cancel };
}
