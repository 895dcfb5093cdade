import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { ComponentProps, ReactNode } from 'react'
import type { Spoken } from '../words/panelLanguage'
import type { PanelUser } from './PanelProps'

type Template = ComponentProps<typeof DefaultTemplate>

/** What Payload hands to a view. */
export type ViewProps = Omit<Template, 'visibleEntities'> & {
  initPageResult: Pick<Template, 'visibleEntities' | 'permissions'> & {
    req: { user: PanelUser | null } & Template['req']
  }
}

export type Looker = {
  user: PanelUser
  payload: Template['payload']
  i18n: Spoken
  asked: NonNullable<Template['searchParams']>
}

type Props = {
  view: ViewProps
  /** Below `/admin`. */
  place: string
  title: string
  className: string
  children: (looker: Looker) => ReactNode
}

/** A page of our own in the panel's frame; who is not signed in is led to the door, and back here. */
export function PanelPage({ view, place, title, className, children }: Props) {
  const { initPageResult, params, searchParams, ...rest } = view
  const { req, permissions, visibleEntities } = initPageResult
  const { user } = req
  if (!user) redirect(`/admin/login?redirect=/admin${place}`)
  const template = {
    ...rest,
    params,
    permissions,
    searchParams,
    user,
    visibleEntities: { ...visibleEntities },
  }
  return (
    <DefaultTemplate {...(template as Template)}>
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className={className}>
        <main>
          <h1>{title}</h1>
          {children({ user, payload: rest.payload, i18n: req.i18n, asked: searchParams ?? {} })}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
