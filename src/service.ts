/** 服务 · One process of the product: opens the rooms in order, connects them, closes them in reverse. */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { availableParallelism, userInfo } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { CONSOLE_CAPABILITIES, openConsoleChannel } from './bot/channels/console/console-channel.js'
import { uploadLinksAt } from './bot/channels/web/link-routes.js'
import { openWebChannel, WEB_CAPABILITIES, type WebChannel } from './bot/channels/web/web-channel.js'
import { WECOM_CAPABILITIES } from './bot/channels/wecom-aibot/sending/reply-steps.js'
import { openWecomAibot } from './bot/channels/wecom-aibot/wecom-aibot.js'
import { dispatchMedia, type FetchMedia } from './bot/media.js'
import type { Config } from './config.js'
import { type FileRoom, openFileRoom } from './domain/fairness/file-room.js'
import { limitRate, type RateLimit } from './domain/fairness/rate-limit.js'
import type { BlobStore } from './domain/ports/blob-store.js'
import type { Channel } from './domain/ports/channel.js'
import { accountKey } from './domain/talk/conversation-key.js'
import type { Log } from './domain/talk/log.js'
import { openBlobFolder } from './files/blob-folder.js'
import { openHeavyPool } from './files/heavy/heavy-pool.js'
import { openListFiles } from './files/list-files.js'
import { openPrintFiles } from './files/pdf/print-files.js'
import { openPhotoFiles } from './files/photos/photo-files.js'
import { createPinyinDictionary } from './files/pinyin/pinyin-dictionary.js'
import { isKnownSaying } from './flows/assistant.js'
import { openBoard } from './flows/questions/read-board.js'
import { understand } from './flows/questions/reading/understand.js'
import { openDispatch, startJobs } from './jobs/all.js'
import { openQueues } from './jobs/queue.js'
import { receiveMessage } from './jobs/turns/receive-message.js'
import { keepEmbedded } from './store/database/keep-embedded.js'
import { migrate } from './store/database/migrate.js'
import { openStore, type Store } from './store/open-store.js'
import { loadOrMakeDataKey, parseDataKeys } from './store/secrets/data-key.js'

/** Running jobs get this long to end; what is left is found by the next start. */
const STOP_GRACE_MS = 5_000

/** A Redis that does not answer by then stops the start. */
const QUEUE_LIMIT_MS = 10_000

/** Of every channel there is: a worker prepares replies for channels that other processes hold. */
const CAPABILITIES = { web: WEB_CAPABILITIES, console: CONSOLE_CAPABILITIES, 'wecom-aibot': WECOM_CAPABILITIES }

export interface Service {
  /** Resolves when it cannot go on. */
  readonly failed: Promise<Error>
  stop(): Promise<void>
}

