import { execFileSync } from 'node:child_process'

/** Worker threads and child processes run compiled code, so the tests build what they are about to run. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}
