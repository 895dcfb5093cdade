import type { Payload } from 'payload'
import { Unopened } from '@/domain/encryption/sealFault'
import { FILE_POLICY } from '@/server/answerHeaders'
import { openFile } from '@/server/messages/openFile'
import type { KeptFile } from '@/server/messages/readAttachment'

/**
 * A file as an answer that a browser keeps and never runs, piece by piece: no more than one is held at a
 * time. A piece that stays closed ends the line before the length that was told. @returns null where the
 * first one does
 */
export async function asDownload(payload: Payload, file: KeptFile): Promise<Response | null> {
  const pieces = openFile(payload, file)
  let held = await firstOf(payload, file, pieces)
  if (!held) return null
  const body = new ReadableStream<Uint8Array>({
    pull: async (line) => {
      const piece = held ?? (await pieces.next()).value
      held = undefined
      if (piece) line.enqueue(new Uint8Array(piece))
      else line.close()
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
  return new Response(body, { headers: headersOf(file) })
}

async function firstOf({ logger }: Payload, { id }: KeptFile, pieces: AsyncGenerator<Buffer>) {
  try {
    const { value } = await pieces.next()
    return value as Buffer | undefined
  } catch (error) {
    if (!(error instanceof Unopened)) throw error
    logger.error({ msg: 'a file stays closed', fault: error.fault, attachment: id })
    return undefined
  }
}

function headersOf({ name, type, bytes }: KeptFile): HeadersInit {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'Content-Length': String(bytes),
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store, no-transform',
    'Content-Security-Policy': FILE_POLICY,
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
