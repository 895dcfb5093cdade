import { localPath } from '@/i18n/localPath'
import type { Catalogue, Slot } from '../answers'
import { therapistName } from '../catalogue/nameOf'
import { momentWords } from '../time/timeWords'
import type { Viewer } from '../time/viewer'
import { dateIn } from '../time/weeks'
import { bookAddress } from './bookAddress'

type Asked = {
  slots: Slot[]
  catalogue: Catalogue
  viewer: Viewer
  asked: { service: string; therapist: string; zone: string; kept?: string }
}

/** The next free times as links that keep everything else that was chosen; named where it may be anybody. */
export const freeTimeWays = ({ slots, catalogue, viewer, asked }: Asked) =>
  slots.slice(0, 5).map((slot) => {
    const week = dateIn(viewer.timeZone, slot.startsAt)
    const href = localPath(viewer.locale, `${bookAddress({ ...asked, week, slot })}#confirm`)
    const name = asked.therapist === 'any' ? `, ${therapistName(catalogue, slot.therapist)}` : ''
    return { href, label: `${momentWords(slot.startsAt, viewer)}${name}` }
  })
