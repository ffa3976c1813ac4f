import { properties } from "../../ooxml/names.js";
import { escapeAttribute, escapeText } from "../../ooxml/xml.js";
import { standardLook } from "../../tree/look.js";
import type { DocMeta } from "../../tree/types.js";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** docProps/core.xml. The document's own date is the only date: a time of writing would change the bytes from run to run. */
export function coreXml({ title, issuer, date }: DocMeta): string {
  const times =
    date === undefined
      ? ""
      : ["created", "modified"]
          .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(date)}T00:00:00Z</dcterms:${name}>`)
          .join("");
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(issuer)}</dc:creator><cp:lastModifiedBy>${escapeText(issuer)}</cp:lastModifiedBy>${times}<dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

/** docProps/custom.xml: what Tiaoli needs to know a file of its own again. Word numbers them from 2. */
export function customXml(meta: DocMeta): string {
  const values: readonly (readonly [string, string])[] = [
    [properties.version, meta.version],
    [properties.document, meta.document],
    [properties.unit, meta.unit],
    ...(meta.look === standardLook ? [] : ([[properties.look, meta.look]] as const)),
  ];
  const items = values.map(
    ([name, value], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${escapeAttribute(name)}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`,
  );
  return `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join("")}</Properties>`;
}
