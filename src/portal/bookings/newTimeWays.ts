import { localPath } from '@/i18n/localPath'
import type { Slot } from '../answers'
import { momentWords } from '../time/timeWords'
import type { Viewer } from '../time/viewer'
import { moveAddress } from './moveAddress'

type Asked = { slots: Slot[]; viewer: Viewer; asked: { booking: string; zone?: string } }

/** The next free times as links to move the session there. */
export const newTimeWays = ({ slots, viewer, asked: { booking, zone } }: Asked) =>
  slots.slice(0, 5).map((slot) => ({
    href: localPath(viewer.locale, `${moveAddress(booking, { slot, zone })}#confirm`),
    label: momentWords(slot.startsAt, viewer),
  }))
