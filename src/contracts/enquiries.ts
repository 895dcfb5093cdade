import * as z from 'zod'
import { LOCALES } from '@/domain/identity/roles'
import { message } from './answers'
import { type Door, door } from './door'
import { email } from './identity'
import { RESERVING } from './reservations'

/** POST /api/site/enquiries: what somebody writes from the public site. */
export const newEnquiry = z.object({
  name: z
    .string('Enter your name.')
    .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
    .pipe(z.string().min(1, 'Enter your name.').max(120, 'Use at most 120 characters.')),
  email,
  message: z
    .string('Write what you would like to ask.')
    .transform((text) => text.trim())
    .pipe(z.string().min(1, 'Write what you would like to ask.').max(4000, 'Use at most 4000 characters.')),
  locale: z.enum(LOCALES, 'Choose a language.'),
  /** When the form was handed out, as its page says. */
  stamp: z.string('Load the page again.').max(60, 'Load the page again.'),
  /** A field that no person sees, and programs fill in. */
  website: z.string('Leave this empty.').max(300, 'Leave this empty.').default(''),
})

/** What the public site asks for. */
export const SITE: Door[] = [
  door('anyone', 'post /site/enquiries', 'Write to the practice', [202, message], {
    body: newEnquiry,
    refusals: [409],
  }),
  ...RESERVING,
]
