import http from 'node:http'

/**
 * @typedef {(
 *   request: http.IncomingMessage,
 *   response: http.ServerResponse,
 *   circumstances: { now: number, otherwise: () => void },
 * ) => void} FirstHand
 */
const FIRST_HAND = Symbol.for('trs.firstHand')
/** A message with its files comes whole within this over any line that carries a video; who takes longer lets go. */
const WHOLE_WITHIN_MS = 120_000

/**
 * What stands between the socket and Next.js. Pages that are kept for everybody are handed out here, by what
 * `src/instrumentation.ts` leaves under this name once the program is up. Next falls over TRACE, a method that
 * no fetch may carry, and over an address that cannot be decoded; under another name both are refused like all
 * that are not known. The files of the build come past the proxy: who asks otherwise than for a file goes through
 * it, for a server action answers under any address.
 */
export function mendRequests() {
  const { createServer } = http
  http.createServer = /** @type {typeof createServer} */ (
    (/** @type {http.RequestListener} */ listener) => {
      const server = createServer((request, response) => {
        if (request.method === 'TRACE') request.method = 'UNKNOWN'
        request.url = isFile(request) ? readable(request.url ?? '/') : '/unreadable'
        const otherwise = () => listener(request, response)
        const firstHand = /** @type {{ [FIRST_HAND]?: FirstHand }} */ (globalThis)[FIRST_HAND]
        if (firstHand) firstHand(request, response, { now: Date.now(), otherwise })
        else otherwise()
      })
      server.requestTimeout = WHOLE_WITHIN_MS
      return server
    }
  )
}

/** @param {http.IncomingMessage} request */
function isFile({ method = 'GET', url = '/' }) {
  return ['GET', 'HEAD'].includes(method) || !/^\/+_next\//.test(url)
}

/** @param {string} url */
function readable(url) {
  const [path = '/'] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return path.startsWith('/api/') ? '/api/unreadable' : '/unreadable'
  }
}
