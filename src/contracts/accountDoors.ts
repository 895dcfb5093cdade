import { anything, listOfSessions, message, newPassword, signedIn, whoami } from './answers'
import { type Door, door } from './door'
import * as identity from './identity'
import { loginBody } from './secondFactor'

/** The doors of one auth collection and the account doors of its people. */
export function accountDoors(side: 'clients' | 'users', own: 'portal' | 'staff'): Door[] {
  const one = side === 'clients' ? 'client' : 'user'
  const { forgotPasswordBody, resetPasswordBody, changePasswordBody } = identity
  const login = { body: loginBody, refusals: [401] }
  return [
    door('anyone', `post /${side}/login`, 'Sign in', [200, signedIn], login),
    door(one, `post /${side}/logout`, 'Sign out', [200, message]),
    door('anyone', `get /${side}/me`, 'Who is signed in', [200, whoami]),
    door(one, `post /${side}/refresh-token`, 'Keep a session alive', [200, signedIn]),
    door('anyone', `post /${side}/forgot-password`, 'Ask for a link', [200, message], {
      body: forgotPasswordBody,
    }),
    door('anyone', `post /${side}/reset-password`, 'Choose a password', [200, newPassword], {
      body: resetPasswordBody,
    }),
    door(one, `post /${own}/password`, 'Change the password', [200, anything], { body: changePasswordBody }),
    door(one, `get /${own}/sessions`, 'Own sessions', [200, listOfSessions]),
    door(one, `delete /${own}/sessions`, 'End all other sessions', [200, anything]),
    door(one, `delete /${own}/sessions/:id`, 'End one session', [200, anything], { refusals: [404] }),
  ]
}
