/** What is told on the page in place of a message that names keys, ids or codes: a clerk knows fields by their words. */
export const onPage = {
  "profile/missing-key": "没有填“{label}”",
  "profile/vacant": "“{title}”在 {date} 没有任职人",
  "profile/organ-differs": "“{path}”是{found}的叫法，与党组织形式（{form}）不一致：{value}",
  "profile/still-holds": "{name}在 {date} 还担任{titles}",
  "profile/appoint-variant": "“{typed}”已认作档案里的“{name}”，姓名照档案的写法",
  "compose/absent-superior":
    "上级单位里没有填写“{what}”：{count} 份文件（如《{title}》）里该报给它的事，写成报给别人，或者没有写",
  "compose/superior-left-out": "上级单位里没有填写“{what}”：{count} 份文件（如《{title}》）里用了统称，或者没有写",
  "cli/edited-drift": "改过的文件：{what}",
  "archive/no-history": "这个单位还没有起草过文件",
  "merge/no-history": "这个单位还没有起草过文件",
  "merge/nothing-drafted": "还没有哪个单位起草过文件，没有可更新的",
  "library/stale-overlay": "本单位改过的条款是照内置条款的旧文字改的，内置条款后来有改动",
  "web/clause-changed": "这一条在别处改过了，没有写入",
} as const;
