/** Runs once when a web process begins, before anything is asked of it. */
export async function register(): Promise<void> {
  const { consoleAsLog } = await import('@/server/consoleAsLog')
  consoleAsLog()
}
