/** Appointing people and vacating posts. */
export const term = {
  "term/later": "info",
  "profile/appoint-post": "error",
  "profile/appoint-which-post": "error",
  "profile/appoint-name": "error",
  "profile/appoint-which-person": "error",
  "profile/appoint-variant": "info",
  "profile/appoint-other-name": "error",
  "profile/appoint-same": "error",
  "profile/appoint-later": "error",
  "profile/vacate-vacant": "error",
  "profile/vacate-early": "error",
  "profile/still-holds": "info",
  "term/not-last": "error",
} as const;
