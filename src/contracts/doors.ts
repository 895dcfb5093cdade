import {
  anything,
  cancelled,
  health,
  listOfBookings,
  listOfSessions,
  mails,
  message,
  oneBooking,
  oneLot,
  signedIn,
  whoami,
} from './answers'
import * as bookings from './bookings'
import { catalogue } from './catalogue'
import { askCredits, credits, grantCredits } from './credits'
import { type Door, door } from './door'
import * as identity from './identity'
import { listQuery } from './lists'
import * as twin from './twin'

/** The doors of one auth collection and the account doors of its people. */
function accountDoors(side: 'clients' | 'users', own: 'portal' | 'staff'): Door[] {
  const one = side === 'clients' ? 'client' : 'user'
  const { loginBody, forgotPasswordBody, resetPasswordBody, changePasswordBody } = identity
  const login = { body: loginBody, refusals: [401] }
  return [
    door('anyone', `post /${side}/login`, 'Sign in', [200, signedIn], login),
    door(one, `post /${side}/logout`, 'Sign out', [200, message]),
    door('anyone', `get /${side}/me`, 'Who is signed in', [200, whoami]),
    door(one, `post /${side}/refresh-token`, 'Keep a session alive', [200, signedIn]),
    door('anyone', `post /${side}/forgot-password`, 'Ask for a link', [200, message], {
      body: forgotPasswordBody,
    }),
    door('anyone', `post /${side}/reset-password`, 'Choose a password', [200, signedIn], {
      body: resetPasswordBody,
    }),
    door(one, `post /${own}/password`, 'Change the password', [200, anything], { body: changePasswordBody }),
    door(one, `get /${own}/sessions`, 'Own sessions', [200, listOfSessions]),
    door(one, `delete /${own}/sessions`, 'End all other sessions', [200, anything]),
    door(one, `delete /${own}/sessions/:id`, 'End one session', [200, anything], { refusals: [404] }),
  ]
}

const { availability, askAvailability, bookSession, moveBooking, cancelBooking } = bookings
const change = (body: Door['body']) => ({ ...(body ? { body } : {}), refusals: [402, 404, 409] })

const PORTAL: Door[] = [
  door('anyone', 'post /clients/verify/:token', 'Confirm an address', [200, message]),
  door('anyone', 'post /portal/sign-up', 'Make an account', [202, message], { body: identity.signUpBody }),
  door('anyone', 'get /portal/catalogue', 'Services, therapists, plans', [200, catalogue]),
  door('anyone', 'get /portal/availability', 'Free times', [200, availability], {
    query: askAvailability,
    refusals: [404],
  }),
  door('client', 'post /portal/bookings', 'Book', [201, oneBooking], change(bookSession)),
  door('client', 'get /portal/bookings', 'Own bookings', [200, listOfBookings], { query: listQuery }),
  door('client', 'get /portal/bookings/:id', 'One own booking', [200, oneBooking], { refusals: [404] }),
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
  door('user', 'post /staff/clients/:id/reset-mail', 'Mail a client a reset link', [202, message], act()),
]

const OPEN: Door[] = [
  door('anyone', 'get /health/live', 'The program runs', [200, health]),
  door('anyone', 'get /health/ready', 'The practice is open', [200, health], { refusals: [503] }),
  door('anyone', 'get /openapi.json', 'This description', [200, anything]),
  door('anyone', 'get /dev/mails', 'Demo only: mails that were sent', [200, mails], { refusals: [404] }),
]

const CHECKOUT = '/dev/stripe/checkout/:id'
const BILLING = '/dev/stripe/billing/:id'
const gone = (body?: Door['body']) => ({ ...(body ? { body } : {}), refusals: [404] })

/** The payments twin: a demo's alone. */
const TWIN: Door[] = [
  door('anyone', `get ${CHECKOUT}`, 'Demo only: its checkout page, HTML', [200, anything], gone()),
  door('anyone', `post ${CHECKOUT}`, 'Demo only: pay', [200, twin.answeredCheckout], gone(twin.twinOutcome)),
  door('anyone', `get ${BILLING}`, 'Demo only: its billing page, HTML', [200, anything], gone()),
  door(
    'anyone',
    `post ${BILLING}`,
    'Demo only: card, cancelling',
    [200, twin.answeredBilling],
    gone(twin.twinBilling),
  ),
  door(
    'anyone',
    'post /dev/stripe/advance',
    'Demo only: its clock',
    [200, twin.advancedTwin],
    gone(twin.advanceTwin),
  ),
]

/** Every door of ours: what `/api/openapi.json` says, and what a test holds against the doors there are. */
export const DOORS: Door[] = [
  ...accountDoors('clients', 'portal'),
  ...accountDoors('users', 'staff'),
  ...PORTAL,
  ...STAFF,
  ...OPEN,
  ...TWIN,
]
