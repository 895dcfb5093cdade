import { cookies } from 'next/headers'
import { safeNext } from '@/domain/identity/safeNext'

const COOKIE = 'trs-after-buying'
const HOUR = 3600

/** Keeps the time that somebody was about to book, while they buy what it costs. */
export const keepWayBack = async (place: unknown) => {
  const safe = safeNext(place)
  const jar = await cookies()
  if (safe) jar.set(COOKIE, safe, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: HOUR })
  else if (jar.has(COOKIE)) jar.delete(COOKIE)
}

export const readWayBack = async () => safeNext((await cookies()).get(COOKIE)?.value)

/** Which time somebody was about to book is nothing for whoever comes to the device next. */
export const forgetWayBack = async () => {
  const jar = await cookies()
  if (jar.has(COOKIE)) jar.delete(COOKIE)
}
