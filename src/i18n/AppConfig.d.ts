import type en from '../../messages/en.json'
import type failure from '../../messages/failure.en.json'
import type { Locale } from './routing'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en & { Failure: typeof failure }
  }
}
