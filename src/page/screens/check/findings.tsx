import { CheckField } from "../../parts/field.js";
import { Tag } from "../../parts/tag.js";
import { t, w } from "../../words.js";
import type { Finding } from "./types.js";

const tones = { high: "bad", medium: "warn", low: "quiet" } as const;

interface Props {
  readonly findings: readonly Finding[];
  readonly left: ReadonlySet<number>;
  readonly toggle: (number: number) => void;
  /** The one that is pointed at, here or in the text. */
  readonly at: number | null;
  readonly onPoint: (number: number) => void;
}

/** The findings of one file, each with its reason and evidence, to take or to leave. */
export const FindingList = ({ findings, left, toggle, at, onPoint }: Props) => (
  <ol class="findings" aria-label={w.check.findings}>
    {findings.map((finding) => (
      <li key={finding.number} class={finding.number === at ? "finding at" : "finding"}>
        <p>
          <Tag tone={tones[finding.severity]}>{w.check[finding.severity]}</Tag>
          {!finding.certain && <Tag>{w.check.unsure}</Tag>}{" "}
          <button type="button" class="linklike" onClick={() => onPoint(finding.number)}>
            {finding.places[0]!.beside ?? t(w.check.paragraph, { paragraph: finding.places[0]!.paragraph })}
            {finding.places.length > 1 && `，${t(w.check.places, { count: finding.places.length })}`}
          </button>{" "}
          {finding.message}
        </p>
        <Right right={finding.right} />
        {finding.hints.map((hint) => (
          <p key={hint} class="hint">
            {hint}
          </p>
        ))}
        {finding.evidence.length > 0 && (
          <p class="quiet">
            {w.check.evidence}：{finding.evidence.join("；")}
          </p>
        )}
        <details class="why">
          <summary>{w.common.why}</summary>
          <p>{finding.why}</p>
        </details>
        <CheckField label={w.check.take} checked={!left.has(finding.number)} onInput={() => toggle(finding.number)} />
      </li>
    ))}
  </ol>
);

const Right = ({ right }: { readonly right: readonly string[] }) =>
  right.length > 1 ? <p class="hint">{t(w.check.candidates, { right: right.join("；") })}</p> : null;
