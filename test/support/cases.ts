/** 真实案例 · Small files of the kinds strangers send, each in a folder that names what is odd about it. */
import { fileURLToPath } from 'node:url'

export function caseFile(folder: string, name: string): string {
  return fileURLToPath(new URL(`../fixtures/cases/${folder}/${name}`, import.meta.url))
}
