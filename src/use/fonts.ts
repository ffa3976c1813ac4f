import { all, type Outcome, succeed } from "../diag/types.js";
import type { Env, FontFile } from "../env/types.js";
import { fontRoles } from "../look/types.js";
import { loadLibrary } from "../workspace/library.js";
import { lookById } from "../workspace/look.js";
import type { Workplace } from "../workspace/workplace.js";

export interface FontUse {
  readonly look: string;
  readonly role: (typeof fontRoles)[number];
  /** Name written into Word files. */
  readonly docx: string;
  /** Font the PDF is drawn with on this machine; null when none of its names is found. */
  readonly pdf: FontFile | null;
}

/** Which font each part of each look is set in, on this machine. */
export async function fontUses({ place }: { readonly place: Workplace }, env: Env): Promise<Outcome<readonly FontUse[]>> {
  const library = await loadLibrary(place, env);
  if (!library.ok) return library;
  const looks = all([...library.value.looks.keys()].map((id) => lookById(id, library.value.looks)));
  if (!looks.ok) return looks;
  const uses: FontUse[] = [];
  for (const look of looks.value)
    for (const role of fontRoles)
      uses.push({ look: look.id, role, docx: look.fonts[role].docx, pdf: await env.fonts.find(look.fonts[role].pdf) });
  return succeed(uses, looks.diagnostics);
}
