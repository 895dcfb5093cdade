import { fileURLToPath } from 'node:url'

/** The checkout, however and wherever the script was called. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
