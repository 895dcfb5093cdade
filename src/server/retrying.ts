import { createLocalReq, type PayloadRequest, type RequestContext } from 'payload'

const RETRIED = new Set(['40001', '40P01', '55P03'])
const ATTEMPTS_MAX = 3
const PAUSE_MS = 20

/**
 * Runs `write` as `req`'s user on a request of its own, so in a transaction of its own, and again (three
 * times in all, with jitter) where PostgreSQL says that another transaction stood in the way. `context`
 * carries the request that the hooks apply.
 */
export async function retrying<Answer>(
  req: PayloadRequest,
  context: RequestContext,
  write: (fresh: PayloadRequest) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    // The words of the first request serve again: making them anew is the dearest part of a request.
    const known = { i18n: req.i18n }
    const asked = { user: req.user ?? undefined, context: { ...context }, req: known }
    const fresh = await createLocalReq(asked, req.payload)
    try {
      return await write(fresh)
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !RETRIED.has(sqlStateOf(error) ?? '')) throw error
      await new Promise((resume) => setTimeout(resume, PAUSE_MS * attempt * (0.5 + Math.random())))
    }
  }
}

/** @returns the SQLSTATE of a PostgreSQL error, however wrapped, or null. */
export function sqlStateOf(error: unknown): string | null {
  return databaseErrorOf(error)?.code ?? null
}

/** @returns the name of the constraint that a PostgreSQL error names, or null. */
export function constraintOf(error: unknown): string | null {
  return databaseErrorOf(error)?.constraint ?? null
}

function databaseErrorOf(error: unknown): { code: string; constraint?: string } | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return at as unknown as { code: string }
  }
  return null
}
