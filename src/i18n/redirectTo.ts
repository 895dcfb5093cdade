import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { localPath } from './localPath'

/** Leaves for another page in the visitor's language; never returns. */
export const redirectTo = async (path: string): Promise<never> => redirect(localPath(await getLocale(), path))
