import type Stripe from 'stripe'
import { type Books, need } from '@/adapters/payments/twin/books'
import { cardOf } from '@/adapters/payments/twin/collecting'
import { type Markup, markup, only, pageFrame } from '@/adapters/payments/twin/pageFrame'
import { dayText, type Language, moneyText, pageWords } from '@/adapters/payments/twin/pageWords'
import { itemIn } from '@/adapters/payments/twin/subscriptions'
import type { BillingAction } from '@/domain/payments/twin'

/** The billing pages of one customer: card, subscriptions, invoices. Works without scripts. */
export function billingPage(books: Books, id: string): string {
  const { customer, return_url } = need(books, 'portal', id)
  const lang = languageOf(return_url)
  const words = pageWords[lang]
  const own = <Thing extends { customer: unknown }>(things: Thing[]) =>
    things.filter((thing) => thing.customer === customer).reverse()
  const subscriptions = own(books.all('subscription')).map((one) => subscriptionLine(one, lang))
  const invoices = own(books.all('invoice')).map((one) => invoiceLine(one, lang))
  const body = markup`<p class="note">${words.billingMock}</p><h1>${words.billing}</h1>
<h2>${words.card}</h2>${cards(cardOf(books, customer), lang)}
<h2>${words.subscriptions}</h2>${list(subscriptions, words.none)}
<h2>${words.invoices}</h2>${list(invoices, words.none)}
<p class="back"><a href="${return_url ?? '/'}">${words.back}</a></p>`
  return pageFrame(lang, words.billing, body)
}

function cards(card: string, lang: Language): Markup {
  const words = pageWords[lang]
  const ways: [BillingAction, string][] = [
    ['card_good', words.good],
    ['card_declined', words.decline],
    ['card_confirmation', words.ask],
  ]
  const buttons = ways.map(([action, text]) => button(action, '', text, action === `card_${card}`))
  return markup`<div class="ways">${buttons}</div>`
}

function subscriptionLine(subscription: Stripe.Subscription, lang: Language): Markup {
  const words = pageWords[lang]
  const { id, status, cancel_at_period_end: ending } = subscription
  const { price, current_period_end } = itemIn(subscription)
  const day = dayText(lang, current_period_end)
  const lives = status !== 'canceled' && status !== 'paused'
  const when = only(lives, () => markup` · ${ending ? words.ends(day) : words.renews(day)}`)
  const way = lives
    ? button(ending ? 'resume' : 'cancel', id, ending ? words.resume : words.cancel)
    : only(status === 'paused', () => button('resume', id, words.restart))
  const called = subscription.description ?? price.nickname ?? price.id
  const name = `${called}, ${moneyText(lang, price.unit_amount ?? 0, price.currency)}`
  const state = markup`<span class="soft">${words.states[status] ?? status}${when}</span>`
  return markup`<li><span>${name}<br>${state}</span>${way}</li>`
}

function invoiceLine(invoice: Stripe.Invoice, lang: Language): Markup {
  const words = pageWords[lang]
  const { id, created, number, total, currency, status } = invoice
  const state = words.states[status ?? ''] ?? status ?? ''
  return markup`<li><span>${dayText(lang, created)}, ${moneyText(lang, total, currency)}<br>
<span class="soft">${number ?? id} · ${state}</span></span>
${only(status === 'open', () => button('pay', id, words.payNow))}</li>`
}

function button(action: BillingAction, object: string, text: string, pressed?: boolean): Markup {
  const state = only(pressed !== undefined, () => markup` aria-pressed="${String(pressed)}"`)
  return markup`<form method="post"><input type="hidden" name="object" value="${object}">
<button class="quiet" name="action" value="${action}"${state}>${text}</button></form>`
}

function list(lines: Markup[], none: string): Markup {
  return lines.length > 0 ? markup`<ul>${lines}</ul>` : markup`<p class="soft">${none}</p>`
}

function languageOf(address: string | null): Language {
  return address && /^\/de(\/|$)/.test(new URL(address).pathname) ? 'de' : 'en'
}
