import type { imports as codes } from "../../../diag/codes/import.js";
import type { Sentences } from "../../types.js";

export const imports: Sentences<typeof codes> = {
  "import/private-characters": {
    message: "{name}, paragraph {paragraph} holds characters the program uses for itself, and cannot become a clause",
    hint: "Write those characters (mostly made-up ones of the private use area) in another way in Word, and import again.",
  },
  "import/not-to-the-letter": {
    message: "{name}, paragraph {paragraph}: its words did not come back to the letter",
    hint: "This paper was not taken over; the others were. Please send us the file, with its contents blotted out if need be.",
  },
};
