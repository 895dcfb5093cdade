import { Unopened } from '@/domain/encryption/sealFault'

const MARK = 'pe1.'

/** An envelope as the database keeps it: `pe1.` and base64url, so that a CHECK tells it from plain words. */
export function asSealedText(envelope: Buffer): string {
  return MARK + envelope.toString('base64url')
}

/** @throws Unopened malformed, also for a text that decodes, but is not how this envelope is written */
export function envelopeOf(text: string): Buffer {
  const envelope = Buffer.from(text.slice(MARK.length), 'base64url')
  // Whatever the decoder passes over or makes up is not written so again.
  if (asSealedText(envelope) !== text) throw new Unopened('malformed')
  return envelope
}
