export const check = {
  "check/differing-cadence": "warning",
  "check/differing-responsible": "warning",
  "check/vacant-post": "warning",
  "check/vacant-place": "warning",
  "check/missing-document": "warning",
  "check/duty-without-owner": "warning",
  "check/duty-with-two-owners": "warning",
} as const;
