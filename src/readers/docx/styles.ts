import { type StyleNumbering, styleNumbering } from "../../ooxml/body/automatic.js";
import { styleChains } from "../../ooxml/body/style-chains.js";
import { child, valOf, type XmlElement } from "../../ooxml/xml-tree.js";
import type { LineStyle } from "../types.js";

/** What a paragraph style means, its ancestors included. */
export interface ParagraphStyle extends StyleNumbering {
  readonly role?: LineStyle;
  /** Outline level, from 1. */
  readonly heading?: number;
  readonly contents: boolean;
  readonly align?: string;
}
export interface Styles {
  /** Of a paragraph; the default style where it names none or one that is not there. */
  paragraph(id: string | undefined): ParagraphStyle;
}

/** Built-in styles by the name Word stores, and by the one it shows: some programs store that. */
const roles: Readonly<Record<string, LineStyle>> = {
  title: "title",
  标题: "title",
  subtitle: "note",
  副标题: "note",
  salutation: "addressee",
  称呼: "addressee",
  signature: "issuer",
  签名: "issuer",
  date: "date",
  日期: "date",
  "body text": "body",
  正文文本: "body",
  份号: "copy-number",
  密级: "secrecy",
  紧急程度: "urgency",
  发文机关标志: "masthead",
  签发人: "signers",
  发文字号: "number",
  附件说明: "attachment-list",
  附注: "annotation",
  出席: "attendance",
  附件: "attachment-label",
  抄送: "copies-to",
  印发: "printer",
  章: "chapter",
  节: "section",
};
const headingName = /^(?:heading|标题)\s*([1-9])$/;
const contentsName = /^(?:toc|目录)\s*(?:[1-9]|heading|标题)$/;

/** @param root the styles part; undefined when the file has none */
export function readStyles(root: XmlElement | undefined): Styles {
  const { standard, has, chain } = styleChains(root);
  const kept = new Map<string, ParagraphStyle>();
  return {
    paragraph: (id) => {
      const key = id !== undefined && has(id) ? id : (standard ?? "");
      const known = kept.get(key) ?? paragraphStyle(chain(key));
      kept.set(key, known);
      return known;
    },
  };
}

function paragraphStyle(chain: readonly XmlElement[]): ParagraphStyle {
  const names = chain.map((style) => (valOf(style, "w:name") ?? "").toLowerCase());
  const first = <T>(get: (style: XmlElement, name: string) => T | undefined): T | undefined => {
    for (const [i, style] of chain.entries()) {
      const value = get(style, names[i]!);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const properties = (style: XmlElement) => child(style, "w:pPr");
  const role = first((_, name) => (Object.hasOwn(roles, name) ? roles[name] : undefined));
  const heading = first((style, name) => {
    const level = valOf(properties(style), "w:outlineLvl");
    return level === undefined ? numberIn(headingName.exec(name)?.[1]) : Number(level) + 1;
  });
  const align = first((style) => valOf(properties(style), "w:jc"));
  return {
    ...(role && { role }),
    ...(heading !== undefined && heading >= 1 && heading <= 9 && { heading }),
    contents: names.some((name) => contentsName.test(name)),
    ...(align !== undefined && { align }),
    ...styleNumbering(chain),
  };
}

const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d$/.test(text) ? Number(text) : undefined;
