import type { Block, Field, SanitizedConfig, Validate } from 'payload'
import { germanText, readsGerman } from '@/server/refusalIn'
import german from '../messages/panel/labels.de.json'

/** Words of the configuration: English as they are written there, or both, or Payload's own, by function. */
type Words = string | Record<string, string> | ((asked: never) => unknown) | false | undefined
type Named = { singular?: Words; plural?: Words }
type Choice = string | { label?: Words; value: string }
type Entity = { slug: string; label?: Words; labels?: Named; fields: Field[]; admin?: object }
/** What a field may have that is read by people, or holds more fields. */
type Spoken = {
  name?: string
  label?: Words
  labels?: Named
  options?: Choice[]
  fields?: Field[]
  tabs?: Spoken[]
  blocks?: Block[]
  admin?: object
  validate?: Validate
}

const TEXTS: Record<string, string> = german.texts
const PLACES: Record<string, string> = german.places

/** A configuration is made of the same fields whenever it is made: what has been seen to stays so. */
const SPOKEN = new WeakSet<Validate>()

/**
 * Gives everything that the panel shows of the configuration its German words beside the English ones that
 * stand in it. Words have the same German everywhere, but for the places that the file names:
 * `{collection}.{field}`, `{collection}.{field}={option}`. What a field refuses is said in the reader's
 * language too.
 */
export function inBothLanguages(config: SanitizedConfig): SanitizedConfig {
  for (const entity of [...config.collections, ...config.globals] as Entity[]) {
    if (!entity.slug.startsWith('payload-')) speakOf(entity, entity.slug)
  }
  return config
}

function speakOf(one: Spoken, place: string): void {
  say(one, 'label', place)
  for (const [holder, names] of [
    [one.labels, ['singular', 'plural']],
    [one.admin, ['description', 'placeholder', 'group']],
  ] as const) {
    for (const name of holder ? names : []) say(holder as object, name, `${place}:${name}`)
  }
  if (one.options) one.options = one.options.map((choice) => spokenChoice(choice, place))
  if (one.validate && !SPOKEN.has(one.validate)) one.validate = spokenVerdict(one.validate)
  for (const tab of one.tabs ?? []) speakOf(tab, place)
  for (const block of one.blocks ?? []) speakOf(block as Spoken, `${place}/${block.slug}`)
  for (const field of one.fields ?? []) {
    speakOf(field as Spoken, 'name' in field && field.name ? `${place}.${field.name}` : place)
  }
}

function spokenChoice(choice: Choice, place: string): Choice {
  const spoken = typeof choice === 'string' ? { label: choice, value: choice } : choice
  say(spoken, 'label', `${place}=${spoken.value}`)
  return spoken
}

function spokenVerdict(validate: Validate): Validate {
  const spoken: Validate = async (value, asked) => {
    const verdict = await validate(value, asked)
    return typeof verdict === 'string' && readsGerman(asked.req) ? germanText(verdict) : verdict
  }
  SPOKEN.add(spoken)
  return spoken
}

/** Leaves alone what has both already, what is a word of Payload's own, and what has no German. */
function say(holder: object, name: string, place: string): void {
  const words = (holder as Record<string, Words>)[name]
  if (typeof words !== 'string') return
  const said = PLACES[place] ?? TEXTS[words]
  if (said) Object.assign(holder, { [name]: { en: words, de: said } })
}
