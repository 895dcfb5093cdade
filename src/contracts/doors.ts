import * as z from 'zod'
import {
  askAvailability,
  availability,
  bookForClient,
  booking,
  bookSession,
  cancelBooking,
  cancelForClient,
  correctBooking,
  moveBooking,
  moveForClient,
} from './bookings'
import { catalogue } from './catalogue'
import { askCredits, credits, grantCredits } from './credits'
import { changePasswordBody, forgotPasswordBody, loginBody, resetPasswordBody, signUpBody } from './identity'
import { listQuery } from './lists'

/** Who a door is for: the cookie that it asks for, or none. */
export type Audience = 'anyone' | 'client' | 'user'

/** One door of the contract; `path` as Payload routes it, below `/api`. */
export type Door = {
  method: 'get' | 'post' | 'delete'
  path: string
  summary: string
  audience: Audience
  query?: z.ZodType
  body?: z.ZodType
  answers: Record<number, z.ZodType>
  /** Statuses of its refusals, beside 422 and 429. */
  refusals: number[]
}

const message = z.object({ message: z.string() })
const oneBooking = z.object({ booking })
const cancelled = z.object({ booking, credit: z.enum(['released', 'forfeited']) })
const listOfBookings = z.object({ items: z.array(booking), nextCursor: z.string().nullable() })
const lot = z.object({ lot: z.object({ id: z.string(), granted: z.int(), available: z.int() }) })
const person = z.looseObject({ id: z.string(), email: z.string() })
const signedIn = z.object({ message: z.string(), user: person, exp: z.int() })
const whoami = z.object({ user: person.nullable(), exp: z.int().optional() })
const sessionItem = z.object({
  id: z.string(),
  startedAt: z.string(),
  lastSeenAt: z.string(),
  userAgent: z.string(),
  current: z.boolean(),
})
const health = z.object({ status: z.string(), missing: z.array(z.string()).optional() })
const mails = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string() }))
const anything = z.unknown()

type Short = [Door['method'], string, string, Audience, Partial<Door> & Pick<Door, 'answers'>]

/** The doors of one auth collection and the account doors of its people. */
function account(side: 'clients' | 'users', own: 'portal' | 'staff'): Short[] {
  const audience = side === 'clients' ? 'client' : 'user'
  return [
    [
      'post',
      `/${side}/login`,
      'Sign in',
      'anyone',
      { body: loginBody, answers: { 200: signedIn }, refusals: [401] },
    ],
    ['post', `/${side}/logout`, 'Sign out', audience, { answers: { 200: message }, refusals: [] }],
    ['get', `/${side}/me`, 'Who is signed in', 'anyone', { answers: { 200: whoami } }],
    ['post', `/${side}/refresh-token`, 'Keep a session alive', audience, { answers: { 200: signedIn } }],
    [
      'post',
      `/${side}/forgot-password`,
      'Ask for a link',
      'anyone',
      { body: forgotPasswordBody, answers: { 200: message } },
    ],
    [
      'post',
      `/${side}/reset-password`,
      'Choose a password',
      'anyone',
      { body: resetPasswordBody, answers: { 200: signedIn } },
    ],
    [
      'post',
      `/${own}/password`,
      'Change the password',
      audience,
      { body: changePasswordBody, answers: { 200: anything } },
    ],
    [
      'get',
      `/${own}/sessions`,
      'Own sessions',
      audience,
      { answers: { 200: z.object({ items: z.array(sessionItem) }) } },
    ],
    ['delete', `/${own}/sessions`, 'End all other sessions', audience, { answers: { 200: anything } }],
    [
      'delete',
      `/${own}/sessions/:id`,
      'End one session',
      audience,
      { answers: { 200: anything }, refusals: [404] },
    ],
  ]
}

