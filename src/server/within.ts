/**
 * What `work` answers, if it does so in `ms` milliseconds; it is not stopped, only no longer waited for.
 * @throws what `late` makes
 */
export async function within<Answer>(
  ms: number,
  work: () => Promise<Answer>,
  late: () => Error,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms)
  })
  try {
    return await Promise.race([work(), over])
  } finally {
    clearTimeout(timer)
  }
}
