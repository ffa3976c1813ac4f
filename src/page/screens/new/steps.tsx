import { Button } from "../../parts/button.js";
import { w } from "../../words.js";

/** Back and on, below a step. */
export const Steps = ({
  onBack,
  next,
  busy,
}: {
  readonly onBack: (() => void) | null;
  readonly next: string;
  readonly busy: boolean;
}) => (
  <div class="actions">
    {onBack && <Button onClick={onBack}>{w.common.back}</Button>}
    <Button type="submit" kind="primary" busy={busy}>
      {next}
    </Button>
  </div>
);
