/**
 * Every page that pictures are made of, by who opens it. With `leads` the picture is of the page behind the
 * first link that looks like it: an id is not known beforehand. With `place` it is of another page of that id.
 * @typedef {{ name: string, path: string, leads?: RegExp, place?: string }} Pictured
 */

/** @param {[name: string, path: string, leads?: RegExp, place?: string][]} rows @returns {Pictured[]} */
const pages = (rows) => rows.map(([name, path, leads, place]) => ({ name, path, leads, place }))

const CLIENT = /\/clients\/([0-9a-f-]{36})$/
const PAGE = /\/collections\/pages\/([0-9a-f-]{36})$/
const BOOKING = /\/portal\/bookings\/([0-9a-f-]{36})$/

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
  ['reset-password', '/reset-password'],
  ['verify', '/verify'],
  ['unsubscribe', '/unsubscribe'],
  ['erasure-told', '/erasure'],
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
  ['book-sheet', '/', /\/portal\/book\?.*slot=/],
  ['bookings', '/portal/bookings'],
  ['booking', '/portal/bookings', BOOKING],
  ['move', '/portal/bookings', BOOKING, '/portal/bookings/:id/move'],
  ['cancel', '/portal/bookings', BOOKING, '/portal/bookings/:id?step=cancel'],
  ['room', '/portal/bookings', BOOKING, '/portal/room/:id'],
  ['past-bookings', '/portal/bookings?show=past'],
  ['credits', '/portal/credits'],
  ['messages', '/portal/messages'],
  ['conversation', '/portal/messages', /\/portal\/messages\/[0-9a-f-]{36}/],
  ['payments', '/portal/payments'],
  ['receipt', '/portal/payments', /\/receipts\/[0-9a-f-]{36}$/],
  ['settings', '/portal/settings'],
  ['second-factor', '/portal/settings/second-factor'],
  ['erasure', '/portal/erasure'],
])

/** Each by the account whose work it is. */
export const PANEL = {
  staff: pages([
    ['panel', '/admin'],
    ['panel-calendar', '/admin/calendar?view=week'],
    ['panel-sessions', '/admin/collections/bookings'],
    ['panel-clients', '/admin/collections/clients'],
    ['panel-client', '/admin/collections/clients', CLIENT],
    ['panel-history', '/admin/collections/clients', CLIENT, '/admin/history/:id'],
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
    ['panel-page', '/admin/collections/pages', PAGE],
    ['preview', '/admin/collections/pages', PAGE, '/preview/pages/:id'],
  ]),
  owner: pages([['panel-audit', '/admin/collections/audit-events']]),
}

/** The panel as staff read it whose browser is German. */
export const GERMAN_PANEL = pages([
  ['panel-de', '/admin'],
  ['panel-calendar-de', '/admin/calendar?view=day'],
  ['panel-sessions-de', '/admin/collections/bookings'],
  ['panel-client-de', '/admin/collections/clients', CLIENT],
])
