import type { ConsentText } from './consentDocuments'

/** What is agreed to about the use of one’s data, version by version. */
export const privacyTexts: ConsentText[] = [
  {
    version: '2026-11-28',
    words: {
      en: [
        'That somebody comes to this practice is health data already. I agree that the practice keeps what I enter ' +
          'here (my name, address, telephone number, time zone and language), my sessions, credits and payments, and ' +
          'uses them to plan, hold and settle my sessions (Art. 6 (1) a and b, Art. 9 (2) a and h GDPR).',
        'Those who work for the practice see what their work needs. What I speak about with my therapist is not ' +
          'read by the office, nor by whoever runs the machines.',
        'The practice is helped by the services that are listed with this text, each for one purpose. Nothing is ' +
          'sold, nothing is used for advertising, and nobody follows me from page to page.',
        'Receipts are kept for ten years (§ 147 AO), what belongs to a treatment for ten years after its end ' +
          '(§ 630f BGB). Everything else goes when the account goes.',
        'I can see, correct and take away my data, have it erased as far as no law stands in the way, and take back ' +
          'this agreement at any time in my settings. What was done until then stays lawful; new sessions can then ' +
          'not be booked here. I can complain to the data protection authority.',
      ],
      de: [
        'Schon dass jemand in diese Praxis kommt, ist ein Gesundheitsdatum. Ich bin einverstanden, dass die Praxis ' +
          'speichert, was ich hier eingebe (Name, Adresse, Telefonnummer, Zeitzone und Sprache), dazu meine ' +
          'Sitzungen, mein Guthaben und meine Zahlungen, und damit meine Sitzungen plant, hält und abrechnet (Art. 6 ' +
          'Abs. 1 a und b, Art. 9 Abs. 2 a und h DSGVO).',
        'Wer für die Praxis arbeitet, sieht, was die Arbeit braucht. Worüber ich mit meiner Therapeutin oder meinem ' +
          'Therapeuten spreche, liest weder das Büro noch wer die Rechner betreibt.',
        'Der Praxis helfen die Dienste, die bei diesem Text stehen, jeder für einen Zweck. Nichts wird verkauft, ' +
          'nichts dient der Werbung, und niemand folgt mir von Seite zu Seite.',
        'Quittungen werden zehn Jahre aufbewahrt (§ 147 AO), was zu einer Behandlung gehört, zehn Jahre nach deren ' +
          'Ende (§ 630f BGB). Alles andere geht mit dem Konto.',
        'Ich kann meine Daten ansehen, berichtigen und mitnehmen, sie löschen lassen, soweit kein Gesetz dagegen ' +
          'steht, und dieses Einverständnis jederzeit in den Einstellungen zurücknehmen. Was bis dahin geschah, ' +
          'bleibt rechtmäßig; neue Sitzungen können dann hier nicht gebucht werden. Ich kann mich bei der ' +
          'Datenschutzaufsicht beschweren.',
      ],
    },
  },
]
