import type { Case } from '@tests/documents/access/expected'
import { casesOf } from '@tests/documents/access/expected'
import { FACTOR_DOORS } from './factorDoors'

/**
 * Every door that is not one of Payload's usual ones, and whom it lets in: `+` lets in (and may then refuse
 * what is asked), `-` turns away, `0` answers as for an id that nobody has. By hand, from docs/contract.md.
 * `own` and `other` say whose the id in the path is.
 */
const DOORS: Record<string, string> = {
  ...FACTOR_DOORS,
  /*                                          V C T E S O */
  'GET /health/live': `                       + + + + + +`,
  'GET /health/ready': `                      + + + + + +`,
  'GET /openapi.json': `                      + + + + + +`,
  'GET /dev/mails': `                         + + + + + +`,
  'GET /dev/inbox': `                         + + + + + +`,
  'GET /dev/texts': `                         + + + + + +`,
  'GET /metrics': `                           0 0 0 0 0 0`,
  'GET /unsubscribe/:': `               other + + + + + +`,
  'POST /unsubscribe/:': `              other 0 0 0 0 0 0`,
  'GET /calendar/:': `                  other 0 0 0 0 0 0`,
  'GET /dev/stripe/checkout/:': `       other 0 0 0 0 0 0`,
  'POST /dev/stripe/checkout/:': `      other + + + + + +`,
  'GET /dev/stripe/billing/:': `        other 0 0 0 0 0 0`,
  'POST /dev/stripe/billing/:': `       other + + + + + +`,
  'POST /dev/stripe/advance': `             + + + + + +`,
  'GET /dev/rooms/:': `                 other 0 0 0 0 0 0`,
  'GET /access': `                            0 0 + + + +`,
  'GET /portal/catalogue': `                  + + + + + +`,
  'GET /media/file/:': `               other 0 0 0 0 0 0`,
  // Answers that it is off, whoever is signed in: nothing of elsewhere is fetched from here.
  'GET /media/paste-url/:': `                 - + + + + +`,
  'POST /site/enquiries': `                   + + + + + +`,
  'POST /site/reservations': `                + + + + + +`,
  'GET /site/reservations/:': `         other 0 0 0 0 0 0`,
  // What a search engine would show, made of a document that whoever asks may write: without one, nobody.
  'POST /plugin-seo/generate-title': `        - - - - - -`,
  'POST /plugin-seo/generate-description': `  - - - - - -`,
  'POST /plugin-seo/generate-url': `          - - - - - -`,
  'POST /plugin-seo/generate-image': `        - - - - - -`,
  'GET /portal/availability': `               + + + + + +`,
  'POST /portal/sign-up': `                   + + + + + +`,
  'POST /portal/bookings': `                  - + - - - -`,
  'GET /portal/bookings': `                   - + - - - -`,
  'GET /portal/bookings/:': `           own   - + - - - -
                                        other - 0 - - - -`,
  'GET /portal/bookings/:/calendar.ics': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/bookings/:/move': `     own   - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/bookings/:/room': `     own   - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/bookings/:/cancellation': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/series': `                    - + - - - -`,
  'GET /portal/series/:': `             own   - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/series/:/end': `        own   - + - - - -
                                        other - 0 - - - -`,
  'GET /portal/waitlist': `                   - + - - - -`,
  'POST /portal/waitlist': `                  - + - - - -`,
  'DELETE /portal/waitlist/:': `        own   - + - - - -
                                        other - 0 - - - -`,
  'POST /staff/series': `                     - - - - + +`,
  'POST /staff/series/:/end': `         other - - - - + +`,
  'DELETE /staff/waitlist/:': `         other - - - - + +`,
  'GET /portal/credits': `                    - + - - - -`,
  'GET /portal/consents': `                   - + - - - -`,
  'POST /portal/consents': `                  - + - - - -`,
  'GET /portal/export': `                     - + - - - -`,
  'POST /portal/export': `                    - + - - - -`,
  'POST /portal/exports/:': `           other - 0 - - - -`,
  'GET /portal/erasure': `                    - + - - - -`,
  'POST /portal/erasure': `                   - + - - - -`,
  'POST /portal/erasure/withdrawal': `        - + - - - -`,
  'POST /portal/restriction': `               - + - - - -`,
  'POST /portal/corrections': `               - + - - - -`,
  'GET /erasure/:': `                   other 0 0 0 0 0 0`,
  'POST /staff/clients/:/erasure': `    other - - - - + +`,
  'POST /staff/clients/:/erasure-withdrawal': ` other - - - - + +`,
  'POST /staff/clients/:/restriction': ` other - - - - + +`,
  'POST /staff/clients/:/note-release': ` other - - - - - +`,
  'GET /staff/affected': `                    - - - - - +`,
  'GET /portal/conversations': ` - + - - - -`,
  'POST /portal/conversations': ` - + - - - -`,
  'GET /portal/conversations/stream': ` - + - - - -`,
  'GET /portal/conversations/:/stream': ` own - + - - - -
                                        other - 0 - - - -`,
  'GET /portal/conversations/:/messages': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/conversations/:/messages': ` own - + - - - -
                                        other - 0 - - - -`,
  'GET /portal/conversations/:/attachments/:': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/conversations/:/read': ` own - + - - - -
                                        other - 0 - - - -`,
  'GET /staff/conversations': ` - - + - - -`,
  'POST /staff/conversations': ` - - + - - -`,
  'GET /staff/conversations/stream': ` - - + - - -`,
  'GET /staff/conversations/:/stream': ` own - - + - - -
                                        other - - 0 - - -`,
  'GET /staff/conversations/:/messages': ` own - - + - - -
                                        other - - 0 - - -`,
  'POST /staff/conversations/:/messages': ` own - - + - - -
                                        other - - 0 - - -`,
  'GET /staff/conversations/:/attachments/:': ` own - - + - - -
                                        other - - 0 - - -`,
  'POST /staff/conversations/:/read': ` own - - + - - -
                                        other - - 0 - - -`,
  'POST /portal/checkout': `                  - + - - - -`,
  'POST /portal/billing-portal': `            - + - - - -`,
  'GET /portal/payments': `                   - + - - - -`,
  'GET /portal/checkout/:': `           other - 0 - - - -`,
  'GET /portal/payments/receipts/:': `  other - 0 - - - -`,
  'GET /portal/receipts/:': `           other - 0 - - - -`,
  'GET /staff/receipts/:': `            other - - - - 0 0`,
  'GET /staff/payments.csv': `              - - - - + +`,
  'POST /portal/subscriptions/:/cancellation': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/subscriptions/:/resumption': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/subscriptions/:/plan': ` own  - + - - - -
                                        other - 0 - - - -`,
  'POST /staff/payments/:/refund': `    other - - - - + +`,
  'POST /staff/payments/:/retry': `     other - - - - + +`,
  'POST /staff/plans/:/sync': `         other - - - - + +`,
  'POST /staff/tasks/:/settlement': `   other - - - - + +`,
  'POST /stripe/webhook': `                   + + + + + +`,
  'POST /portal/password': `                  - + - - - -`,
  'GET /portal/sessions': `                   - + - - - -`,
  'DELETE /portal/sessions': `                - + - - - -`,
  'DELETE /portal/sessions/:': `        other - 0 - - - -`,
  'POST /portal/calendar-feeds': `            - + - - - -`,
  'GET /portal/calendar-feeds': `             - + - - - -`,
  'DELETE /portal/calendar-feeds/:': `  other - 0 - - - -`,
  'POST /staff/calendar-feeds': `             - - + - - -`,
  'GET /staff/calendar-feeds': `              - - + - - -`,
  'DELETE /staff/calendar-feeds/:': `   other - - 0 - - -`,
  'POST /staff/notifications/:/retry': `     own   - - - - + +
                                            other - - - - + +`,
  'POST /staff/notifications/:/cancellation': ` own - - - - + +
                                            other - - - - + +`,
  'POST /staff/bookings': `                   - - - - + +`,
  'POST /staff/bookings/:/completion': ` own  - - + - + +
                                        other - - 0 - + +`,
  'POST /staff/bookings/:/no-show': `   own   - - + - + +
                                        other - - 0 - + +`,
  'POST /staff/bookings/:/cancellation': ` own - - + - + +
                                        other - - 0 - + +`,
  'POST /staff/bookings/:/room': `      own   - - + - - -
                                        other - - 0 - - -`,
  'GET /portal/bookings/:/room/stream': ` own - + - - - -
                                        other - 0 - - - -`,
  'GET /staff/bookings/:/room/stream': ` own - - + - - -
                                        other - - 0 - - -`,
  'GET /staff/bookings/:/room': `       own   - - + - - -
                                        other - - 0 - - -`,
  'POST /staff/bookings/:/move': `      own   - - + - + +
                                        other - - 0 - + +`,
  'POST /staff/bookings/:/correction': ` own  - - - - + +
                                        other - - - - + +`,
  'GET /staff/notes': `                       - - + - - -`,
  'POST /staff/notes': `                      - - + - - -`,
  'GET /staff/notes/:': `               own   - - + - - -
                                        other - - 0 - - -`,
  'PATCH /staff/notes/:': `             own   - - + - - -
                                        other - - 0 - - -`,
  'DELETE /staff/notes/:': `            other - - 0 - - -`,
  'POST /staff/notes/:/signature': `    own   - - + - - -
                                        other - - 0 - - -`,
  'POST /staff/notes/:/amendments': `   own   - - + - - -
                                        other - - 0 - - -`,
  'POST /staff/clients/:/note-handovers': ` own - - - - - +
                                        other - - - - - +`,
  'GET /portal/note-handovers': `             - + - - - -`,
  'POST /portal/note-handovers/:/decision': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /portal/note-handovers/:/withdrawal': ` own - + - - - -
                                        other - 0 - - - -`,
  'POST /staff/credits': `                    - - - - + +`,
  'POST /staff/clients/:/care-end': `   other - - - - + +`,
  'POST /staff/clients/:/export': `     other - - - - + +`,
  'POST /staff/enquiries/:/erasure': `  other - - - - 0 0`,
  'POST /staff/clients/:/reset-mail': ` other - - - - + +`,
  'POST /staff/password': `                   - - + + + +`,
  'GET /staff/sessions': `                    - - + + + +`,
  'DELETE /staff/sessions': `                 - - + + + +`,
  'DELETE /staff/sessions/:': `         other - - 0 0 0 0`,
  'POST /clients/login': `                    + + + + + +`,
  'POST /clients/logout': `                   + + + + + +`,
  'GET /clients/me': `                        + + + + + +`,
  'POST /clients/refresh-token': `            - + - - - -`,
  'POST /clients/forgot-password': `          + + + + + +`,
  'POST /clients/reset-password': `           + + + + + +`,
  'POST /clients/verify/:': `           other - - - - - -`,
  'GET /clients/verify/:': `            other 0 0 0 0 0 0`,
  'POST /clients/first-register': `           - - - - - -`,
  'POST /clients/unlock': `                   0 0 0 0 0 0`,
  'GET /clients/init': `                      0 0 0 0 0 0`,
  'POST /users/login': `                      + + + + + +`,
  'POST /users/logout': `                     + + + + + +`,
  'GET /users/me': `                          + + + + + +`,
  'POST /users/refresh-token': `              - - + + + +`,
  'POST /users/forgot-password': `            + + + + + +`,
  'POST /users/reset-password': `             + + + + + +`,
  'POST /users/verify/:': `             other 0 0 0 0 0 0`,
  'GET /users/verify/:': `              other 0 0 0 0 0 0`,
  'POST /users/first-register': `             - - - - - -`,
  'POST /users/unlock': `                     0 0 0 0 0 0`,
  'GET /users/init': `                        + + + + + +`,
  'GET /payload-preferences/:': `       other 0 0 + + + +`,
  'POST /payload-preferences/:': `      other 0 0 + + + +`,
  'DELETE /payload-preferences/:': `    other 0 0 + + + +`,
}

/** Payload's usual doors of a collection: walked by the matrix, or closed for everybody. */
export const USUAL = [
  'GET /',
  'GET /count',
  'GET /:',
  'POST /',
  'PATCH /',
  'PATCH /:',
  'DELETE /',
  'DELETE /:',
]
export const CLOSED = ['GET /versions', 'GET /versions/:', 'POST /versions/:', 'POST /:/duplicate']
/** What one may do with a document: the panel asks it. */
export const PANEL = ['POST /access/:']

export const doors = Object.keys(DOORS)

export type DoorCase = Case & { door: string }

export function doorCases(): DoorCase[] {
  return Object.entries(DOORS).flatMap(([door, table]) =>
    casesOf(table.replace(/^\s*(?=[-+0])/gm, 'enter ').replace(/^\s*(?=o)/gm, 'enter ')).map((one) => ({
      ...one,
      door,
      rule: `${door} ${one.row} for ${one.person}: ${one.verdict}`,
    })),
  )
}

/** A door as the tables name it: parameters without their names. */
export function asDoor(method: string, path: string): string {
  return `${method.toUpperCase()} ${path.replace(/:[a-zA-Z]+\??/g, ':')}`
}
