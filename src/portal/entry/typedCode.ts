/** What was typed into the one field for both: six digits are of the app, anything else is for recovery. */
export const typedCode = (text: string): { totp: string } | { recovery: string } =>
  /^\s*\d{3}\s?\d{3}\s*$/.test(text) ? { totp: text } : { recovery: text }
