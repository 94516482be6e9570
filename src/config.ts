/** 配置 · The only reader of the environment; a bad value stops the start with one line that names it. */
import { hostname } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { isLoopback } from './bot/channels/web/guard.js'
import type { Quotas } from './domain/fairness/quotas.js'

const ROLES = ['all', 'gateway', 'worker', 'web'] as const
type ProcessRole = (typeof ROLES)[number]

const text = z.string().trim().min(1, '不能只有空格')
const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, `只能写 ${values.join('、')} 之一`)
const PORT_RANGE = '要写 0 到 65535 的整数'
const url = (protocols: readonly string[]) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `要以 ${protocols.map((protocol) => `${protocol}//`).join(' 或 ')} 开头的地址`,
  })
const listed = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )

const MOST = 1_000_000_000
const count = (usual: number, least: number) => {
  const range = `要写 ${least} 到 ${MOST} 的整数`
  return z.coerce.number(range).int(range).min(least, range).max(MOST, range).default(usual)
}

const environment = z
  .object({
    ROLE: oneOf(ROLES).default('all'),
    HOST: text.default('127.0.0.1'),
    PORT: z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(0, PORT_RANGE).max(65_535, PORT_RANGE).default(3000),
    DATA_DIR: text.default('data'),
    DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
    REDIS_URL: url(['redis:', 'rediss:']).optional(),
    DATA_KEY: text.optional(),
    WEB_PASSWORD: z.string().min(8, '至少 8 个字符').optional(),
    PUBLIC_URL: url(['http:', 'https:']).optional(),
    WECOM_BOT_ID: text.optional(),
    WECOM_BOT_SECRET: text.optional(),
    WECOM_BOT_NAME: text.optional(),
    WECOM_WS_URL: url(['ws:', 'wss:']).optional(),
    WECOM_MEDIA_HOSTS: listed.refine((hosts) => hosts.every((host) => /^[^\s/@]+$/.test(host)), {
      message: '写主机名或 主机名:端口，多个用英文逗号隔开，例如 files.example.cn,10.0.0.5:8080',
    }),
    ADMIN_ACCOUNTS: listed.refine((accounts) => accounts.every((account) => /^[a-z-]+:.+$/.test(account)), {
      message: '写成 渠道:用户，例如 wecom-aibot:zhangsan，多个用英文逗号隔开',
    }),
    MESSAGES_PER_MINUTE: count(120, 1),
    FILES_PER_ACCOUNT_MB: count(10_000, 1),
    FILES_PER_SCHOOL_MB: count(50_000, 1),
    FILES_TOTAL_MB: count(500_000, 1),
    DISK_FLOOR_MB: count(1_024, 0),
    REHEARSAL_DATE: z.iso.date('要写成 2026-03-02 这样的日期').optional(),
    CONSOLE: oneOf(['on', 'off']).optional(),
    DEMO: oneOf(['on', 'off']).optional(),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .superRefine((env, check) => {
    if ((env.WECOM_BOT_ID === undefined) !== (env.WECOM_BOT_SECRET === undefined)) {
      const missing = env.WECOM_BOT_ID === undefined ? 'WECOM_BOT_ID' : 'WECOM_BOT_SECRET'
      check.addIssue({ code: 'custom', path: [missing], message: '机器人的 ID 和 Secret 要一起设置' })
    }
    if (!isLoopback(env.HOST) && env.WEB_PASSWORD === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['WEB_PASSWORD'],
        message: `HOST 是 ${env.HOST} 时别人也能打开网页，必须设置密码`,
      })
    }
    if (env.REHEARSAL_DATE !== undefined && env.PUBLIC_URL !== undefined) {
      check.addIssue({
        code: 'custom',
        path: ['REHEARSAL_DATE'],
        message: '演练不能和 PUBLIC_URL 一起用：别人会把演练的日期当真',
      })
    }
    if (env.DATABASE_URL !== undefined && env.DATA_KEY === undefined) {
      check.addIssue({
        code: 'custom',
        path: ['DATA_KEY'],
        message: '用外部数据库时必须设置（32 字节，base64 或十六进制）',
      })
    }
  })

