import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '@/server/answerHeaders'
import { framingOf } from '@/server/roomFrames'

const DAILY = { DAILY_API_KEY: 'key' }

test.each([
  ['/portal', null],
  ['/portal/rooms/x', null],
  ['/portal/room', null],
  ['/admin/collections/rooms/x', null],
  ['/portal/room/x', 'camera=(self)'],
  ['/de/portal/room/x', 'camera=(self)'],
  ['/admin/room/x', 'camera=(self)'],
])('%s is lent camera and microphone as %s', (path, permissions) => {
  const found = framingOf(path, {}).permissions
  if (permissions === null) expect(found).toBeNull()
  else expect(found).toContain(permissions)
})

test.each([
  [{}, []],
  [DAILY, ['https://*.daily.co']],
  [{ ...DAILY, DAILY_API_URL: 'https://api.daily.co/v1' }, ['https://*.daily.co']],
  [{ ...DAILY, DAILY_API_URL: 'http://127.0.0.1:9/v1' }, ['https://*.daily.co', 'http://127.0.0.1:9']],
  [{ DAILY_API_URL: 'http://127.0.0.1:9/v1' }, []],
])('with %j the page of a room frames %j, and any other nothing', (settings, frames) => {
  const framing = framingOf('/portal/room/x', settings)
  expect(framing.frames).toEqual(frames)
  expect(frames.every((origin) => framing.permissions?.includes(`"${origin}"`))).toBe(true)
  expect(framingOf('/portal', settings).frames).toEqual([])
  const policy = contentSecurityPolicy('n', { site: 'http://localhost', isDevelopment: false, framing })
  expect(policy).toContain(`frame-src ${["'self'", ...frames].join(' ')};`)
})

test('only the twin’s own page of a room is framed, by this site alone', () => {
  expect(framingOf('/api/dev/rooms/x', {}).framedBy).toBe("'self'")
  for (const path of ['/portal/room/x', '/admin', '/api/dev/mails']) {
    expect(framingOf(path, DAILY).framedBy).toBe("'none'")
  }
})
