import { timingSafeEqual } from 'node:crypto'
import { derivedKey } from '@/server/derivedKey'
import { KEEPING_HEADER } from '@/server/site/stampPlace'

/** What the process says in `KEEPING_HEADER` when it asks itself; nobody else can. */
export function proofOfKeeping(): string {
  return derivedKey('keeping').toString('base64url')
}

/** Whether a request says, with the proof, that the process asks itself. */
export function isOwnAsking(headers: Headers): boolean {
  const said = Buffer.from(headers.get(KEEPING_HEADER) ?? '')
  const proof = Buffer.from(proofOfKeeping())
  return said.length === proof.length && timingSafeEqual(said, proof)
}
