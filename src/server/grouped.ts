type Waiting<Item, Answer> = {
  item: Item
  resolve: (answer: Answer) => void
  reject: (reason: unknown) => void
}

/**
 * Makes one call of many: what is asked while a call is under way goes into the next one together. So many
 * lanes at once cost few statements, and one that waits for nobody costs one of its own. A call that fails
 * fails for all that were in it.
 */
export function grouped<Item, Answer>(
  run: (items: Item[]) => Promise<(item: Item) => Answer>,
): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = []
  let isUnderWay = false

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const together = waiting
      waiting = []
      try {
        const answerOf = await run(together.map(({ item }) => item))
        for (const { item, resolve } of together) resolve(answerOf(item))
      } catch (error) {
        for (const { reject } of together) reject(error)
      }
    }
    isUnderWay = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (isUnderWay) return
      isUnderWay = true
      queueMicrotask(flush)
    })
}