export async function startService(config: Config): Promise<Service> {
  const closing: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    const { failed } = await open(config, closing)
    return { failed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(config: Config, closing: (() => Promise<unknown>)[]): Promise<Pick<Service, 'failed'>> {
  await mkdir(config.dataDir, { recursive: true })
  const log = openLog(config)
  const { databaseUrl, failed } = await openDatabase(config, closing, log)
  const dataKeys =
    config.dataKey !== undefined ? parseDataKeys(config.dataKey) : await loadOrMakeDataKey(config.dataDir)
  await migrate(databaseUrl, fileURLToPath(new URL('../prisma/migrations', import.meta.url)))
  const store = await openStore({ databaseUrl, dataKeys, clock: config.now })
  closing.push(() => store.close())
  const blobs = openBlobFolder(path.join(config.dataDir, 'files'), config.diskFloorMb * 1024 * 1024)
  const fileRoom = openFileRoom({ talk: store.talk, blobs, quotas: config.quotas })
  const pace = limitRate(config.messagesPerMinute, 60_000, Date.now)
  // At least two, so that one school never holds all.
  const pool = openHeavyPool(Math.max(2, availableParallelism() - 1))
  closing.push(() => pool.close())
  const listFiles = openListFiles({ blobs, pool })
  const photoFiles = openPhotoFiles({ blobs, pool })
  const printFiles = openPrintFiles({ blobs, pool })
  const queues = openQueues({
    databaseUrl,
    ...(config.redisUrl !== undefined ? { redisUrl: config.redisUrl } : {}),
    log,
    owner: config.owner,
  })
  closing.push(() => queues.close(STOP_GRACE_MS))
  await queues.reach(QUEUE_LIMIT_MS)
  const dispatch = openDispatch(queues)
  const { channels, media, web } = await openChannels(config, {
    store,
    blobs,
    fileRoom,
    pace,
    sniff: listFiles.sniff,
    log,
  })

  const jobs = await startJobs(
    queues,
    {
      talk: store.talk,
      imports: store.imports,
      steps: store.steps,
      records: store.records,
      orgRecords: store.orgRecords,
      plans: store.plans,
      people: store.people,
      codes: store.codes,
      ...(config.linksUrl !== undefined ? { newUploadLink: uploadLinksAt(config.linksUrl) } : {}),
      blobs,
      listFiles,
      photoFiles,
      printFiles,
      onBehalfOf: pool.onBehalfOf,
      fileRoom,
      media: dispatchMedia(media),
      dispatch,
      channels: new Map(channels.map((channel) => [channel.name, channel])),
      capabilities: CAPABILITIES,
      adminAccounts: config.adminAccounts,
      now: config.now,
      newId: randomUUID,
      pinyin: createPinyinDictionary(),
      owner: config.owner,
      log,
    },
    config.role === 'all' || config.role === 'worker',
  )
  closing.push(() => jobs.stop())
  // The question model is trained on first use; now is better than in the middle of somebody's first question.
  understand('')
  for (const channel of channels) {
    await channel.start((message) => receiveMessage(message, { talk: store.talk, dispatch, pace, log }))
    closing.push(() => channel.stop())
  }
  await announce(config, web, store)
  return { failed }
}

interface Database {
  readonly databaseUrl: string
  readonly failed: Promise<Error>
}

async function openDatabase(config: Config, closing: (() => Promise<unknown>)[], log: Log): Promise<Database> {
  // A database that is not ours may come back at any time: we wait for it.
  if (config.databaseUrl !== undefined) return { databaseUrl: config.databaseUrl, failed: new Promise(() => undefined) }
  const embedded = await keepEmbedded(config.dataDir, (what) => log.warn({}, `embedded database ${what}`))
  closing.push(() => embedded.stop())
  return { databaseUrl: embedded.databaseUrl, failed: embedded.givenUp }
}

interface OpenChannels {
  readonly channels: readonly Channel[]
  readonly media: Record<string, FetchMedia>
  readonly web: WebChannel | undefined
}

interface ChannelNeeds {
  readonly store: Store
  readonly blobs: BlobStore
  readonly fileRoom: FileRoom
  readonly pace: RateLimit
  readonly sniff: (file: { sha256: string; name: string }) => Promise<'workbook' | 'archive' | 'picture' | 'other'>
  readonly log: Log
}

async function openChannels(config: Config, needs: ChannelNeeds): Promise<OpenChannels> {
  const { store, blobs, fileRoom, pace, sniff, log } = needs
  const channels: Channel[] = []
  const media: Record<string, FetchMedia> = {}
  let web: WebChannel | undefined
  if (config.role === 'all' || config.role === 'web') {
    web = await openWebChannel({
      host: config.host,
      port: config.port,
      ...(config.webPassword !== undefined ? { password: config.webPassword } : {}),
      blobs,
      fileRoom,
      isTooFast: (from) => pace.isUsedUp(accountKey(from)),
      sniff,
      talk: store.talk,
      board: openBoard({
        talk: store.talk,
        records: store.records,
        orgRecords: store.orgRecords,
        stampOf: store.steps.stampOf,
        now: config.now,
      }),
      now: config.now,
      log: (event, fields) => log.info(fields, event),
    })
    channels.push(web)
  }
  if (config.wecom !== undefined && config.role !== 'web') {
    const wecom = openWecomAibot({
      ...config.wecom,
      isKnown: isKnownSaying,
      blobs,
      leases: store.leases,
      talk: store.talk,
      log,
      now: config.now,
      owner: config.owner,
      ...(config.publicUrl !== undefined ? { publicUrl: config.publicUrl } : {}),
    })
    media[wecom.name] = (source, mostBytes) => wecom.fetchMedia(source, blobs, mostBytes)
    if (config.role !== 'worker') channels.push(wecom)
  }
  if (config.console) channels.push(openTerminal(config, needs))
  return { channels, media, web }
}

function openTerminal(config: Config, { store, blobs, fileRoom, sniff }: ChannelNeeds): Channel {
  return openConsoleChannel({
    blobs,
    fileRoom,
    sniff,
    talk: store.talk,
    input: process.stdin,
    output: process.stdout,
    now: config.now,
    userId: userInfo().username,
    downloadsDir: path.join(config.dataDir, 'downloads'),
    // Ctrl+D ends the conversation as Ctrl+C does.
    onClose: () => process.kill(process.pid, 'SIGINT'),
  })
}

/** The database was up before we listened, so whoever reads this line can use the address at once. */
async function announce(config: Config, web: WebChannel | undefined, store: Store): Promise<void> {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`)
  }
  if (web === undefined) return say(`考务助手已就绪（${config.role}）。按 Ctrl+C 停止。`)
  say(`网页聊天：${web.address()}`)
  if (config.demo) {
    const { schoolName, code, isNew } = await store.inviteToDemoSchool()
    if (isNew) say(`成为“${schoolName}”的考务负责人：打开上面的网页，发送  绑定 ${code}`)
    else say(`“${schoolName}”已有考务负责人，打开网页就能接着用；换了浏览器或者再加一位同事，发送  绑定 ${code}`)
  }
  if (config.rehearsal) say(`演练：一切按 ${config.rehearsal} 这一天办。`)
  say('考务助手已就绪。按 Ctrl+C 停止。')
}

function openLog(config: Config): Log {
  // To stderr: stdout is for the address, the code and the console chat.
  return pino({ level: config.logLevel, base: { role: config.role } }, pino.destination({ fd: 2, sync: false }))
}
