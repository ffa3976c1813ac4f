import { listedAttachments, titleOfPart } from "../attachments.js";
import type { LayoutRule } from "../types.js";

export const attachmentMissing: LayoutRule = {
  code: "layout/attachment-missing",
  strength: "规定",
  source: "standard",
  why: "附件的序号和名称应当与附件说明一致，少一个、错一个，收文单位都会来问。",
  check({ paragraphs }, report) {
    const listed = listedAttachments(paragraphs);
    const labels = paragraphs.filter(({ role }) => role === "attachment-label");
    if (listed.length === 0) {
      for (const label of labels) report(label, { found: "正文后没有附件说明", wanted: "正文下空一行写“附件：”和名称" });
      return;
    }
    if (labels.length === 0) {
      const found = `列了 ${listed.length} 个附件，文件里一个也没有`;
      report(listed[0]!.at, { found, wanted: "附件另面编排在版记之前；另成一个文件的，请核对" });
      return;
    }
    for (const [i, { name, at }] of listed.entries()) {
      const label = labels[i];
      if (label === undefined) {
        report(at, { found: `附件 ${i + 1}“${shortened(name)}”没有附在后面`, wanted: "补上附件，或者改正附件说明" });
        continue;
      }
      const title = titleOfPart(paragraphs, label.part);
      if (title !== null && plain(title) !== plain(name))
        report(label, { found: `附件标题“${shortened(title)}”，附件说明写的是“${shortened(name)}”`, wanted: "两处一致" });
    }
    for (const label of labels.slice(listed.length))
      report(label, { found: "附件说明里没有列出", wanted: "附件说明与附件一一对应" });
  },
};

const plain = (name: string): string => name.replace(/[\s\u3000《》“”"。；]/g, "");
const shortened = (name: string): string => (name.length > 20 ? `${name.slice(0, 20)}…` : name);
