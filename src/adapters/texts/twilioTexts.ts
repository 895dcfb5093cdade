import { type Carrier, NotCarried } from '@/domain/notifications/carrier'
import { letterLine } from '@/domain/notifications/letterLine'

const PATIENCE_MS = 10_000

/** What the provider says of a number that no message can reach: another try is of no use. */
const NO_SUCH_NUMBER = [21211, 21408, 21610, 21612, 21614]

/** Errors of a connection that was never made: nothing can have been sent. */
const NEVER_THERE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']

/**
 * Short messages by Twilio's Messages resource (API of 2010-04-01), or whoever speaks it. `address` holds
 * account and token as user and password, and the sender's number as `from`. It takes no key of ours, so
 * that a message whose fate is not known is never sent again.
 */
export function twilioTexts(address: string): Carrier {
  const { origin, username, password, searchParams } = new URL(address)
  const account = decodeURIComponent(username)
  const url = `${origin}/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`
  const pass = Buffer.from(`${account}:${decodeURIComponent(password)}`).toString('base64')
  const from = searchParams.get('from') ?? ''
  return {
    takesKey: false,
    carry: async ({ to, letter }) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { Authorization: `Basic ${pass}` },
        body: new URLSearchParams({ To: to, From: from, Body: letterLine(letter) }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(refuseUnheard)
      if (!answer.ok) throw await refusalOf(answer)
      await answer.body?.cancel()
    },
  }
}

function refuseUnheard(error: unknown): never {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } }
  const code = typeof cause?.code === 'string' ? cause.code : (name ?? 'fault')
  throw new NotCarried(code, { maybe: !NEVER_THERE.includes(code) })
}

/** What was answered with 4xx was not sent; a server that fails may have begun. */
async function refusalOf(answer: Response): Promise<NotCarried> {
  const { code } = (await answer.json().catch(() => ({}))) as { code?: unknown }
  const forGood = answer.status === 400 && NO_SUCH_NUMBER.includes(Number(code))
  return new NotCarried(`SMS ${answer.status}`, { forGood, maybe: answer.status >= 500 })
}
