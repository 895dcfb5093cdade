import type { Payload } from 'payload'

const underWay = new Set<Promise<void>>()

/**
 * Starts `work` without the answer waiting for it, so that its time tells nothing. A failure is one log line
 * under
 * `name`, with no address in it: an error of the outside may quote what it was given.
 */
export function afterAnswer(payload: Payload, name: string, work: () => Promise<void>): void {
  const running = new Promise<void>((begin) => setImmediate(begin))
    .then(work)
    .catch((error: unknown) => {
      const reason = error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown'
      payload.logger.error({ msg: `${name} failed after the answer`, reason })
    })
    .finally(() => underWay.delete(running))
  underWay.add(running)
}

/** Resolves when nothing started by `afterAnswer` is under way: for a clean shutdown, and for tests. */
export async function afterAllAnswers(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay)
}
