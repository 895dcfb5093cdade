import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Options = { challenge: string; user?: { id: string }; rpId?: string; rp?: { id?: string } }
type Lie = { origin?: string; rpId?: string; isVerified?: boolean; userHandle?: string }

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest()
const text = (data: Buffer) => data.toString('base64url')

/** A device with one passkey, as WebAuthn has it, without a browser around it; it can be made to lie. */
export function softPasskey(site = 'http://localhost:3000') {
  const id = randomBytes(32)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let owner: string | undefined
  let used = 0

  const clientData = (type: string, { challenge }: Options, { origin = site }: Lie) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  const authenticatorData = (isNew: boolean, { rpId = new URL(site).hostname, isVerified = true }: Lie) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(used)
    const flags = 0x01 | (isVerified ? 0x04 : 0) | (isNew ? 0x40 : 0)
    const head = Buffer.concat([sha256(rpId), Buffer.from([flags]), count])
    if (!isNew) return head
    const made = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
    return Buffer.concat([head, made])
  }

  return {
    id: text(id),
    /** Makes the passkey, as `navigator.credentials.create` answers it. */
    create: (options: Options, lie: Lie = {}) => {
      owner = options.user?.id
      const data = authenticatorData(true, lie)
      const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff])
      const head = Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex')
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        response: {
          clientDataJSON: text(clientData('webauthn.create', options, lie)),
          attestationObject: text(Buffer.concat([head, length, data])),
        },
      }
    },
    /** Signs, as `navigator.credentials.get` answers it. */
    get: (options: Options, lie: Lie = {}) => {
      used += 1
      const data = authenticatorData(false, lie)
      const said = clientData('webauthn.get', options, lie)
      return {
        id: text(id),
        rawId: text(id),
        type: 'public-key',
        response: {
          clientDataJSON: text(said),
          authenticatorData: text(data),
          signature: text(sign('sha256', Buffer.concat([data, sha256(said)]), privateKey)),
          userHandle: lie.userHandle ?? owner,
        },
      }
    },
  }
}

/** The public key in the form of COSE: EC2, ES256, P-256. */
function coseKey(publicKey: ReturnType<typeof generateKeyPairSync>['publicKey']): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const [first, second] = [x, y].map((coordinate) => Buffer.from(coordinate, 'base64url'))
  const [head, between] = ['a5010203262001215820', '225820'].map((hex) => Buffer.from(hex, 'hex'))
  return Buffer.concat([head, first, between, second] as Buffer[])
}
