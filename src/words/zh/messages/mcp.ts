import type { mcp as codes } from "../../../diag/codes/mcp.js";
import type { Sentences } from "../../types.js";

export const mcp: Sentences<typeof codes> = {
  "mcp/no-workspace": {
    message: "“{path}”里没有单位档案，不是工作区",
    hint: "请写明工作区的文件夹：tiaoli mcp 文件夹；还没有工作区的，先运行 tiaoli init。",
  },
  "mcp/unknown-tool": { message: "没有名为“{name}”的工具", hint: "请从工具清单里选一个。" },
  "mcp/bad-ask": {
    message: "参数“{field}”没有写、写得不对，或者工具没有这个参数",
    hint: "请按工具的说明填写；单位写代号，不写路径。",
  },
  "mcp/no-plan": {
    message: "只写了 confirm，没有写 plan，什么都没有改",
    hint: "请先不带 confirm 调用一次，给使用者看过要改的文件，再把得到的 plan 一并写上。",
  },
  "mcp/plan-changed": {
    message: "要改的与看过的那份计划不同了，什么都没有改",
    hint: "请再不带 confirm 调用一次，重新给使用者看。",
  },
  "mcp/declined": { message: "使用者没有同意，什么都没有改", hint: "" },
  "mcp/nothing-to-do": { message: "没有要改的文件", hint: "" },
};
