import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * Refuses a port that is taken or forbidden, before anything long has begun.
 * @returns {Promise<void>}
 */
export function refuseTakenPort() {
  const port = process.env.PORT || '3000'
  const host = process.env.HOST || '127.0.0.1'
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Refusal('PORT: must be a whole number from 1 to 65535')
  }
  return new Promise((answer, refuse) => {
    const probe = createServer()
    probe.once('error', (trouble) => refuse(new Refusal(wordsFor(trouble, port, host))))
    probe.listen(Number(port), host, () => probe.close(() => answer()))
  })
}

/** @param {NodeJS.ErrnoException} trouble @param {string} port @param {string} host */
function wordsFor(trouble, port, host) {
  const other = 'PORT=<another> npm start'
  if (trouble.code === 'EADDRINUSE')
    return `PORT: ${port} is taken by another program. Stop it, or choose another: ${other}`
  if (trouble.code === 'EACCES')
    return `PORT: ${port} is not open to this account. Choose one above 1023: ${other}`
  return `HOST: cannot listen on ${host} (${trouble.code})`
}
