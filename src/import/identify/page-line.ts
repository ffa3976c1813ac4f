/** What a page has around a paper that somebody copied from it: 首页 > 政务公开, 发布时间：…　来源：…, 打印本页. */
const around =
  /(?:当前|您(?:现在)?的|所在)位置[：:]|首页\s*[>»›|/]|\s[>»›]\s|^(?:发布|发文|更新|上传)(?:时间|日期)[：:]|^(?:信息来源|来源|作者|编辑|索引号|浏览次数|阅读次数|点击数|字体|字号|访问量)[：:]|^[【[]?(?:打印本页|关闭窗口|打印|关闭|分享到|返回顶部|上一篇|下一篇)(?![\p{Script=Han}]{2,}(?:管理|责任|工作))/u;
export const isPageLine = (text: string): boolean => text.trim().length <= 120 && around.test(text.trim());
