import { accountDoors } from './accountDoors'
import {
  anything,
  calendarText,
  cancelled,
  health,
  listOfBookings,
  mails,
  message,
  oneBooking,
  oneLot,
} from './answers'
import * as bookings from './bookings'
import { careEnded, endCare } from './care'
import { askCatalogue, catalogue } from './catalogue'
import { askCredits, credits, grantCredits } from './credits'
import { type Door, door } from './door'
import { SITE } from './enquiries'
import { FACTORS } from './factorDoors'
import { feedDoors } from './feedDoors'
import * as identity from './identity'
import { listQuery } from './lists'
import { TALK } from './messageDoors'
import { BUYING, MONEY, TWIN } from './moneyDoors'
import { NOTES } from './noteDoors'
import * as notices from './notices'
import { RIGHTS } from './rightsDoors'
import { ROOMS } from './roomDoors'
import { SERIES } from './seriesDoors'

const { availability, askAvailability, bookSession, moveBooking, cancelBooking } = bookings
const change = (body: Door['body']) => ({ ...(body ? { body } : {}), refusals: [402, 404, 409] })

const PORTAL: Door[] = [
  door('anyone', 'post /clients/verify/:token', 'Confirm an address', [200, identity.verified]),
  door('anyone', 'post /portal/sign-up', 'Make an account', [202, message], { body: identity.signUpBody }),
  door('anyone', 'get /portal/catalogue', 'What is offered', [200, catalogue], { query: askCatalogue }),
  door('anyone', 'get /portal/availability', 'Free times', [200, availability], {
    query: askAvailability,
    refusals: [404],
  }),
  door('client', 'post /portal/bookings', 'Book', [201, oneBooking], change(bookSession)),
  door('client', 'get /portal/bookings', 'Own bookings', [200, listOfBookings], { query: listQuery }),
  door('client', 'get /portal/bookings/:id', 'One own booking', [200, oneBooking], { refusals: [404] }),
  door('client', 'get /portal/bookings/:id/calendar.ics', 'For a calendar', [200, calendarText], {
    refusals: [404],
    media: 'text/calendar',
  }),
  door('client', 'post /portal/bookings/:id/move', 'Move', [200, oneBooking], change(moveBooking)),
  door('client', 'post /portal/bookings/:id/cancellation', 'Cancel', [200, cancelled], change(cancelBooking)),
  door('client', 'get /portal/credits', 'Balance and statement', [200, credits], { query: askCredits }),
]

const { bookForClient, cancelForClient, moveForClient, correctBooking } = bookings
const act = (body?: Door['body']) => ({ ...(body ? { body } : {}), refusals: [402, 403, 404, 409] })
const ONE = 'post /staff/bookings/:id'

const STAFF: Door[] = [
  door('user', 'post /staff/bookings', 'Book for a client', [201, oneBooking], act(bookForClient)),
  door('user', `${ONE}/completion`, 'It took place', [200, oneBooking], act()),
  door('user', `${ONE}/no-show`, 'The client did not come', [200, oneBooking], act()),
  door('user', `${ONE}/cancellation`, 'Cancel', [200, cancelled], act(cancelForClient)),
  door('user', `${ONE}/move`, 'Move', [200, oneBooking], act(moveForClient)),
  door('user', `${ONE}/correction`, 'Set an outcome right', [200, oneBooking], act(correctBooking)),
  door('user', 'post /staff/credits', 'Courtesy credits', [201, oneLot], act(grantCredits)),
  door('user', 'post /staff/clients/:id/care-end', 'End care', [200, careEnded], act(endCare)),
  door('user', 'post /staff/clients/:id/reset-mail', 'Mail a client a reset link', [202, message], act()),
  door('user', 'post /staff/notifications/:id/retry', 'Send a notice again', [200, notices.oneNotice], act()),
  door(
    'user',
    'post /staff/notifications/:id/cancellation',
    'Do not send a notice',
    [200, notices.oneNotice],
    act(),
  ),
]

const OPEN: Door[] = [
  door('anyone', 'get /health/live', 'The program runs', [200, health]),
  door('anyone', 'get /health/ready', 'The practice is open', [200, health], { refusals: [503] }),
  door('anyone', 'get /metrics', 'Figures for Prometheus, by its token', [200, anything], {
    refusals: [401, 404, 503],
    media: 'text/plain',
  }),
  door('anyone', 'get /unsubscribe/:token', 'Leads to the page that asks', [303, anything]),
  door('anyone', 'post /unsubscribe/:token', 'Stop such mails, by one call', [200, message], {
    refusals: [404],
  }),
  door('anyone', 'get /openapi.json', 'This description', [200, anything]),
  door('anyone', 'get /calendar/:file', 'A calendar, by its address (`token.ics`)', [200, anything], {
    refusals: [404],
  }),
  door('anyone', 'get /dev/inbox', 'Demo only: the mails as a page', [200, anything], { refusals: [404] }),
  door('anyone', 'get /dev/mails', 'Demo only: mails that were sent', [200, mails], { refusals: [404] }),
  door('anyone', 'get /dev/texts', 'Demo only: short messages', [200, anything], { refusals: [404] }),
]

/** Every door of ours: what `/api/openapi.json` says, and what a test holds against the doors there are. */
export const DOORS: Door[] = [
  ...accountDoors('clients', 'portal'),
  ...accountDoors('users', 'staff'),
  ...FACTORS,
  ...PORTAL,
  ...BUYING,
  ...STAFF,
  ...SERIES,
  ...feedDoors('client', '/portal/calendar-feeds'),
  ...feedDoors('user', '/staff/calendar-feeds'),
  ...TALK,
  ...MONEY,
  ...RIGHTS,
  ...ROOMS,
  ...NOTES,
  ...SITE,
  ...OPEN,
  ...TWIN,
]
