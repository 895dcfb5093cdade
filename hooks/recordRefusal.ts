import type { AfterErrorHook, PayloadRequest } from 'payload'
import { asRefusal } from '@/hooks/asRefusal'
import { actorOf, recordAudit } from '@/server/recordAudit'

/** Somebody who is signed in tried what they may not: that is on record, by the door and the method alone. */
export const recordRefusal: AfterErrorHook = async ({ error, req }) => {
  if (!req?.user) return
  const { pathname } = new URL(req.url ?? '/', 'http://unknown')
  if (!isDenied(asRefusal(error, { isSignedIn: true })?.code, req, pathname)) return
  try {
    await recordAudit(req.payload, {
      action: 'refused',
      actor: actorOf(req),
      facts: { method: req.method ?? '', path: pathname.slice(0, 200) },
    })
  } catch (err) {
    // The answer is a refusal either way; that it could not be recorded is an error of its own.
    req.payload.logger.error({ err, msg: 'a refusal could not be recorded' })
  }
}

/** A client at a door of staff is told to sign in there; that is a denial like any other. */
function isDenied(code: string | undefined, { user }: PayloadRequest, pathname: string): boolean {
  if (code === 'not_allowed') return true
  return code === 'not_signed_in' && user?.collection === 'clients' && pathname.startsWith('/api/staff/')
}
