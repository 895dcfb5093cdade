'use client'

import { offlineLook } from '@/portal/offline/offlineLook'
import german from '../../messages/failure.de.json'
import english from '../../messages/failure.en.json'

type Props = { error: Error & { digest?: string } }

/**
 * Where the frame around a page could not be made either: a document that needs nothing of what failed. It is
 * drawn in the browser alone, so its address says the language. Its words stand in files of their own: every
 * page brings them along.
 */
const WholeFailure = ({ error }: Props) => {
  const { pathname, href } = typeof location === 'undefined' ? { pathname: '/', href: '/' } : location
  const isGerman = /^\/de(\/|$)/.test(pathname)
  const words = isGerman ? german : english
  return (
    <html lang={isGerman ? 'de' : 'en'}>
      <head>
        <title>{words.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{offlineLook}</style>
      </head>
      <body>
        <main>
          <h1>{words.title}</h1>
          <p>{words.text}</p>
          <p>{words.stays}</p>
          <a href={href}>{words.again}</a>
          {error.digest && <p className="soft">{words.number.replace('{number}', error.digest)}</p>}
        </main>
      </body>
    </html>
  )
}

export default WholeFailure
