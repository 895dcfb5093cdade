import type { Locale } from '@/i18n/routing'
import de from '../../../messages/panel/de.json'
import en from '../../../messages/panel/en.json'

/** Typed by the English file: a key that the German one lacks does not compile. */
export const panelMessages: Record<Locale, typeof en> = { en, de }
