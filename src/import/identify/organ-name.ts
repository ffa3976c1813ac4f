/** The form an organ's own name has: 中共…支部委员会 is a 党支部. */
export function formIn(name: string): string | null {
  if (/总支(?:部)?委员会(?:文件)?$|党总支(?:文件)?$/u.test(name)) return "党总支";
  if (/支部委员会(?:文件)?$|党支部(?:文件)?$/u.test(name)) return "党支部";
  if (/工作委员会(?:文件)?$|党工委(?:文件)?$/u.test(name)) return "党工委";
  if (/党组(?:文件)?$/u.test(name)) return "党组";
  if (/^(?:中共|中国共产党).*委员会(?:文件)?$|党委(?:文件)?$/u.test(name)) return "党委";
  return null;
}
