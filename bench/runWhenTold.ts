/** Says that it is ready, and for each message from its parent does `work` and says how much was done. */
export async function runWhenTold(work: () => Promise<number>): Promise<void> {
  process.on('message', async () => {
    process.send?.({ done: await work() })
  })
  process.send?.({ ready: true })
}
