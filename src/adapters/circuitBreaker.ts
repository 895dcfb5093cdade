import { DomainError } from '@/domain/errors'

type Settings = {
  failures: number
  restMs: number
  clock: () => number
  /** What whoever asks meanwhile is told. */
  words: string
}

/** Runs work, or refuses it at once while the other side is known to be down. */
export type CircuitBreaker = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Opens after `failures` refusals with `unavailable` in a row; after `restMs` one call is let through as a
 * trial: its success closes it, its failure opens it anew. Any other refusal is an answer, and closes it.
 * `clock` is epoch milliseconds. @throws DomainError unavailable while open
 */
export function circuitBreaker({ failures, restMs, clock, words }: Settings): CircuitBreaker {
  let inARow = 0
  let openUntil: number | null = null
  let trial = false

  return async (work) => {
    if (openUntil !== null) {
      const rest = openUntil - clock()
      if (rest > 0 || trial) throw resting(words, Math.max(rest, 1000))
      trial = true
    }
    try {
      const result = await work()
      close()
      return result
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'unavailable') close()
      else if (trial || ++inARow >= failures) openUntil = clock() + restMs
      throw error
    } finally {
      trial = false
    }
  }

  function close() {
    inARow = 0
    openUntil = null
  }
}

function resting(words: string, millis: number): DomainError {
  return new DomainError('unavailable', words, { retryAfterSeconds: Math.ceil(millis / 1000) })
}
