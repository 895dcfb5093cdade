import type { DataKey } from '@/domain/encryption/dataKey'
import { kidOf, openEnvelope, type SealContext, sealEnvelope } from '@/domain/encryption/envelope'
import { asSealedText, envelopeOf } from '@/domain/encryption/sealedText'
import { Unopened } from '@/domain/encryption/sealFault'

/** Where data keys are kept. */
export interface KeyStore {
  /**
   * The key that seals for `subject`; made where there is none.
   * @throws DomainError not_allowed for a subject whose keys were destroyed
   */
  sealingKey(subject: string): Promise<DataKey>
  /** The key with this id, whatever its state. @throws Unopened unknown_key, destroyed */
  openingKey(kid: number): Promise<DataKey>
}

/** Seals and opens values at their places; the keys stay inside. */
export class EncryptionService {
  constructor(private readonly keys: KeyStore) {}

  /** @returns the text for the hidden column: `pe1.` and base64url */
  async seal(words: string, context: SealContext): Promise<string> {
    return asSealedText(await this.sealBytes(Buffer.from(words, 'utf8'), context))
  }

  /** @throws Unopened, one error for every cause */
  async open(sealed: string, context: SealContext): Promise<string> {
    return (await this.openBytes(envelopeOf(sealed), context)).toString('utf8')
  }

  /** @returns the same at the same place, under the key that seals now. @throws Unopened */
  async sealAnew(sealed: string, context: SealContext): Promise<string> {
    return asSealedText(await this.sealBytes(await this.openBytes(envelopeOf(sealed), context), context))
  }

  /** As `seal`, for bytes: the envelope itself. */
  async sealBytes(plaintext: Buffer, context: SealContext): Promise<Buffer> {
    const { kid, key } = await this.keys.sealingKey(context.subject)
    return sealEnvelope({ key, kid, context }, plaintext)
  }

  /** As `open`, for bytes. @throws Unopened */
  async openBytes(envelope: Buffer, context: SealContext): Promise<Buffer> {
    const { key, subject } = await this.keys.openingKey(kidOf(envelope))
    if (subject !== context.subject) throw new Unopened('foreign_key')
    return openEnvelope(key, context, envelope)
  }
}
