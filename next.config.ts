import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { ANSWER_HEADERS } from './src/server/answerHeaders'

const withNextIntl = createNextIntlPlugin('./src/i18n/request.ts')

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check:types` does it for the whole tree; a bare clone need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.resolve('.') },
  serverExternalPackages: ['pino', '@node-rs/argon2', 'nodemailer', '@zxcvbn-ts/language-common', 'pdfkit'],
  headers: async () => [{ source: '/:path*', headers: ANSWER_HEADERS }],
}

export default withPayload(withNextIntl(nextConfig), { devBundleServerPackages: false })
