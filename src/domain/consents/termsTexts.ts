import type { ConsentText } from './consentDocuments'

/** The terms, version by version. */
export const termsTexts: ConsentText[] = [
  {
    version: '2026-11-28',
    words: {
      en: [
        'An account is for one person of full age, who keeps the password to themselves.',
        'A session is booked when the portal says so. It is paid for with credits, which are bought in packs or ' +
          'with a subscription; what they cost and how long they live is said before you buy.',
        'A session can be moved or cancelled without loss until the time that stands beside it. Afterwards its ' +
          'credits are lost, unless the practice waives that.',
        'If the practice cancels, the credits come back. They are replaced where their time would be over.',
        'You can end your account at any time. What the law obliges the practice to keep is kept, and nothing else.',
      ],
      de: [
        'Ein Konto ist für eine volljährige Person, die ihr Passwort für sich behält.',
        'Eine Sitzung ist gebucht, wenn das Portal es sagt. Bezahlt wird mit Guthaben, das als Paket oder im ' +
          'Abonnement gekauft wird; was es kostet und wie lange es gilt, steht vor dem Kauf dabei.',
        'Eine Sitzung kann bis zu der Zeit, die bei ihr steht, ohne Verlust verlegt oder abgesagt werden. Danach ' +
          'verfällt ihr Guthaben, es sei denn, die Praxis verzichtet darauf.',
        'Sagt die Praxis ab, kommt das Guthaben zurück. Es wird ersetzt, wenn seine Zeit sonst vorbei wäre.',
        'Das Konto kann jederzeit beendet werden. Aufbewahrt wird, wozu das Gesetz die Praxis verpflichtet, und ' +
          'sonst nichts.',
      ],
    },
  },
]
