import type { Edited } from './edited'

/** How the demo practice works. */
export const approachPage: Edited = {
  slug: 'approach',
  en: {
    title: 'How we work',
    layout: [
      {
        blockType: 'textAndPicture',
        title: 'Slowly, and on time',
        text: [
          'Therapy is not advice, and not a repair. It is a regular hour in which somebody who knows the ground walks beside you and does not look away.',
          'We begin on the minute and end on the minute. What lies between is yours.',
        ],
        drawing: 'room',
        side: 'right',
      },
      {
        blockType: 'steps',
        title: 'The first weeks',
        steps: [
          {
            title: 'We meet',
            text: 'A first conversation, free of charge. You notice whether you want to go on.',
          },
          { title: 'We look', text: 'Two or three sessions to understand what is there, and since when.' },
          {
            title: 'We agree',
            text: 'On an aim in plain words, and when we look whether we are nearer to it.',
          },
        ],
      },
      {
        blockType: 'textAndPicture',
        title: 'What is written down',
        text: [
          'Your therapist keeps notes, as the law asks. They are encrypted under a key of your own and open to nobody else in this house.',
          'You can have a copy of everything we keep about you at any time, from your portal, without asking anybody.',
        ],
        link: { label: 'Your data and your rights', href: '/privacy' },
        drawing: 'desk',
        side: 'left',
      },
      {
        blockType: 'callToAction',
        title: 'Begin with a conversation',
        lead: 'Twenty-five minutes, by video, for nothing.',
        main: { label: 'Choose a time', href: '/portal/book?service=first-conversation' },
        drawing: 'shore',
      },
    ],
  },
  de: {
    title: 'Wie wir arbeiten',
    layout: [
      {
        blockType: 'textAndPicture',
        title: 'Langsam, und pünktlich',
        text: [
          'Therapie ist kein Ratschlag und keine Reparatur. Sie ist eine regelmäßige Stunde, in der jemand, der den Boden kennt, neben Ihnen geht und nicht wegsieht.',
          'Wir beginnen auf die Minute und enden auf die Minute. Was dazwischen liegt, gehört Ihnen.',
        ],
        drawing: 'room',
        side: 'right',
      },
      {
        blockType: 'steps',
        title: 'Die ersten Wochen',
        steps: [
          {
            title: 'Wir treffen uns',
            text: 'Ein erstes Gespräch, kostenlos. Sie merken, ob Sie weitermachen möchten.',
          },
          {
            title: 'Wir sehen hin',
            text: 'Zwei oder drei Sitzungen, um zu verstehen, was da ist, und seit wann.',
          },
          {
            title: 'Wir verabreden',
            text: 'Ein Ziel in einfachen Worten, und wann wir prüfen, ob wir ihm näher sind.',
          },
        ],
      },
      {
        blockType: 'textAndPicture',
        title: 'Was aufgeschrieben wird',
        text: [
          'Ihre Therapeutin oder Ihr Therapeut führt Notizen, wie das Gesetz es verlangt. Sie sind unter einem eigenen Schlüssel verschlüsselt und niemandem sonst in diesem Haus zugänglich.',
          'Eine Kopie von allem, was wir über Sie aufbewahren, bekommen Sie jederzeit aus Ihrem Portal, ohne jemanden zu fragen.',
        ],
        link: { label: 'Ihre Daten und Ihre Rechte', href: '/privacy' },
        drawing: 'desk',
        side: 'left',
      },
      {
        blockType: 'callToAction',
        title: 'Beginnen Sie mit einem Gespräch',
        lead: 'Fünfundzwanzig Minuten, per Video, kostenlos.',
        main: { label: 'Eine Zeit wählen', href: '/portal/book?service=first-conversation' },
        drawing: 'shore',
      },
    ],
  },
}
