/** 轮换数据密钥 · `npm run rotate-key`: seals everything anew with a fresh key; may be stopped and run again. */
import { fileURLToPath } from 'node:url'
import { type Config, ConfigError, readConfig } from './config.js'
import { startEmbedded } from './store/database/embedded-postgres.js'
import { migrate } from './store/database/migrate.js'
import { addDataKey, dropOldDataKeys, loadOrMakeDataKey, parseDataKeys } from './store/secrets/data-key.js'
import { rotateDataKey } from './store/secrets/rotate-data-key.js'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The service is stopped meanwhile, so nobody writes with the old key and no process has to learn the new one. */
async function rotateEmbedded(config: Config): Promise<void> {
  const database = await startEmbedded(config.dataDir)
  try {
    if (!database.isKeeper) throw new ConfigError('DATA_DIR：服务正在运行。请先停止服务，再更换密钥。')
    // Perhaps nobody has started this version yet.
    await migrate(database.databaseUrl, fileURLToPath(new URL('../prisma/migrations', import.meta.url)))
    const present = await loadOrMakeDataKey(config.dataDir)
    // Two keys: a rotation was interrupted, and goes on with the key it began with.
    const dataKeys = present.length > 1 ? present : await addDataKey(config.dataDir)
    await untilDone(database.databaseUrl, dataKeys)
    await dropOldDataKeys(config.dataDir)
  } finally {
    await database.stop()
  }
  say('密钥已更换，旧密钥已删除。可以启动服务了。')
}

async function rotateGiven(databaseUrl: string, dataKey: string): Promise<void> {
  const dataKeys = parseDataKeys(dataKey)
  if (dataKeys.length < 2) throw new ConfigError('DATA_KEY：写成“新密钥,旧密钥”，并让所有进程先用这两个密钥重启。')
  await untilDone(databaseUrl, dataKeys)
  say('密钥已更换。现在可以把旧密钥从 DATA_KEY 里去掉，再重启所有进程。')
}

/** A row written with the old key while a pass ran is found by the next pass. */
async function untilDone(databaseUrl: string, dataKeys: ReturnType<typeof parseDataKeys>): Promise<void> {
  for (;;) {
    const resealed = await rotateDataKey({ databaseUrl, dataKeys })
    say(`重新加密了 ${resealed} 项`)
    if (resealed === 0) return
  }
}

try {
  const config = readConfig(process.env)
  if (config.databaseUrl === undefined || config.dataKey === undefined) await rotateEmbedded(config)
  else await rotateGiven(config.databaseUrl, config.dataKey)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`)
  process.exitCode = 1
}
