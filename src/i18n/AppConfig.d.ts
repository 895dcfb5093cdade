import type en from '../../messages/en.json'
import type failure from '../../messages/failure.en.json'
import type panel from '../../messages/panel/en.json'
import type { Locale } from './routing'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    /** Of portal and site; of the page that stands where all else failed; and of the admin panel. */
    Messages: typeof en & typeof panel & { Failure: typeof failure }
  }
}
