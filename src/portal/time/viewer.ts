import type { Locale } from '@/i18n/routing'

/** Whose clock and whose language a time is shown in. */
export type Viewer = { locale: Locale; timeZone: string }
