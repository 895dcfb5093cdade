/**
 * Says that it is ready, and for each message from its parent does `work` and says how much was done, and how
 * much memory it holds.
 */
export async function runWhenTold(work: () => Promise<number>): Promise<void> {
  process.on('message', async () => {
    const done = await work()
    process.send?.({ done, megabytes: process.memoryUsage().rss / 1_048_576 })
  })
  process.send?.({ ready: true })
}
