import { cookies } from 'next/headers'
import { safeNext } from '../session/safeNext'

const COOKIE = 'trs-next'

/** Keeps the place a visitor signs up from, for the day it may take until the address is confirmed. */
export const keepPlace = async (next: unknown) => {
  const place = safeNext(next)
  if (place)
    (await cookies()).set(COOKIE, place, {
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
      maxAge: 86_400,
    })
}

export const readPlace = async () => safeNext((await cookies()).get(COOKIE)?.value)

export const forgetPlace = async () => {
  const jar = await cookies()
  if (jar.has(COOKIE)) jar.delete(COOKIE)
}
