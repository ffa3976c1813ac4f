import { w } from "../words.js";

/** Sentences as they were and as they are to be; null on the side that has none. */
export const Sentences = ({
  sentences,
}: {
  readonly sentences: readonly { readonly was: string | null; readonly now: string | null }[];
}) => (
  <dl class="sentences">
    {sentences.map(({ was, now }, i) => (
      <div key={i}>
        {was !== null && (
          <>
            <dt>{w.change.was}</dt>
            <dd>
              <del>{was}</del>
            </dd>
          </>
        )}
        {now !== null && (
          <>
            <dt>{w.change.will}</dt>
            <dd>
              <ins>{now}</ins>
            </dd>
          </>
        )}
      </div>
    ))}
  </dl>
);
