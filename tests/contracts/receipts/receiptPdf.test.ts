import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { ReceiptView } from '@/contracts/payments'
import { receiptPdf } from '@/server/receipts/receiptPdf'

const RECEIPT: ReceiptView = {
  id: '0190aaaa-0000-7000-8000-000000000001',
  number: 42,
  item: 'Five sessions',
  amount: 45_000,
  currency: 'EUR',
  evidence: 'pi_3OqZ9s2eZvKYlo2C0abc1234',
  taxText: 'VAT exempt under § 4 No. 14 UStG.',
  paidAt: '2026-11-23T23:30:00.000Z',
  issuedAt: '2026-11-24T08:00:00.000Z',
  client: 'Ada Martin',
  locale: 'en',
  practice: 'Lindenhof',
  address: ['Lindenallee 4', '10115 Berlin'],
  taxNumber: '37/123/45678',
  corrects: null,
  timeZone: 'Europe/Berlin',
}

async function open(more: Partial<ReceiptView> = {}): Promise<PDFDocumentProxy> {
  const bytes = await receiptPdf({ ...RECEIPT, ...more })
  return getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
}

async function textOf(more: Partial<ReceiptView> = {}): Promise<string> {
  const file = await open(more)
  expect(file.numPages).toBe(1)
  const { items } = await (await file.getPage(1)).getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  return text.replaceAll(/[^\S\u00a0]+/g, ' ')
}

test('says number, days by the practice’s clock, client, item, amount, tax and payment', async () => {
  const text = await textOf()
  for (const said of [
    'Receipt 42',
    '24 November 2026',
    'Ada Martin',
    'Five sessions',
    '€450.00',
    'VAT exempt under § 4 No. 14 UStG.',
    'pi_3OqZ9s2eZvKYlo2C0abc1234',
    'Lindenhof',
    'Lindenallee 4',
    '10115 Berlin',
    'Tax number: 37/123/45678',
  ]) {
    expect(text).toContain(said)
  }
  // Half past eleven at night in UTC is the next day in Berlin.
  expect(text).not.toContain('23 November')
})

test('a credit note says which receipt it corrects, and what was given back', async () => {
  const text = await textOf({ number: 43, amount: -18_000, corrects: { id: RECEIPT.id, number: 42 } })
  for (const said of ['Credit note 43', 'Corrects receipt: 42', '-€180.00', 'has been given back to you']) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('has been paid')
})

test('speaks the language of its client', async () => {
  const text = await textOf({ locale: 'de' })
  expect(text).toContain('Beleg 42')
  expect(text.replaceAll(' ', ' ')).toContain('450,00 €')
  const { info } = await (await open({ locale: 'de' })).getMetadata()
  expect(info).toMatchObject({ Title: 'Beleg 42, Lindenhof', Language: 'de-DE' })
})

test.each([
  'Zażółć Gęślą Jaźń Łukasz Ściółka',
  'Ștefan Țurcanu Ăâî',
  'Юлія Ґудзь Їжакевич',
  'Ђорђе Љубичић Џејмс',
  'Κωνσταντίνος Παπαδόπουλος',
  'Nguyễn Thị Ánh Tuyết',
  'Emil Sørensen-Ærøskøbing ẞ',
])('a name keeps every letter: %s', async (client) => {
  expect(await textOf({ client })).toContain(client)
})

/** Which of the typefaces are in the file: `AAAAAA+Figtree-Regular` -> `Figtree`. */
async function familiesOf(more: Partial<ReceiptView> = {}): Promise<string[]> {
  const file = Buffer.from(await receiptPdf({ ...RECEIPT, ...more })).toString('latin1')
  const found = [...file.matchAll(/\/FontName \/[A-Z]{6}\+([A-Za-z]+)/g)].map(([, family = '']) => family)
  return [...new Set(found)].sort()
}

test('is set in the practice’s own typefaces, and a name they cannot write whole in another', async () => {
  expect(await familiesOf()).toEqual(['Figtree', 'Fraunces'])
  expect(await familiesOf({ client: 'Łukasz Ściółka' })).toEqual(['Figtree', 'Fraunces', 'NotoSans'])
})

test('a name far too long for its line goes on in the next, and nothing lies over anything', async () => {
  const client = 'Maximiliane Friederike '.repeat(6).trim()
  const file = await open({ client })
  const { items } = await (await file.getPage(1)).getTextContent()
  const placed = items.filter((item) => 'str' in item && item.str.trim() !== '') as {
    transform: number[]
    width: number
  }[]
  for (const { transform, width } of placed) expect((transform[4] ?? 0) + width).toBeLessThan(540)
  expect(await textOf({ client })).toContain('Friederike')
})

test('is tagged: a heading, and a table with header cells, for whoever listens to it', async () => {
  const file = await open()
  expect(await file.getMarkInfo()).toMatchObject({ Marked: true })
  const roles = JSON.stringify(await (await file.getPage(1)).getStructTree())
  for (const role of ['Document', 'H1', 'Table', 'TR', 'TH', 'TD'])
    expect(roles).toContain(`"role":"${role}"`)
})
