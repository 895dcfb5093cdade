import * as z from 'zod'
import { DomainError } from '@/domain/errors'

/** What is said where a shape has no words of its own: zod's are for who writes programs. */
const PLAIN_WORDS: Partial<Record<z.core.$ZodIssue['code'], string>> = {
  invalid_type: 'This is not of the kind that is expected here.',
  invalid_value: 'Choose one of what is offered.',
  invalid_format: 'This is not written as it should be.',
  too_big: 'This is too much.',
  too_small: 'This is too little.',
}

/**
 * A value of `schema`. @throws DomainError invalid_input that names each field that is wrong, in plain
 * words
 */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const error: z.core.$ZodErrorMap = ({ code, input }) =>
    input === undefined
      ? 'This is missing.'
      : (PLAIN_WORDS[code as z.core.$ZodIssue['code']] ?? 'This is not right.')
  const parsed = schema.safeParse(value, { error })
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
    .regex(/^(?:[\t\n\r]|\P{Cc})*$/u, 'Leave out control characters.')
    .transform((text) => text.trim())

export const optionalWords = (max: number) =>
  words(max)
    .nullish()
    .transform((text) => text || null)

export const reason = words(500).refine((text) => text.length > 0, 'Say why.')
