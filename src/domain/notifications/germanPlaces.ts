import type { PlaceWords } from './noteWords'

/** Was Benachrichtigungen über Reihen und freie Zeiten auf Deutsch sagen. */
export const germanPlaces: PlaceWords = {
  client: {
    series_made: ({ practice, booked, planned }) => ({
      subject: `Ihre wöchentlichen Termine bei ${practice}`,
      opening:
        planned === 0
          ? `Ihre wöchentliche Reihe bei ${practice} steht. ${booked === 1 ? 'Ein Termin ist' : `${booked} Termine sind`} gebucht.`
          : `Ihre wöchentliche Reihe bei ${practice} steht. ${booked === 1 ? 'Ein Termin ist' : `${booked} Termine sind`} gebucht, ${planned === 1 ? 'ein weiterer ist' : `${planned} weitere sind`} vorgemerkt.`,
      action: 'Zu Ihren Terminen',
      ...(planned > 0
        ? {
            closing:
              'Ein vorgemerkter Termin hält die Zeit für niemanden frei. Er wird von selbst gebucht, sobald Sie Guthaben dafür haben, wenn die Zeit dann noch frei ist. Wir sagen Ihnen in jedem Fall Bescheid.',
          }
        : {}),
    }),
    series_ended: ({ practice }) => ({
      subject: `Ihre wöchentliche Reihe bei ${practice} ist beendet`,
      opening: `Was von Ihrer wöchentlichen Reihe bei ${practice} vorgemerkt war, ist es nicht mehr. Was aus einem gebuchten Termin wird, steht bei ihm.`,
      action: 'Zu Ihren Terminen',
    }),
    slot_freed: ({ practice, when }) => ({
      subject: 'Eine Zeit ist frei geworden',
      opening: `Eine Zeit, auf die Sie bei ${practice} warten, ist frei: ${when}. Sie wird nicht für Sie freigehalten: Wer sie zuerst bucht, hat sie.`,
      action: 'Diese Zeit buchen',
      closing:
        'Andere, die warten, erfahren es etwas später. Von der Warteliste gehen Sie unter Ihren Terminen.',
    }),
  },
  user: {
    series_made: ({ booked, planned }) => ({
      subject: 'Eine wöchentliche Reihe bei Ihnen wurde gebucht',
      opening: `Gebucht: ${booked}. Vorgemerkt, ohne die Zeit für jemanden freizuhalten: ${planned}.`,
      action: 'Zur Reihe',
    }),
    series_ended: () => ({
      subject: 'Eine wöchentliche Reihe bei Ihnen ist beendet',
      opening: 'Nichts ist mehr davon vorgemerkt. Was aus gebuchten Terminen wurde, steht bei ihnen.',
      action: 'Zur Reihe',
    }),
  },
}
