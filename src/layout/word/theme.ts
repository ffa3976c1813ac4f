import { child, elements, type XmlElement } from "../../ooxml/xml-tree.js";

/** The font a theme name such as minorEastAsia stands for; undefined where the theme does not say. */
export type ThemeFonts = (name: string) => string | undefined;

/** @param root the theme part; undefined when the file has none */
export function readTheme(root: XmlElement | undefined): ThemeFonts {
  const scheme = child(child(root, "a:themeElements"), "a:fontScheme");
  const face = (of: XmlElement | undefined, name: string) => nonEmpty(child(of, name)?.attributes.get("typeface"));
  const family = (of: XmlElement | undefined) => ({
    latin: face(of, "a:latin"),
    // Office leaves a:ea empty and names the font by script.
    chinese: face(of, "a:ea") ?? (of ? hans(of) : undefined),
  });
  const [major, minor] = [family(child(scheme, "a:majorFont")), family(child(scheme, "a:minorFont"))];
  return (name) => {
    const from = name.startsWith("major") ? major : minor;
    return name.endsWith("EastAsia") ? from.chinese : from.latin;
  };
}

const hans = (of: XmlElement): string | undefined =>
  elements(of)
    .find(({ name, attributes }) => name === "a:font" && attributes.get("script") === "Hans")
    ?.attributes.get("typeface");

const nonEmpty = (text: string | undefined): string | undefined => (text === undefined || text === "" ? undefined : text);
