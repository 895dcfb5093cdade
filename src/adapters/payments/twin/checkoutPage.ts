import type Stripe from 'stripe'
import { type Books, need } from '@/adapters/payments/twin/books'
import { isConfirming } from '@/adapters/payments/twin/checkout'
import { type Markup, markup, only, pageFrame } from '@/adapters/payments/twin/pageFrame'
import { type Language, moneyText, pageWords } from '@/adapters/payments/twin/pageWords'
import type { CheckoutOutcome } from '@/domain/payments/twin'

type Session = Stripe.Checkout.Session

/** The hosted checkout: what is bought, what it costs, and how it may end. Works without scripts. */
export function checkoutPage(books: Books, id: string): string {
  const session = need(books, 'checkout', id)
  const lang: Language = session.locale === 'de' ? 'de' : 'en'
  const words = pageWords[lang]
  const body = markup`<p class="note">${words.mock}</p>${step(books, session, lang)}`
  return pageFrame(lang, words.title, body)
}

function step(books: Books, session: Session, lang: Language): Markup {
  const words = pageWords[lang]
  if (session.status !== 'open') {
    const [text, to] =
      session.status === 'complete' ? [words.done, session.success_url] : [words.over, session.cancel_url]
    return markup`<h1>${text}</h1>${back(to, words.back)}`
  }
  return isConfirming(books, session.id) ? confirmation(lang) : payment(books, session, lang)
}

function payment(books: Books, session: Session, lang: Language): Markup {
  const words = pageWords[lang]
  const line = session.line_items?.data[0]
  const rhythm = line?.price?.recurring?.interval
  const { trialDays, intent } = need(books, 'order', session.id)
  const failed = intent !== null && need(books, 'intent', intent).last_payment_error !== null
  return markup`${only(failed, () => markup`<p class="bad" role="alert">${words.declined}</p>`)}
<h1>${session.custom_text.submit?.message ?? line?.description ?? words.title}</h1>
<p class="sum">${moneyText(lang, sumOf(session, line), session.currency ?? 'eur')}</p>
${only(Boolean(rhythm), () => markup`<p class="soft">${rhythm === 'year' ? words.perYear : words.perMonth}</p>`)}
${only(trialDays > 0, () => markup`<p>${words.trial(trialDays)}</p>`)}
<div class="ways">${choice('paid', trialDays > 0 ? words.begin : words.pay, '')}</div>
${only(trialDays === 0, () => otherEnds(session, lang))}
${back(session.cancel_url, words.back)}`
}

/** What is to be paid now; of a trial, what is to be paid after it. */
function sumOf(
  { amount_total: now, total_details: details }: Session,
  line: Stripe.LineItem | undefined,
): number {
  const isReduced = Boolean(details?.amount_discount || details?.amount_tax)
  return isReduced ? (now ?? 0) : (line?.amount_total ?? 0)
}

function otherEnds(session: Session, lang: Language): Markup {
  const words = pageWords[lang]
  const slow = only(
    session.mode === 'payment',
    () =>
      markup`${choice('later', words.later, 'quiet')}${choice('later_declined', words.laterDeclined, 'quiet')}`,
  )
  return markup`<p class="soft or">${words.choose}</p><div class="ways">${choice('declined', words.decline, 'quiet')}
${choice('confirmation', words.ask, 'quiet')}${slow}</div>`
}

function confirmation(lang: Language): Markup {
  const words = pageWords[lang]
  return markup`<h1>${words.confirmTitle}</h1><p>${words.confirmText}</p>
<div class="ways">${choice('paid', words.confirm, '')}${choice('declined', words.refuse, 'quiet')}</div>`
}

function choice(outcome: CheckoutOutcome, text: string, look: 'quiet' | ''): Markup {
  return markup`<form method="post"><button class="${look}" name="outcome" value="${outcome}">${text}</button></form>`
}

function back(to: string | null, text: string): Markup {
  return only(Boolean(to), () => markup`<p class="back"><a href="${to ?? ''}">${text}</a></p>`)
}
