import { fileAddress } from "../../api.js";
import { Answered } from "../../parts/progress.js";
import { useAsk } from "../../use-ask.js";
import { t, w } from "../../words.js";

/** The paper as it will be printed, page by page. */
export function Printed({ title, ...asked }: { unit: string; document: string; text?: string; readonly title: string }) {
  return (
    <div class="live-printed">
      <Answered asked={useAsk("live/printed", asked)}>
        {({ kept }) => (
          <iframe src={`${fileAddress({ kept }, true)}#navpanes=0&view=FitH`} title={t(w.paper.textOf, { title })} />
        )}
      </Answered>
    </div>
  );
}
