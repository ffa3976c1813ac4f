import { signal } from "@preact/signals";
import type { LiveEvent } from "../web/live.js";

/** What the server tells, and how the line to it is. */
export type Heard = LiveEvent | { readonly type: "lost" } | { readonly type: "back" };

/** Whether the program is there. */
export const connection = signal<"open" | "lost" | "stopped">("open");

const hearers = new Set<(event: Heard) => void>();

/** Hears what the server tells of its own accord. @returns stops hearing */
export function hear(hearer: (event: Heard) => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

/**
 * Browsers allow few connections to one server: of all pages that are open one holds the line and tells the others. When it is
 * closed, the next one takes it.
 */
export function holdLine(): void {
  const others = new BroadcastChannel("tiaoli");
  const tell = (event: Heard): void => {
    others.postMessage(event);
    take(event);
  };
  others.onmessage = ({ data }: MessageEvent<Heard>) => take(data);
  void navigator.locks.request("tiaoli-line", () => new Promise<void>(() => openLine(tell)));
}

function openLine(tell: (event: Heard) => void): void {
  const line = new EventSource("/live");
  line.onopen = () => tell({ type: "back" });
  line.onerror = () => tell({ type: "lost" });
  line.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as LiveEvent;
    if (event.type === "stopping") line.close();
    tell(event);
  };
}

function take(event: Heard): void {
  if (event.type === "lost" && connection.value === "open") connection.value = "lost";
  if (event.type === "back" && connection.value === "lost") connection.value = "open";
  if (event.type === "stopping") connection.value = "stopped";
  for (const hearer of hearers) hearer(event);
}
