const EVERY_MS = 5_000

/**
 * Tells on stderr that something long began, that it still goes on, and how long it took; stdout is for
 * answers.
 * @template T
 * @param {string} words what is being done, as in "building the pages"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(words, work) {
  const from = Date.now()
  const seconds = () => `${((Date.now() - from) / 1000).toFixed(1)} s`
  console.error(`- ${words} ...`)
  const pulse = setInterval(
    () => console.error(`  still ${words} (${Math.round((Date.now() - from) / 1000)} s)`),
    EVERY_MS,
  )
  try {
    const result = await work()
    console.error(`  done in ${seconds()}`)
    return result
  } finally {
    clearInterval(pulse)
  }
}
