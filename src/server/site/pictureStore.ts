import type { Config, Field, Plugin } from 'payload'
import { env } from '@/server/env'

/** Where a package writes down what it knows of a file; nobody sets it from outside. */
const OBJECT_KEY = '_objectKey'
const shut = { create: () => false, update: () => false, read: () => false }

/**
 * Pictures of the site in a bucket, where `S3_BUCKET` names one; else in `MEDIA_DIR`. Browsers still ask our
 * own door: the bucket may be closed to everybody, and no address of it stands in a page. Nothing that is
 * confidential comes here (docs/decisions/0020).
 */
export const pictureStore: Plugin = async (config) => {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region = 'auto' } = env()
  const { S3_ACCESS_KEY_ID: accessKeyId = '', S3_SECRET_ACCESS_KEY: secretAccessKey = '' } = env()
  if (!bucket || !endpoint) return config
  // Loaded by whoever has a bucket: its SDK is a large one.
  const { s3Storage } = await import('@payloadcms/storage-s3')
  const plugin = s3Storage({
    bucket,
    collections: { media: true },
    clientUploads: false,
    config: {
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true,
      // Frames with checksums in them are Amazon's own: others keep them as a part of the file.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    },
  })
  return withClosedKey(await plugin(config))
}

function withClosedKey(config: Config): Config {
  const closed = (field: Field): Field =>
    'name' in field && field.name === OBJECT_KEY ? ({ ...field, access: shut } as Field) : field
  return {
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === 'media' ? { ...collection, fields: collection.fields.map(closed) } : collection,
    ),
  }
}
