import { DomainError } from '@/domain/errors'

/**
 * Refuses what Payload's router would fall over: a condition, a form or a body that says it is JSON and is
 * not. Reads copies; the request stays whole.
 * @throws DomainError invalid_input
 */
export async function refuseUnreadable(request: Request): Promise<void> {
  refuseText(new URL(request.url).searchParams, 'where')
  if (!request.body) return
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\//i.test(type)) refuseText(await formOf(request), '_payload')
  // A query that is too long for an address comes in a body, in one of two forms.
  if (!request.headers.has('x-payload-http-method-override')) return
  const text = await request.clone().text()
  if (type === 'application/x-www-form-urlencoded') refuseText(new URLSearchParams(text), 'where')
  if (type === 'application/json') refuseUnlessJson(text, '')
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.clone().formData()
  } catch {
    throw unreadable('', 'This form cannot be read.')
  }
}

function refuseText(from: FormData | URLSearchParams, name: string): void {
  const text = from.get(name)
  if (typeof text === 'string') refuseUnlessJson(text, name)
}

function refuseUnlessJson(text: string, path: string): void {
  try {
    JSON.parse(text)
  } catch {
    throw unreadable(path, 'This is not JSON.')
  }
}

function unreadable(path: string, message: string): DomainError {
  return new DomainError('invalid_input', 'This cannot be read.', path ? { fields: [{ path, message }] } : {})
}