const PORTAL: Short[] = [
  ['post', '/clients/verify/:token', 'Confirm an address', 'anyone', { answers: { 200: message } }],
  ['post', '/portal/sign-up', 'Make an account', 'anyone', { body: signUpBody, answers: { 202: message } }],
  ['get', '/portal/catalogue', 'Services, therapists, plans', 'anyone', { answers: { 200: catalogue } }],
  [
    'get',
    '/portal/availability',
    'Free times',
    'anyone',
    { query: askAvailability, answers: { 200: availability }, refusals: [404] },
  ],
  [
    'post',
    '/portal/bookings',
    'Book',
    'client',
    { body: bookSession, answers: { 201: oneBooking }, refusals: [402, 404, 409] },
  ],
  [
    'get',
    '/portal/bookings',
    'Own bookings',
    'client',
    { query: listQuery, answers: { 200: listOfBookings } },
  ],
  [
    'get',
    '/portal/bookings/:id',
    'One own booking',
    'client',
    { answers: { 200: oneBooking }, refusals: [404] },
  ],
  [
    'post',
    '/portal/bookings/:id/move',
    'Move',
    'client',
    { body: moveBooking, answers: { 200: oneBooking }, refusals: [402, 404, 409] },
  ],
  [
    'post',
    '/portal/bookings/:id/cancellation',
    'Cancel',
    'client',
    { body: cancelBooking, answers: { 200: cancelled }, refusals: [404, 409] },
  ],
  [
    'get',
    '/portal/credits',
    'Balance and statement',
    'client',
    { query: askCredits, answers: { 200: credits } },
  ],
]

const STAFF: Short[] = [
  [
    'post',
    '/staff/bookings',
    'Book for a client',
    'user',
    { body: bookForClient, answers: { 201: oneBooking }, refusals: [402, 403, 404, 409] },
  ],
  [
    'post',
    '/staff/bookings/:id/completion',
    'It took place',
    'user',
    { answers: { 200: oneBooking }, refusals: [403, 404, 409] },
  ],
  [
    'post',
    '/staff/bookings/:id/no-show',
    'The client did not come',
    'user',
    { answers: { 200: oneBooking }, refusals: [403, 404, 409] },
  ],
  [
    'post',
    '/staff/bookings/:id/cancellation',
    'Cancel',
    'user',
    { body: cancelForClient, answers: { 200: cancelled }, refusals: [403, 404, 409] },
  ],
  [
    'post',
    '/staff/bookings/:id/move',
    'Move',
    'user',
    { body: moveForClient, answers: { 200: oneBooking }, refusals: [402, 403, 404, 409] },
  ],
  [
    'post',
    '/staff/bookings/:id/correction',
    'Set an outcome right',
    'user',
    { body: correctBooking, answers: { 200: oneBooking }, refusals: [402, 403, 404, 409] },
  ],
  [
    'post',
    '/staff/credits',
    'Courtesy credits',
    'user',
    { body: grantCredits, answers: { 201: lot }, refusals: [403, 404, 409] },
  ],
  [
    'post',
    '/staff/clients/:id/reset-mail',
    'Mail a client a reset link',
    'user',
    { answers: { 200: message }, refusals: [403, 404] },
  ],
]

const OPEN: Short[] = [
  ['get', '/health/live', 'The program runs', 'anyone', { answers: { 200: health } }],
  ['get', '/health/ready', 'The practice is open', 'anyone', { answers: { 200: health }, refusals: [503] }],
  ['get', '/openapi.json', 'This description', 'anyone', { answers: { 200: anything } }],
  [
    'get',
    '/dev/mails',
    'Demo only: mails that were sent',
    'anyone',
    { answers: { 200: mails }, refusals: [404] },
  ],
]

/**
 * Every door of ours: what `/api/openapi.json` says, and what a test holds against the doors that are there.
 */
export const DOORS: Door[] = [
  ...account('clients', 'portal'),
  ...account('users', 'staff'),
  ...PORTAL,
  ...STAFF,
  ...OPEN,
].map(([method, path, summary, audience, { answers, refusals = [], query, body }]) => ({
  method,
  path,
  summary,
  audience,
  answers,
  refusals: audience === 'anyone' ? refusals : [401, ...refusals],
  ...(query ? { query } : {}),
  ...(body ? { body } : {}),
}))
