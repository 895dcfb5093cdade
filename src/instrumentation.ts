/** Runs once when a web process begins, before anything is asked of it. */
export async function register(): Promise<void> {
  // biome-ignore-start lint/style/noProcessEnv: the bundler puts both in here; they are no settings
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  // biome-ignore-end lint/style/noProcessEnv: see above
  const { consoleAsLog } = await import('@/server/consoleAsLog')
  consoleAsLog()
}
