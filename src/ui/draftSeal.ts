const IV_BYTES = 12

const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))
const base64Of = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/**
 * Seals and opens words for one place of one person, with AES-256-GCM. Null where the browser has no
 * cryptography (an address without TLS): nothing is kept there rather than kept for everybody.
 */
export async function draftSeal(secret: string, place: string) {
  if (!globalThis.crypto?.subtle) return null
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const additionalData = new TextEncoder().encode(place)
  return {
    seal: async (words: string): Promise<string> => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const text = new TextEncoder().encode(words)
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, text)
      return `${base64Of(iv)}.${base64Of(new Uint8Array(sealed))}`
    },
    /** Null for what was sealed under another key, or never: it is nobody's who looks here. */
    open: async (kept: string): Promise<string | null> => {
      try {
        const [iv = '', sealed = ''] = kept.split('.')
        const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData }
        return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytesOf(sealed)))
      } catch {
        return null
      }
    },
  }
}
