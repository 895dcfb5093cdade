import type { NoticeWords } from './noticeWords'

/** Was Benachrichtigungen auf Deutsch sagen. */
export const germanWords: NoticeWords = {
  client: {
    booked: ({ practice, day }) => ({
      subject: `Ihr Termin am ${day} ist gebucht`,
      opening: `Ihr Termin bei ${practice} ist gebucht.`,
    }),
    confirmed: ({ practice, day }) => ({
      subject: `Ihr vorgemerkter Termin am ${day} ist gebucht`,
      opening: `Sie haben wieder Guthaben, und die Zeit war noch frei: Ihr vorgemerkter Termin bei ${practice} ist gebucht.`,
    }),
    planned_taken: ({ practice, day }) => ({
      subject: `Die Zeit Ihres vorgemerkten Termins am ${day} war vergeben`,
      opening: `Ihr vorgemerkter Termin bei ${practice} konnte nicht gebucht werden: Die Zeit war vergeben. Guthaben wurde keines verbraucht. Sie können eine andere Zeit wählen.`,
    }),
    planned_credits: ({ practice, day }) => ({
      subject: `Ihr vorgemerkter Termin am ${day} findet nicht statt`,
      opening: `Für Ihren vorgemerkten Termin bei ${practice} war nicht rechtzeitig Guthaben da, darum wurde er nicht gebucht. Ihre anderen Termine bleiben, wie sie sind.`,
    }),
    planned_cancelled: ({ practice, day }) => ({
      subject: `Ihr vorgemerkter Termin am ${day} ist abgesagt`,
      opening: `${practice} musste Ihren vorgemerkten Termin absagen. Guthaben wurde keines verbraucht.`,
    }),
    moved: ({ practice, day }) => ({
      subject: `Ihr Termin findet jetzt am ${day} statt`,
      opening: `Ihr Termin bei ${practice} hat sich geändert. Wann und bei wem er ist, steht unten; was vorher vereinbart war, gilt nicht mehr.`,
    }),
    cancelled_by_client: ({ practice, day }) => ({
      subject: `Ihr Termin am ${day} ist abgesagt`,
      opening: `Sie haben Ihren Termin bei ${practice} abgesagt. Was mit den Guthaben geschieht, steht beim Termin.`,
    }),
    cancelled_by_practice: ({ practice, day }) => ({
      subject: `Wir mussten Ihren Termin am ${day} absagen`,
      opening: `${practice} musste Ihren Termin absagen. Sie bekommen das Guthaben zurück und können eine andere Zeit wählen.`,
    }),
    reminder: ({ practice, when }) => ({
      subject: `Erinnerung: Ihr Termin am ${when}`,
      opening: `Wir erinnern Sie an Ihren Termin bei ${practice}.`,
    }),
    no_show: ({ practice, day }) => ({
      subject: `Wir haben Sie am ${day} vermisst`,
      opening: `Ihr Termin bei ${practice} ist als nicht wahrgenommen vermerkt. Wenn das nicht stimmt, sagen Sie es uns bitte.`,
    }),
  },
  user: {
    booked: ({ day }) => ({
      subject: `Ein Termin am ${day} wurde gebucht`,
      opening: 'Ein Termin bei Ihnen wurde gebucht.',
    }),
    moved: ({ day }) => ({
      subject: `Ein Termin findet jetzt am ${day} statt`,
      opening:
        'Ein Termin bei Ihnen hat sich geändert. Wann er ist, steht unten; was vorher vereinbart war, gilt nicht mehr.',
    }),
    cancelled: ({ day }) => ({
      subject: `Der Termin am ${day} ist abgesagt`,
      opening: 'Ein Termin bei Ihnen wurde abgesagt.',
    }),
    handed_over: ({ day }) => ({
      subject: `Ein Termin ging an eine Kollegin oder einen Kollegen (jetzt am ${day})`,
      opening: 'Ein Termin, der Ihrer war, wird jetzt von jemand anderem aus der Praxis gegeben.',
    }),
  },
  labels: { when: 'Wann', therapist: 'Bei', where: 'Wo', freeUntil: 'Kostenfrei verlegen oder absagen bis' },
  where: { video: 'Online, per Video', telephone: 'Am Telefon' },
  action: { client: 'Zum Termin', user: 'Zum Termin' },
  unsubscribe: 'Keine Erinnerungen mehr',
  session: (practice) => `Termin bei ${practice}`,
}
