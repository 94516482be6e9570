/** 站点名称 · The name of a site by its programme's pattern. */
import type { Level } from '../cells/levels.js'
import type { SiteNameRule } from './programme.js'

interface SiteOf {
  readonly school: string
  readonly certificate: string
  /** X级: as books write it of any. */
  readonly level: Level | 'X级'
}

export function siteNameOf({ pattern }: SiteNameRule, { school, certificate, level }: SiteOf): string {
  return pattern
    .replace('{school}', () => school)
    .replace('{certificate}', () => certificate)
    .replace('{level}', level)
}
