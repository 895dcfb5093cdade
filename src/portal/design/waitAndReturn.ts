'use server'

import { setTimeout as pause } from 'node:timers/promises'

const LONG_ENOUGH_MS = 2_000

/** Does nothing for long enough to see what a button looks like meanwhile. */
export const waitAndReturn = async () => {
  await pause(LONG_ENOUGH_MS)
}
