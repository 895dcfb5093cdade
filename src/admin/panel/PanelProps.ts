import type { UserRole } from '@/domain/identity/roles'
import type { Spoken } from '../words/panelLanguage'

export type PanelUser = { id: string; collection: 'users'; roles: UserRole[] }

/** Documents are read in the name of whoever looks at them. */
type Asked = {
  collection: string
  user: PanelUser
  overrideAccess: false
  where?: object
  sort?: string | string[]
  limit?: number
  page?: number
  depth?: number
  /** Of a large document, and of what it names, these fields alone. */
  select?: Record<string, true>
  populate?: Record<string, Record<string, true>>
}

type Reader = {
  find: <Document>(asked: Asked) => Promise<{ docs: Document[]; totalDocs: number }>
  findGlobal: <Global>(asked: { slug: string; overrideAccess: false }) => Promise<Global>
}

/** What Payload hands to a server component of its panel; `id` is that of the document on the screen. */
export type PanelProps = { id?: string; user?: PanelUser | null; payload: Reader; i18n: Spoken }
