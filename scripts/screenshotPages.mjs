/**
 * Every page that pictures are made of, by who opens it. With `leads` the picture is of the page behind the
 * first link that looks like it: an id is not known beforehand.
 * @typedef {{ name: string, path: string, leads?: RegExp }} Pictured
 */

/** @param {[name: string, path: string, leads?: RegExp][]} rows @returns {Pictured[]} */
const pages = (rows) => rows.map(([name, path, leads]) => ({ name, path, leads }))

export const SITE = pages([
  ['home', '/'],
  ['home-de', '/de'],
  ['therapists', '/therapists'],
  ['therapist', '/therapists/mara-lindqvist'],
  ['prices', '/prices'],
  ['approach', '/approach'],
  ['journal', '/journal'],
  ['journal-piece', '/journal/the-first-ten-minutes'],
  ['contact', '/contact'],
  ['imprint', '/imprint'],
  ['privacy', '/privacy'],
  ['sign-in', '/sign-in'],
  ['sign-up', '/sign-up'],
  ['forgot-password', '/forgot-password'],
  ['missing', '/nothing-here'],
  ['offline', '/portal/offline'],
  ['design', '/design'],
])

export const PORTAL = pages([
  ['portal', '/portal'],
  ['portal-de', '/de/portal'],
  ['book-service', '/portal/book'],
  ['book-therapist', '/portal/book?service=individual-session'],
  ['book-time', '/portal/book?service=individual-session&therapist=mara-lindqvist'],
  ['bookings', '/portal/bookings'],
  ['booking', '/portal/bookings', /\/portal\/bookings\/[0-9a-f-]{36}$/],
  ['past-bookings', '/portal/bookings?show=past'],
  ['credits', '/portal/credits'],
  ['messages', '/portal/messages'],
  ['conversation', '/portal/messages', /\/portal\/messages\/[0-9a-f-]{36}/],
  ['payments', '/portal/payments'],
  ['receipt', '/portal/payments', /\/receipts\/[0-9a-f-]{36}$/],
  ['settings', '/portal/settings'],
  ['erasure', '/portal/erasure'],
])

/** Each by the account whose work it is. */
export const PANEL = {
  staff: pages([
    ['panel', '/admin'],
    ['panel-sessions', '/admin/collections/bookings'],
    ['panel-clients', '/admin/collections/clients'],
    ['panel-client', '/admin/collections/clients', /\/clients\/[0-9a-f-]{36}$/],
    ['panel-ledger', '/admin/collections/ledger-entries'],
    ['panel-payments', '/admin/collections/payments'],
    ['panel-notices', '/admin/collections/notification-events'],
    ['panel-enquiries', '/admin/collections/enquiries'],
  ]),
  therapist: pages([
    ['panel-therapist', '/admin'],
    ['panel-messages', '/admin/messages'],
    ['panel-notes', '/admin/collections/notes'],
  ]),
  editor: pages([
    ['panel-pages', '/admin/collections/pages'],
    ['panel-journal', '/admin/collections/posts'],
  ]),
  owner: pages([['panel-audit', '/admin/collections/audit-events']]),
}
