import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { ANSWER_HEADERS, FILE_POLICY } from './src/server/answerHeaders'

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts')

/** How the Dockerfile builds: a program with the modules it uses, on a file system that is only read. */
const isImage = Boolean(process.env.TRS_IMAGE)

/** A message with its files, on its way through a page and to a door; each looks again at what it takes. */
const FORM_SIZE_MAX = '11mb'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // What a page says of itself stands in its head, whoever asks: nothing is put there by a script later.
  htmlLimitedBots: /.*/,
  // An image carries only what the pages were seen to need; in a checkout all of node_modules is there.
  ...(isImage ? { output: 'standalone' } : {}),
  experimental: {
    ...(isImage ? { isrFlushToDisk: false } : {}),
    serverActions: { bodySizeLimit: FORM_SIZE_MAX },
    proxyClientMaxBodySize: FORM_SIZE_MAX,
  },
  reactStrictMode: true,
  // `npm run check:types` does it for the whole tree; a bare clone need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve('.') },
  serverExternalPackages: [
    'pino',
    '@node-rs/argon2',
    'nodemailer',
    '@zxcvbn-ts/language-common',
    'pdfkit',
    'sharp',
    'pg',
    '@opentelemetry/api',
    '@vercel/otel',
    '@aws-sdk/client-s3',
    '@aws-sdk/lib-storage',
    '@aws-sdk/s3-request-presigner',
  ],
  // No page asks for it: pictures are cut when they come, and nobody has others cut anew at our cost.
  images: { unoptimized: true },
  headers: async () => [
    { source: '/:path*', headers: ANSWER_HEADERS },
    // Files of the build come past the proxy; what is asked for there and is none is answered by a page.
    { source: '/_next/:path*', headers: [{ key: 'Content-Security-Policy', value: FILE_POLICY }] },
  ],
}

const withPanel = withPayload(withNextIntl(nextConfig), { devBundleServerPackages: false })

/**
 * Payload asks every browser for its colour scheme with `Critical-CH`, which makes it ask for the first page
 * twice. Only the panel reads the answer.
 */
const headers: NextConfig['headers'] = async () => {
  const rules = (await withPanel.headers?.()) ?? []
  const isAsking = ({ headers: given }: (typeof rules)[number]) =>
    given.some(({ key }) => key === 'Critical-CH')
  return rules.map((rule) => (isAsking(rule) ? { ...rule, source: '/admin/:path*' } : rule))
}

export default { ...withPanel, headers }
