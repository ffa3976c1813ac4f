import { entries } from "./types.js";

export const writer = entries({
  "writer/look-yaml": {
    severity: "error",
    message: "版式文件不是正确的 YAML（{detail}）",
    hint: "请检查这一行的冒号、缩进和引号；版式文件里不能用 & 和 * 引用。",
  },
  "writer/look-key": {
    severity: "error",
    message: "版式文件里没有“{key}”这一项",
    hint: "请对照 templates/looks/gb9704.yaml 改正或删去。",
  },
  "writer/look-missing": {
    severity: "error",
    message: "版式文件缺少“{path}”",
    hint: "请对照 templates/looks/gb9704.yaml 补上。",
  },
  "writer/look-value": {
    severity: "error",
    message: "版式文件的“{path}”不能这样写：{detail}",
    hint: "请对照 templates/looks/gb9704.yaml 改正。",
  },
});
