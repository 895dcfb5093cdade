export type Told = { '@type': string } & Record<string, unknown>

/**
 * What a type has to say to be of use to whoever reads it: of the properties that schema.org gives it, those
 * that search engines ask for. A MedicalBusiness is a LocalBusiness; its address stands where one is given.
 */
const REQUIRED: Record<string, string[]> = {
  MedicalBusiness: ['@id', 'name', 'url', 'image', 'employee'],
  FAQPage: ['mainEntity'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  Person: ['name', 'url'],
  Organization: ['name', 'url'],
  BlogPosting: [
    ...['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'image', 'mainEntityOfPage'],
  ],
}

/** Everything that a page tells programs that read. */
export function toldBy(html: string): Told[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)
  return [...blocks].map(([, text = '']) => JSON.parse(text) as Told)
}

/** What is missing or not as schema.org has it, of a thing and of all within it. */
export function faultsOf(told: Told): string[] {
  const type = told['@type']
  const required = REQUIRED[type]
  if (!required) return [`${type} is not known here`]
  const missing = required.filter((name) => isEmpty(told[name])).map((name) => `${type} has no ${name}`)
  const within = Object.entries(told).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((one) => [...faultsOfValue(`${type}.${name}`, one), ...(isThing(one) ? faultsOf(one) : [])]),
  )
  return [...missing, ...within]
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || [value].flat().length === 0 || value === ''

const isThing = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && '@type' in value

/** Addresses are whole, days are days. */
function faultsOfValue(name: string, value: unknown): string[] {
  if (/\.(url|image|mainEntityOfPage)$/.test(name) && !URL.canParse(String(value)))
    return [`${name} is no address`]
  if (/\.date\w+$/.test(name) && Number.isNaN(Date.parse(String(value)))) return [`${name} is no day`]
  return []
}