export interface Config {
  readonly role: ProcessRole
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly redisUrl?: string
  readonly dataKey?: string
  readonly webPassword?: string
  readonly publicUrl?: string
  /** The same where the page there lets in who comes by a link: without a password it opens on this machine only. */
  readonly linksUrl?: string
  readonly wecom?: {
    readonly botId: string
    readonly secret: string
    readonly botName?: string
    readonly wsUrl?: string
    /** Hosts of files that are trusted although they are no public https addresses. */
    readonly mediaHosts: ReadonlySet<string>
  }
  readonly adminAccounts: ReadonlySet<string>
  /** Of one account; what is more is not taken. */
  readonly messagesPerMinute: number
  readonly quotas: Quotas
  /** That stays free: below it no file is taken. */
  readonly diskFloorMb: number
  /** The time everything goes by: the present, or, in a rehearsal, that time of another day. */
  readonly now: () => Date
  readonly rehearsal?: string
  readonly console: boolean
  readonly demo: boolean
  readonly logLevel: string
  /** Names this process in claims and leases. */
  readonly owner: string
}

/** A value of the environment that cannot be used; the message is one line and names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(`${issue?.path.join('.') ?? '配置'}：${issue?.message ?? '无法使用'}`)
  }
  const it = parsed.data
  return {
    role: it.ROLE,
    host: it.HOST,
    port: it.PORT,
    dataDir: path.resolve(it.DATA_DIR),
    ...(it.DATABASE_URL !== undefined ? { databaseUrl: it.DATABASE_URL } : {}),
    ...(it.REDIS_URL !== undefined ? { redisUrl: it.REDIS_URL } : {}),
    ...(it.DATA_KEY !== undefined ? { dataKey: it.DATA_KEY } : {}),
    ...(it.WEB_PASSWORD !== undefined ? { webPassword: it.WEB_PASSWORD } : {}),
    ...(it.PUBLIC_URL !== undefined ? { publicUrl: it.PUBLIC_URL } : {}),
    ...(it.PUBLIC_URL !== undefined && (it.WEB_PASSWORD !== undefined || isLoopback(new URL(it.PUBLIC_URL).hostname))
      ? { linksUrl: it.PUBLIC_URL }
      : {}),
    ...wecomOf(it),
    adminAccounts: new Set(it.ADMIN_ACCOUNTS),
    messagesPerMinute: it.MESSAGES_PER_MINUTE,
    quotas: { accountMbADay: it.FILES_PER_ACCOUNT_MB, schoolMb: it.FILES_PER_SCHOOL_MB, totalMb: it.FILES_TOTAL_MB },
    diskFloorMb: it.DISK_FLOOR_MB,
    now: clockFrom(it.REHEARSAL_DATE),
    ...(it.REHEARSAL_DATE !== undefined ? { rehearsal: it.REHEARSAL_DATE } : {}),
    console: it.CONSOLE === 'on',
    demo: it.DEMO === undefined ? it.DATABASE_URL === undefined : it.DEMO === 'on',
    logLevel: it.LOG_LEVEL,
    owner: `${hostname()}:${process.pid}:${Date.now().toString(36)}`,
  }
}

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

/** Runs on from the same time of that day, in Shanghai. */
function clockFrom(day: string | undefined): () => Date {
  if (day === undefined) return () => new Date()
  const daysOff = Math.floor(Date.parse(day) / DAY_MS) - Math.floor((Date.now() + SHANGHAI_MS) / DAY_MS)
  return () => new Date(Date.now() + daysOff * DAY_MS)
}

function wecomOf(it: z.infer<typeof environment>): Pick<Config, 'wecom'> {
  if (it.WECOM_BOT_ID === undefined || it.WECOM_BOT_SECRET === undefined) return {}
  return {
    wecom: {
      botId: it.WECOM_BOT_ID,
      secret: it.WECOM_BOT_SECRET,
      ...(it.WECOM_BOT_NAME !== undefined ? { botName: it.WECOM_BOT_NAME } : {}),
      ...(it.WECOM_WS_URL !== undefined ? { wsUrl: it.WECOM_WS_URL } : {}),
      mediaHosts: new Set(it.WECOM_MEDIA_HOSTS.map((host) => host.toLowerCase())),
    },
  }
}
