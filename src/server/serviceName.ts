/** Which of the programs this is, as the one that started it says: web, dev, worker, migrate, … */
export function serviceName(): string {
  // biome-ignore lint/style/noProcessEnv: no setting; scripts/run.mjs says it to the program that it starts
  return process.env.TRS_SERVICE ?? 'web'
}
