import * as z from 'zod'

/** In which language; English where none, or one that is not spoken, is asked for. */
export const askCatalogue = z.object({ locale: z.enum(['en', 'de']).catch('en') })

/** A picture and the same smaller; widths in pixels; what stays in sight in per cent from left and top. */
const photo = z.object({
  src: z.string(),
  alt: z.string(),
  focalX: z.number(),
  focalY: z.number(),
  sizes: z.array(z.object({ src: z.string(), width: z.int() })),
})

/** GET /api/portal/catalogue: what is published. Prices in minor units. */
export const catalogue = z.object({
  practice: z.object({
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    cancellationHours: z.int(),
    lateCancelPolicy: z.enum(['forfeit', 'forgive']),
  }),
  services: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      description: z.string().nullable(),
      minutes: z.int(),
      credits: z.int(),
      creditType: z.string(),
      modality: z.enum(['video', 'in_person', 'telephone']),
      therapists: z.array(z.string()),
    }),
  ),
  therapists: z.array(
    z.object({
      slug: z.string(),
      displayName: z.string(),
      bio: z.string().nullable(),
      photo: photo.nullable(),
      timeZone: z.string(),
      languages: z.array(z.string()),
      specialties: z.array(z.string()),
      services: z.array(z.string()),
      acceptingClients: z.boolean(),
    }),
  ),
  plans: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      kind: z.enum(['pack', 'subscription']),
      credits: z.int(),
      creditType: z.string(),
      price: z.int(),
      currency: z.string(),
      interval: z.enum(['month', 'year']).nullable(),
      /** Of a client's first subscription: days for nothing, and the credits that come with them. */
      trialDays: z.int(),
      trialCredits: z.int(),
    }),
  ),
})
export type Catalogue = z.infer<typeof catalogue>
