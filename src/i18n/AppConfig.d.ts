import type en from '../../messages/en.json'
import type panel from '../../messages/panel/en.json'
import type { Locale } from './routing'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    /** Of portal and site; and of the admin panel, which has a file of its own. */
    Messages: typeof en & typeof panel
  }
}
