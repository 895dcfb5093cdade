type Json = Record<string, unknown>

/** Asks the devices of this browser for a signature. @returns null where the person stops it, or none can */
export async function signByPasskey(options: Json): Promise<object | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return startAuthentication({ optionsJSON: options as never }).catch(() => null)
}

/** Has a device of this browser make a passkey. @returns null where the person stops it, or it has one */
export async function makePasskey(options: Json): Promise<object | null> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return startRegistration({ optionsJSON: options as never }).catch(() => null)
}
