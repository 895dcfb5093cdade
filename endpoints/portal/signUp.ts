import type { Endpoint } from 'payload'
import { signUpBody } from '@/contracts/identity'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { signUp as makeAccount } from '@/server/signUp'
import { visitorOf } from '@/server/visitorOf'

/**
 * `POST /api/portal/sign-up`: name, email, password, timeZone, locale, next.
 * 202 `{ message }`, the same whether or not the address is known; 422 invalid_input; 429 rate_limited.
 */
export const signUp: Endpoint = {
  path: '/portal/sign-up',
  method: 'post',
  handler: async (req) => {
    const asked = await bodyOf(req, signUpBody)
    await makeAccount(req.payload, asked, visitorOf(req.headers))
    return privately({ message: 'Look into your mail to go on.' }, { status: 202 })
  },
}
