import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig } from 'payload'

/**
 * What one would build with Payload as it comes: its own adapter, its own accounts, a row with the fields of
 * a booking, and one hook that creates a row of another collection beside it. Nothing guards anything.
 */
export const peerConfig = buildConfig({
  secret: 'demo-secret-of-the-peer-0123456789',
  db: postgresAdapter({ pool: { connectionString: process.env.DATABASE_URL ?? '' } }),
  telemetry: false,
  graphQL: { disable: true },
  typescript: { autoGenerate: false },
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      slug: 'rows',
      hooks: {
        afterChange: [
          async ({ doc, req }) => {
            const entry = {
              key: `hold:${doc.id}:1`,
              type: 'hold',
              row: doc.id,
              quantity: 1,
              at: doc.createdAt,
            }
            await req.payload.create({ collection: 'entries' as never, data: entry as never, req, depth: 0 })
            return doc
          },
        ],
      },
      fields: [
        { name: 'client', type: 'text', required: true, index: true },
        { name: 'therapist', type: 'text', required: true, index: true },
        { name: 'service', type: 'text', required: true, index: true },
        {
          name: 'status',
          type: 'select',
          options: ['booked', 'completed', 'cancelled'],
          defaultValue: 'booked',
        },
        { name: 'startsAt', type: 'date', required: true, index: true },
        { name: 'endsAt', type: 'date', required: true },
        { name: 'attemptId', type: 'text', required: true },
        { name: 'credits', type: 'number', required: true },
      ],
    },
    {
      slug: 'entries',
      fields: [
        { name: 'key', type: 'text', required: true, unique: true },
        { name: 'type', type: 'text', required: true },
        { name: 'row', type: 'relationship', relationTo: 'rows' as never, required: true },
        { name: 'quantity', type: 'number', required: true },
        { name: 'at', type: 'date', required: true },
      ],
    },
  ],
})
