/**
 * How much memory a program's heap may take. Without a bound it grows until it meets the machine's; the worker's young
 * half is kept small too, for what it sends is gone as soon as it is sent. The same stand in `package.json`
 * and in the images (`tests/house/scripts.test.ts`).
 * @type {Record<string, string[]>}
 */
export const BOUNDS = {
  web: ['--max-old-space-size=256'],
  worker: ['--max-old-space-size=128', '--max-semi-space-size=4'],
  dev: [],
}
