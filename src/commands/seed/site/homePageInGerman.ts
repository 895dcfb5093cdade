import type { Edited } from './edited'

/** The first page of the demo practice, for whoever reads German. */
export const homePageInGerman: Edited['de']['layout'] = [
  {
    blockType: 'hero',
    eyebrow: 'Neue Anfragen sind willkommen',
    title: 'Fünfzig Minuten, die',
    accent: 'Ihnen gehören.',
    lead: 'Psychotherapie in unseren Räumen und per Video, auf Deutsch und Englisch. Wählen Sie eine Person, wählen Sie eine Zeit, und wissen Sie vorher, was es kostet.',
    main: { label: 'Freie Zeiten sehen', href: '/portal/book' },
    other: { label: 'Wie es geht', href: '#how' },
    note: 'Im Notfall 112. Zu jeder Stunde, kostenlos und anonym: 0800 111 0 111.',
    showsFreeTimes: true,
    drawing: 'hills',
  },
  {
    blockType: 'steps',
    steps: [
      {
        title: 'Wählen Sie eine Person',
        text: 'Lesen Sie, wie sie arbeitet. Niemand verlangt vorher eine Erklärung.',
      },
      {
        title: 'Wählen Sie eine Zeit',
        text: 'Was Sie sehen, ist frei. Ein Konto brauchen Sie erst beim Buchen, und Ihre Wahl bleibt erhalten.',
      },
      {
        title: 'Kommen Sie, wie Sie sind',
        text: 'Verlegen oder absagen ist bis einen Tag vorher kostenlos. Das Guthaben kommt dann zurück.',
      },
    ],
  },
  {
    blockType: 'therapists',
    title: 'Die Menschen hier',
    lead: 'Drei Arten zuzuhören. Zeigt das erste Gespräch, dass jemand anderes besser zu Ihnen passt, sagen wir es; der Wechsel kostet nichts.',
  },
  {
    blockType: 'textAndPicture',
    title: 'Ein erstes Gespräch kostet nichts',
    text: [
      'Fünfundzwanzig Minuten per Video, um einander kennenzulernen. Sie erzählen so viel, wie Sie mögen; wir erzählen, wie wir arbeiten und was aus unserer Sicht helfen könnte.',
      '- Keine Warteliste: die Zeiten, die Sie sehen, sind frei',
      '- Keine Überweisung, keine Diagnose in einer Akte, die Sie nie sehen',
      '- Keine Verpflichtung: die meisten schlafen eine Nacht darüber, und das ist gut so',
    ],
    link: { label: 'Wie wir arbeiten', href: '/approach' },
    side: 'left',
    drawing: 'lamp',
  },
  {
    blockType: 'offers',
    title: 'Alle Preise',
    lead: 'Sie zahlen mit Guthaben. Eines wird beim Buchen zurückgelegt und verbraucht, wenn die Sitzung stattgefunden hat.',
  },
  {
    blockType: 'quote',
    text: 'Ich kam mit einem Satz, den ich wochenlang geübt hatte. Nach zehn Minuten brauchte ich ihn nicht mehr.',
    by: 'Eine Klientin, mit ihrer Erlaubnis',
  },
  {
    blockType: 'faq',
    title: 'Was viele fragen, bevor sie schreiben',
    questions: [
      {
        question: 'Brauche ich eine Diagnose oder eine Überweisung?',
        answer:
          'Nein. Sie brauchen eine Frage, und nicht einmal die muss fertig sein. Wenn zuerst eine Ärztin hinsehen sollte, sagen wir es Ihnen.',
      },
      {
        question: 'Wer erfährt, dass ich komme?',
        answer:
          'Sie, Ihre Therapeutin oder Ihr Therapeut und die Person an unserem Empfang, die den Kalender führt. Was Sie in der Sitzung sagen und in Nachrichten schreiben, bleibt unter Ihnen beiden: es wird verschlüsselt aufbewahrt, und niemand sonst hier kann es lesen.',
      },
      {
        question: 'Was ist, wenn ich absagen muss?',
        answer:
          'Bis 24 Stunden vorher verlegen Sie oder sagen ab, und das Guthaben kommt zurück. Danach ist es verbraucht, weil niemand sonst die Zeit noch nehmen kann. Wenn Sie krank werden, sagen Sie es uns: wir sind auch Menschen.',
      },
      {
        question: 'Zahlt die Krankenkasse?',
        answer:
          'Wir sind eine Privatpraxis. Viele private Versicherungen zahlen einen Teil; für jede Zahlung liegt eine Rechnung in Ihrem Portal. Gesetzliche Kassen zahlen selten, und wir sagen ehrlich, wann sich das Fragen lohnt.',
      },
      {
        question: 'Wie geht eine Sitzung per Video?',
        answer:
          'In Ihrem Browser, ohne etwas zu installieren. Zehn Minuten vorher erscheint im Portal ein Knopf. Ihre Therapeutin oder Ihr Therapeut lässt Sie ein.',
      },
    ],
  },
  {
    blockType: 'callToAction',
    title: 'Sie müssen noch nicht wissen, was Sie sagen wollen',
    lead: 'Eine Zeit ist in drei Schritten gewählt. Oder schreiben Sie uns zuerst; ein Mensch antwortet.',
    main: { label: 'Freie Zeiten sehen', href: '/portal/book' },
    other: { label: 'Schreiben Sie uns', href: '/contact' },
    drawing: 'linden',
  },
]
