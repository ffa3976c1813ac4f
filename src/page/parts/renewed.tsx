import type { ValueOf } from "../api.js";
import { fileAddress } from "../api.js";
import { w } from "../words.js";
import { LinkButton } from "./button.js";
import { Tag } from "./tag.js";

/** What a regeneration did, or would do: why, and paper by paper what a person should know. */
export const Renewed = ({ of: { papers, causes } }: { readonly of: ValueOf<"edited/foretold"> }) => (
  <>
    {causes.length > 0 && (
      <>
        <h3>{w.change.causes}</h3>
        <ol class="causes">
          {causes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </>
    )}
    <ul class="renewed">
      {papers.map((one) => (
        <li key={one.document}>
          <p class="tags">
            <strong>{one.title}</strong>
            <span>{one.action}</span>
            {one.causes !== null && <span class="quiet">{one.causes}</span>}
            {one.needsLook && <Tag tone="warn">{w.change.look}</Tag>}
            {one.comparison !== null && (
              <LinkButton
                kind="quiet"
                href={fileAddress({ path: one.comparison })}
                download
                label={`${w.common.download} ${one.comparison}`}
              >
                {one.comparison.slice(one.comparison.lastIndexOf("/") + 1)}
              </LinkButton>
            )}
          </p>
          {one.matters.map(({ title, lines }) => (
            <div key={title}>
              <p class="quiet">{title}</p>
              <ul class="plain">
                {lines.map((line, i) => (
                  <li key={i}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </li>
      ))}
    </ul>
  </>
);
