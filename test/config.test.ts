import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../src/config.js'
import { examDayOf } from '../src/domain/cells/exam-day.js'

const KEY = '11'.repeat(32)
const POSTGRES = 'postgresql://u:p@127.0.0.1:5432/exam'

function refusal(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'taken'
}

describe('a value that cannot be used', () => {
  it.each([
    ['ROLE', { ROLE: 'boss' }],
    ['HOST', { HOST: ' ' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: 'web' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://127.0.0.1/exam' }],
    ['REDIS_URL', { REDIS_URL: '127.0.0.1:6379' }],
    ['DATA_KEY', { DATABASE_URL: POSTGRES }],
    ['WEB_PASSWORD', { WEB_PASSWORD: 'short' }],
    ['WEB_PASSWORD', { HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'chat.example.com' }],
    ['WECOM_BOT_SECRET', { WECOM_BOT_ID: 'bot' }],
    ['WECOM_BOT_ID', { WECOM_BOT_SECRET: 'secret' }],
    ['WECOM_WS_URL', { WECOM_WS_URL: 'https://example.com' }],
    ['ADMIN_ACCOUNTS', { ADMIN_ACCOUNTS: 'zhangsan' }],
    ['MESSAGES_PER_MINUTE', { MESSAGES_PER_MINUTE: '0' }],
    ['FILES_PER_ACCOUNT_MB', { FILES_PER_ACCOUNT_MB: 'much' }],
    ['FILES_PER_SCHOOL_MB', { FILES_PER_SCHOOL_MB: '-1' }],
    ['FILES_TOTAL_MB', { FILES_TOTAL_MB: '1.5' }],
    ['DISK_FLOOR_MB', { DISK_FLOOR_MB: '-1' }],
    ['REHEARSAL_DATE', { REHEARSAL_DATE: '2021-02-30' }],
    ['REHEARSAL_DATE', { REHEARSAL_DATE: '2021-05-20', PUBLIC_URL: 'https://chat.example.com' }],
    ['CONSOLE', { CONSOLE: 'yes' }],
    ['DEMO', { DEMO: '1' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('stops the start with one line that names %s: %o', (name, env) => {
    const said = refusal(env)
    expect(said).toMatch(new RegExp(`^${name}：\\S`, 'u'))
    // Nor in the words of a library.
    expect(said).not.toMatch(/\n|invalid|expected/iu)
  })
})

describe('the configuration', () => {
  it('goes by the present, or in a rehearsal by the same time of another day', () => {
    const minutesOf = (at: Date) => Math.round((at.getTime() % 86_400_000) / 60_000)
    expect(Math.abs(readConfig({}).now().getTime() - Date.now())).toBeLessThan(60_000)
    const rehearsed = readConfig({ REHEARSAL_DATE: '2021-05-20' }).now()
    expect(examDayOf(rehearsed)).toBe('2021-05-20')
    expect(Math.abs(minutesOf(rehearsed) - minutesOf(new Date()))).toBeLessThanOrEqual(1)
  })

  it('is this machine, the embedded database and its demo school where nothing is set', () => {
    expect(readConfig({ PORT: '', HOST: undefined })).toMatchObject({
      role: 'all',
      host: '127.0.0.1',
      port: 3000,
      demo: true,
      console: false,
      adminAccounts: new Set(),
    })
  })

  it('has no demo school on a database of one’s own unless it is asked for', () => {
    const own = { DATABASE_URL: POSTGRES, DATA_KEY: KEY }
    expect(readConfig(own).demo).toBe(false)
    expect(readConfig({ ...own, DEMO: 'on' }).demo).toBe(true)
  })

  it.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('needs no password on %s', (HOST) => {
    expect(readConfig({ HOST })).not.toHaveProperty('webPassword')
  })

  it('takes several admins, of WeCom and the terminal', () => {
    const { adminAccounts } = readConfig({ ADMIN_ACCOUNTS: 'wecom-aibot:zhangsan, console:root,' })
    expect([...adminAccounts]).toEqual(['wecom-aibot:zhangsan', 'console:root'])
  })
})
