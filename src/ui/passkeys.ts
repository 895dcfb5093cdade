type Json = Record<string, unknown>

/*
 * Whatever goes wrong below (stopped, out of time, no device, one that has a passkey already, this very
 * module out of reach), a browser tells a page no more than that there is none, and none was made or used:
 * the caller says that, and the person tries again or signs in otherwise.
 */

/** Asks the devices of this browser for a signature. @returns null where there is none */
export async function signByPasskey(options: Json): Promise<object | null> {
  try {
    const { startAuthentication } = await import('@simplewebauthn/browser')
    return await startAuthentication({ optionsJSON: options as never })
  } catch {
    return null
  }
}

/** Has a device of this browser make a passkey. @returns null where there is none */
export async function makePasskey(options: Json): Promise<object | null> {
  try {
    const { startRegistration } = await import('@simplewebauthn/browser')
    return await startRegistration({ optionsJSON: options as never })
  } catch {
    return null
  }
}
