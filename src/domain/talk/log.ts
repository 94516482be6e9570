/** 日志 · The little of a logger that the rooms need. Never an ID number, phone, name, token or message text. */
export interface Log {
  info(fields: LogFields, text: string): void
  warn(fields: LogFields, text: string): void
  error(fields: LogFields, text: string): void
}

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>
