import type { ComponentChildren } from "preact";

interface Props {
  readonly children: ComponentChildren;
  readonly onClick?: (event: MouseEvent) => void;
  /** `primary`: what the screen is for, one at a time; `danger`: takes something away. */
  readonly kind?: "primary" | "plain" | "danger" | "quiet";
  readonly type?: "button" | "submit";
  /** Its work is going on. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** What it does, where the words on it do not say it alone. */
  readonly label?: string;
}

export const Button = ({ children, onClick, kind = "plain", type = "button", busy = false, disabled = false, label }: Props) => (
  <button type={type} class={`button ${kind}`} onClick={onClick} disabled={disabled || busy} aria-busy={busy} aria-label={label}>
    {children}
  </button>
);

/** A link that looks like a button: goes somewhere, or gives a file. */
export const LinkButton = ({
  href,
  children,
  download,
  label,
  kind = "plain",
  blank = false,
}: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly download?: boolean;
  readonly label?: string;
  readonly kind?: "primary" | "plain" | "quiet";
  /** In a window of its own. */
  readonly blank?: boolean;
}) => (
  <a
    class={`button ${kind}`}
    href={href}
    download={download}
    aria-label={label}
    {...(blank && { target: "_blank", rel: "noopener" })}
  >
    {children}
  </a>
);
