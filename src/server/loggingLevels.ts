/** How loud each kind of error is that Payload meets: a refusal is an answer, not a fault. */
export const loggingLevels = {
  ...({ DomainError: 'info' } as object),
  APIError: 'info',
  AuthenticationError: 'info',
  Forbidden: 'info',
  NotFound: 'info',
  ValidationError: 'info',
} as const
