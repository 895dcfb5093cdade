/**
 * The service worker of one portal, as text. It keeps one page, the offline page of its language, and answers
 * with it where a page cannot be reached; everything else goes past it, and no other answer is ever kept.
 * `edition` changes with that page, so that a browser fetches it anew.
 */
export const workerText = (edition: string): string => `// ${edition}
const page = registration.scope.replace(/\\/$/, '') + '/offline'
const kept = 'offline'

addEventListener('install', (event) => {
  const keep = async () => (await caches.open(kept)).add(new Request(page, { cache: 'reload' }))
  event.waitUntil(keep().then(() => skipWaiting()))
})

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([registration.navigationPreload?.enable(), clients.claim()]))
})

addEventListener('fetch', (event) => {
  const { mode, method } = event.request
  if (mode !== 'navigate' || method !== 'GET') return
  const answer = async () => {
    try {
      return (await event.preloadResponse) ?? (await fetch(event.request))
    } catch (error) {
      const offline = await caches.match(page)
      if (offline) return offline
      throw error
    }
  }
  event.respondWith(answer())
})
`
