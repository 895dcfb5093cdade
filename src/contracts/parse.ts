import * as z from 'zod'
import { DomainError } from '@/domain/errors'

/** A value of `schema`. @throws DomainError invalid_input that names each field that is wrong */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new DomainError('invalid_input', 'Some of this is not right.', { fields })
}

/** An instant with its offset from UTC, as epoch milliseconds. */
export const instant = z
  .string()
  .max(40)
  // What is no instant is refused once: nothing that compares it with others is asked.
  .pipe(
    z.iso.datetime({
      offset: true,
      abort: true,
      error: 'Write the time with its offset, like 2026-11-02T09:00:00Z.',
    }),
  )
  .transform((text) => Date.parse(text))
  .refine((millis) => Number.isFinite(millis), { abort: true, error: 'This is no point in time.' })

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use the name from its address.')
  .max(60)

export const uuid = z.uuid('This is no id.').transform((text) => text.toLowerCase())

/** Words a person types: trimmed, without control characters but line breaks. */
export const words = (max: number) =>
  z
    .string()
    .max(max, `Use at most ${max} characters.`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'Leave out control characters.')
    .transform((text) => text.trim())

export const optionalWords = (max: number) =>
  words(max)
    .nullish()
    .transform((text) => text || null)

export const reason = words(500).refine((text) => text.length > 0, 'Say why.')
