import { render } from "preact";
import { Frame } from "./frame.js";
import { holdLine } from "./live.js";
import { loadWords } from "./words.js";
import { followWorkspace, readWorkspace } from "./workspace.js";

await loadWords(document.documentElement.lang);
holdLine();
followWorkspace();
void readWorkspace();
render(<Frame />, document.getElementById("page")!);
