import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Processor, processors } from '@/server/processors'
import de from '../../../messages/de.json'
import en from '../../../messages/en.json'

const SITE_URL = 'https://practice.example.org'
const EVERYTHING = {
  SITE_URL,
  STRIPE_SECRET_KEY: 'set',
  DAILY_API_KEY: 'set',
  SMTP_URL: 'smtps://user:secret@mail.example.net:465',
  S3_ENDPOINT: 'https://files.example.com',
  S3_BUCKET: 'practice',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'https://traces.example.net:4318',
}
const words = (list: Processor[]) => list.map(({ role, name }) => `${role} ${name}`)

test('whoever is turned on is named, by service or host and never with a secret', () => {
  expect(words(processors(EVERYTHING))).toEqual([
    'payments Stripe',
    'video Daily',
    'mail mail.example.net',
    'files files.example.com',
    'tracing traces.example.net',
    'host practice.example.org',
  ])
  expect(words(processors({ SITE_URL }))).toEqual(['paymentsTwin TRS', 'host practice.example.org'])
})

test('the document and both languages know the same roles as the code', () => {
  const roles = [...processors(EVERYTHING), ...processors({ SITE_URL })].map(({ role }) => role)
  const known = [...new Set(roles)].sort()
  const document = readFileSync('docs/processors.md', 'utf8').matchAll(/^\| (\w+) +\|/gm)
  const inDocument = [...document].map(([, role = '']) => role).filter((role) => role !== 'role')
  expect(inDocument.sort()).toEqual(known)
  for (const { Privacy } of [en, de]) expect(Object.keys(Privacy.processor).sort()).toEqual(known)
})
