/** What the demo offers, in German; by slug. */
export const translations = {
  services: {
    'individual-session': {
      name: 'Einzelsitzung',
      description: 'Fünfzig Minuten, nur für Sie, per Video.',
    },
    'first-conversation': {
      name: 'Erstes Gespräch',
      description: 'Fünfundzwanzig Minuten, um einander kennenzulernen, kostenlos.',
    },
    'couple-session': {
      name: 'Sitzung zu zweit',
      description: 'Achtzig Minuten für Paare, in unseren Räumen.',
    },
  },
  plans: {
    single: { name: 'Eine Sitzung' },
    'pack-5': { name: 'Fünf Sitzungen' },
    'pack-10': { name: 'Zehn Sitzungen' },
    'monthly-4': { name: 'Vier Sitzungen im Monat' },
    'monthly-2': { name: 'Zwei Sitzungen im Monat' },
  },
  therapists: {
    'mara-lindqvist': {
      bio: 'Arbeitet mit Angst, Erschöpfung und den Fragen, die nachts kommen. Ruhig, genau, mit trockenem Humor.',
      specialties: ['Angst', 'Erschöpfung', 'Schlaf'],
    },
    'jonas-weber': {
      bio: 'Begleitet Menschen durch Trauer und neue Anfänge. Hört länger zu als die meisten.',
      specialties: ['Trauer', 'Trennung', 'Veränderung'],
    },
    'aylin-kaya': {
      bio: 'Für Paare, die den Faden verloren haben, und für alle, die einen Weg zwischen zwei Kulturen suchen.',
      specialties: ['Paare', 'Familie', 'Identität'],
    },
  },
} as const
