export type Choice = { slug: string; name: string }
export type TherapistChoice = Choice & { services: string[] }

/** What a session can be made of, and by whose clock its times are told. */
export type Choices = { services: Choice[]; therapists: TherapistChoice[]; timeZone: string }
