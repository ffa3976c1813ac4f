import { useRef, useState } from "preact/hooks";
import type { Said } from "../../web/wire.js";
import { fault, upload } from "../api.js";
import { t, w } from "../words.js";
import { Faults } from "./faults.js";

/** A file that was handed over. */
export interface Dropped {
  readonly kept: string;
  readonly name: string;
}
interface Props {
  /** Endings with a dot. */
  readonly accept: readonly string[];
  readonly single?: boolean;
  /** @param refused why others were not taken */
  readonly onFiles: (files: readonly Dropped[], refused: readonly Said[]) => void;
}

/** A place to drop files and folders on; a button does the same. What cannot be taken is told, the rest is. */
export function FileDrop({ accept, single = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<readonly Said[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    const wrong: Said[] = [];
    const taken: Dropped[] = [];
    for (const file of single ? files.slice(0, 1) : files) {
      if (!accept.some((ending) => file.name.toLowerCase().endsWith(ending))) {
        wrong.push(fault(t(w.common.wrongKind, { name: file.name })));
        continue;
      }
      const answer = await upload(file);
      if (answer.ok) taken.push({ kept: answer.value.id, name: answer.value.name });
      else wrong.push(...answer.told.map((one) => ({ ...one, message: t(one.message, { name: file.name }) })));
    }
    setBusy(false);
    setTold(wrong);
    if (taken.length > 0) onFiles(taken, wrong);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    await take(await filesIn(event.dataTransfer));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a mouse; the button in it does the same by the keyboard. */}
      <div
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          {w.common.dropHere}{" "}
          <button type="button" class="button primary" disabled={busy} onClick={() => input.current?.click()}>
            {busy ? w.common.working : w.common.choose}
          </button>
        </p>
        <p class="quiet">
          {!single && `${w.common.dropMany} · `}
          {accept.join(" ")}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          multiple={!single}
          accept={accept.join(",")}
          aria-label={w.common.choose}
          onChange={(event) => {
            const field = event.currentTarget;
            void take([...(field.files ?? [])]).then(() => {
              field.value = "";
            });
          }}
        />
      </div>
      <Faults told={told} />
    </>
  );
}

/** Every file that was dropped, those in folders too. */
async function filesIn(data: DataTransfer | null): Promise<readonly File[]> {
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  // A folder is read a hundred at a time, until nothing comes any more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) break;
    all.push(...some);
  }
  const own = all.filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"));
  return (await Promise.all(own.map(filesOf))).flat();
}
