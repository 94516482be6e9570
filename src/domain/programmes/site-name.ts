/** 站点名称 · The name of a site by its programme's pattern. */
import type { Level, SiteNameRule } from './programme.js'

interface SiteOf {
  readonly school: string
  readonly certificate: string
  readonly level: Level
}

export function siteNameOf({ pattern }: SiteNameRule, { school, certificate, level }: SiteOf): string {
  return pattern
    .replace('{school}', () => school)
    .replace('{certificate}', () => certificate)
    .replace('{level}', level)
}
