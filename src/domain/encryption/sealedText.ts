import { Unopened } from '@/domain/encryption/sealFault'

const MARK = 'pe1.'
const SHAPE = /^pe1\.[A-Za-z0-9_-]+$/

/** An envelope as the database keeps it: `pe1.` and base64url, so that a CHECK tells it from plain words. */
export function asSealedText(envelope: Buffer): string {
  return MARK + envelope.toString('base64url')
}

/** @throws Unopened malformed, also for a text that decodes, but is not how this envelope is written */
export function envelopeOf(text: string): Buffer {
  if (!SHAPE.test(text)) throw new Unopened('malformed')
  const envelope = Buffer.from(text.slice(MARK.length), 'base64url')
  if (asSealedText(envelope) !== text) throw new Unopened('malformed')
  return envelope
}
