import type { UserRole } from '@/domain/identity/roles'

export type PanelUser = { id: string; collection: 'users'; roles: UserRole[] }

/** Every read of the panel is made in the name of whoever looks at it. */
type Asked = {
  collection: string
  user: PanelUser
  overrideAccess: false
  where?: object
  sort?: string
  limit?: number
  depth?: number
}

type Reader = {
  find: <Document>(asked: Asked) => Promise<{ docs: Document[]; totalDocs: number }>
  findGlobal: <Global>(asked: { slug: string; overrideAccess: false; user: PanelUser }) => Promise<Global>
}

/** What Payload hands to a server component of its panel; `id` is that of the document on the screen. */
export type PanelProps = { id?: string; user?: PanelUser | null; payload: Reader }
