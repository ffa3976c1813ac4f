import type { web as codes } from "../../../diag/codes/web.js";
import type { Sentences } from "../../types.js";

export const web: Sentences<typeof codes> = {
  "web/port-taken": { message: "端口 {port} 用不了（{detail}）", hint: "请换一个端口，或者不写 --port，由程序自己找。" },
  "web/just-opened": { message: "工作区“{path}”另有一处正在打开", hint: "请过一会儿再打开。" },
  "web/not-private": {
    message: "文件夹“{path}”别人也能进，没有使用",
    hint: "请把它删去再运行，程序会重新建一个只有您能进的。",
  },
  "web/no-page": { message: "程序里缺少页面文件“{path}”", hint: "请重新安装，或者运行 npm run build。" },
  "web/no-browser": { message: "没有能自动打开的浏览器", hint: "请在浏览器里打开：{url}" },
  "web/bad-port": { message: "端口“{value}”写得不对", hint: "端口是 1 到 65535 的整数；不写时由程序自己找。" },
  "web/no-folder": { message: "没有文件夹“{path}”", hint: "请核对路径；要新建工作区的，先运行 tiaoli init {path}。" },
  "web/bad-ask": { message: "页面送来的“{field}”程序认不得", hint: "请刷新页面再试。" },
  "web/outside": { message: "“{path}”在工作区之外，没有打开", hint: "请使用工作区里的文件。" },
  "web/file-gone": { message: "这个文件已经不在了", hint: "请把文件重新拖进来。" },
  "web/too-many-files": { message: "文件太多或太大，“{name}”没有收下", hint: "请先移走几个再拖进来，或者分几次办。" },
  "web/cancelled": { message: "已取消", hint: "" },
  "web/no-program": { message: "电脑上没有能打开“{path}”的程序", hint: "请装上 Word 或 WPS，或者下载后自己打开。" },
  "web/not-whole-path": { message: "“{path}”不是完整的路径", hint: "请写完整，例如 {example}。" },
  "web/no-workspace": { message: "“{path}”里没有单位档案，不是工作区", hint: "请另选一个，或者在这里新建。" },
  "web/needs-answer": { message: "“{label}”还没有填", hint: "" },
  "web/nothing-to-mend": { message: "没有要改的，没有另存文件", hint: "" },
  "web/no-paper": { message: "这个单位没有文件“{document}”", hint: "请回到全套文件，从列表里打开。" },
  "web/not-a-line": { message: "“{path}”不能在这里改", hint: "请到单位档案里改。" },
  "web/not-made": { message: "《{title}》还没有起草", hint: "请先起草，再导出或打印。" },
  "web/none-chosen": { message: "没有选文件", hint: "请先在列表里选几份。" },
  "web/file-left-out": { message: "《{title}》的文件“{path}”读不到，没有装进去", hint: "请查看它是不是被移走了，或者重新起草。" },
  "web/printed-now": { message: "《{title}》的 PDF 是照 Word 文件现在的内容新做的", hint: "" },
  "web/no-such-format": { message: "《{title}》没有 {formats} 文件，没有装进去", hint: "请换一种格式，或者用“打印”现做 PDF。" },
  "web/no-clause": { message: "没有条款“{id}”", hint: "请回到条款库，从列表里打开。" },
  "web/clause-changed": {
    message: "“{path}”在别处改过了，没有写入",
    hint: "请先把这里改的抄下来，刷新页面再改，以免盖掉别人的改动。",
  },
  "web/not-a-copy": { message: "条款“{id}”没有改过的文本", hint: "它就是内置的，不用撤回。" },
};
