import type { Log, LogFields } from '../../src/domain/talk/log.js'

/** A log that keeps what was written, to assert that nothing personal is in it. */
export function keepLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const keep = (level: string) => (fields: LogFields, text: string) => {
    lines.push(`${level} ${JSON.stringify(fields)} ${text}`)
  }
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') }
}
