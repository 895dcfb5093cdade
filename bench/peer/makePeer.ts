import { getPayload } from 'payload'
import { peerConfig } from './peerConfig'

/** Outside production Payload makes the tables itself; then the accounts, one for each connection. */
const payload = await getPayload({ config: peerConfig })
for (let index = 0; index < 8; index++) {
  const account = { email: `person-${index}@example.org`, password: 'moss under slate 7' }
  await payload.create({ collection: 'users', data: account as never })
}
process.send?.({ port: 0 })
process.once('disconnect', () => process.exit(0))
process.once('SIGTERM', () => process.exit(0))
