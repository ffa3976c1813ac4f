import { phrase } from "../../diag/phrase.js";
import type { FontUse } from "../../use/fonts.js";
import { type AddCommand, type Context, codeOf } from "../context.js";

export const addFonts: AddCommand = (program, context) => {
  program
    .command("fonts")
    .option("--json")
    .action(async (options: { readonly json?: boolean }) => {
      const { fontUses } = await import("../../use/fonts.js");
      const uses = await fontUses({ place: await context.place() }, await context.env());
      context.report(uses.diagnostics);
      if (uses.ok && options.json) context.json(uses.value);
      if (uses.ok && !options.json) context.say(`${uses.value.map((use) => line(use, context.text)).join("\n")}\n`);
      context.finish(codeOf(uses));
    });
};

const line = ({ look, role, docx, pdf }: FontUse, text: Context["text"]): string => {
  const own =
    pdf === null ? phrase("fonts.none") : pdf.shipped ? phrase("fonts.shipped", { name: pdf.name }) : `${pdf.name}  ${pdf.path}`;
  return text("fonts.line", { look, role: phrase(`font-role.${role}`), docx, pdf: own });
};
