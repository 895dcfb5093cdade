import type { useTranslations } from 'next-intl'
import type { LobbyWords } from './Lobby'

/** The words of the waiting room, for the part of it that lives in the browser. */
export const lobbyWords = (t: ReturnType<typeof useTranslations<'Room'>>, therapist: string): LobbyWords => ({
  waitingTitle: t('waitingTitle'),
  waiting: t('waiting', { therapist }),
  opened: t('opened', { therapist }),
  room: t('frame', { therapist }),
  devices: {
    title: t('devices.title'),
    intro: t('devices.intro'),
    check: t('devices.check'),
    again: t('devices.again'),
    asking: t('devices.asking'),
    ready: t('devices.ready'),
    picture: t('devices.picture'),
    loudness: t('devices.loudness'),
    faults: {
      refused: t('devices.refused'),
      missing: t('devices.missing'),
      busy: t('devices.busy'),
    },
  },
})
