import Stripe from 'stripe'
import { type ApiAnswer, answerCall, refusedCall } from '@/adapters/payments/twin/api'
import { StripeRefusal } from '@/adapters/payments/twin/books'
import { runClock } from '@/adapters/payments/twin/clock'
import { formFields } from '@/adapters/payments/twin/formFields'
import type { Journal } from '@/adapters/payments/twin/journal'

/**
 * The SDK's way to the twin: no network, the same calls. What the real adapter says to Stripe it says to the
 * twin word for word, so that one translation serves both. `site` is where the twin's pages are.
 */
export function twinHttpClient(books: Journal, site: string): Stripe.HttpClient {
  return new TwinHttpClient(books, site)
}

class TwinHttpClient extends Stripe.HttpClient {
  constructor(
    readonly books: Journal,
    readonly site: string,
  ) {
    super()
  }

  override getClientName() {
    return 'twin'
  }

  override async makeRequest(...request: Parameters<Stripe.HttpClient['makeRequest']>) {
    const [, , address, method, headers, body] = request
    const { pathname, searchParams } = new URL(address, 'http://twin')
    const text = method === 'GET' ? searchParams.toString() : body
    const call = { method, path: pathname, fields: formFields(text), key: keyIn(headers) }
    return new TwinResponse(await this.answer(call))
  }

  private async answer(call: Parameters<typeof answerCall>[1]): Promise<ApiAnswer> {
    try {
      if (call.method === 'GET') return this.books.look((books) => answerCall(books, call, this.site))
      return await this.books.change((books) => {
        runClock(books)
        return answerCall(books, call, this.site)
      })
    } catch (error) {
      if (error instanceof StripeRefusal) return refusedCall(error)
      throw error
    }
  }
}

class TwinResponse extends Stripe.HttpClientResponse {
  constructor(readonly answer: ApiAnswer) {
    super(answer.status, { 'request-id': `req_${crypto.randomUUID().slice(0, 8)}` })
  }

  override getRawResponse() {
    return this.answer
  }

  /** A copy: the SDK writes into what it is given. */
  override toJSON() {
    return Promise.resolve(structuredClone(this.answer.body))
  }
}

function keyIn(headers: object): string | null {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === 'idempotency-key')
  return typeof found?.[1] === 'string' ? found[1] : null
}
