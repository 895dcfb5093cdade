/** What leads through the demo's site: label in English and German, and where it leads. */
export const navigation = {
  header: [
    ['Therapists', 'Therapeuten', '/therapists'],
    ['How we work', 'Wie wir arbeiten', '/approach'],
    ['Prices', 'Preise', '/prices'],
    ['Journal', 'Journal', '/journal'],
    ['Contact', 'Kontakt', '/contact'],
  ],
  footer: [
    ['Therapists', 'Therapeuten', '/therapists'],
    ['Prices', 'Preise', '/prices'],
    ['Journal', 'Journal', '/journal'],
    ['Write to us', 'Schreiben Sie uns', '/contact'],
    ['Your data and your rights', 'Ihre Daten und Ihre Rechte', '/privacy'],
    ['Imprint', 'Impressum', '/imprint'],
  ],
} as const
