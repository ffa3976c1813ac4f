import { formIn } from "../../identify/organ-name.js";
import { level } from "../../level.js";
import type { DrawerPaper, Identified } from "../../types.js";
import type { Row, Rows } from "./rows.js";

/** What titles, mastheads and signatures say of the unit: its name and type, its organ, the region in its name. */
export function identityRows(identified: readonly Identified[], papers: readonly DrawerPaper[]): Rows {
  return identified.flatMap((one, i): Rows => {
    if (one.kind === null) return [];
    const paper = papers[i]!;
    const place = { file: one.file, paragraph: paper.lines[0]?.paragraph ?? 1, quote: one.title };
    const row = (path: string, value: string | null | undefined, certain = true): Rows =>
      value == null ? [] : [{ path, value, place, certain }];
    const { province, city, county } = regionIn(one.unit ?? "");
    return [
      ...row("unit.full-name", one.unit),
      ...row("unit.short-name", one.called),
      ...row("unit.type", one.unitType),
      ...row("unit.region.province", province, false),
      ...row("unit.region.city", city, false),
      ...row("unit.region.county", county, false),
      ...row("organ.form", one.organ),
      ...paper.lines.flatMap(({ text, block, paragraph }): readonly Row[] => {
        const signs = block.type === "paragraph" && (block.role === "issuer" || block.role === "masthead");
        // 中共…乡委员会　…乡人民政府: two who sign together.
        return (signs ? text.trim().split(/\s+/u) : []).flatMap((part): Rows => {
          const signer = level(part).replace(/文件$/u, "");
          return /^中共/u.test(signer) && formIn(signer) !== null
            ? [{ path: "organ.name", value: signer, place: { file: one.file, paragraph, quote: text }, certain: true }]
            : [];
        });
      }),
    ];
  });
}

interface Region {
  readonly province?: string | undefined;
  readonly city?: string | undefined;
  readonly county?: string | undefined;
}
/** 江州省云汀市汀南区文化馆 begins with where it is; 开发区, 园区, 校区 are no counties. */
function regionIn(name: string): Region {
  const found =
    /^(?<province>[\p{Script=Han}]{2,4}?(?:省|自治区))?(?<city>[\p{Script=Han}]{2,5}?(?:市|自治州|盟))?(?<county>[\p{Script=Han}]{2,5}?(?:县|旗|(?<!开发|园|校|社|示范|高新|新|林|库|度假|保税)区))?/u.exec(
      name,
    );
  const { province, city, county } = found?.groups ?? {};
  return { province, city, county };
}
