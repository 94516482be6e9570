/** 看护内置数据库 · Starts the embedded database again on the same address when it has gone without us. */
import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded-postgres.js'
import { EmbeddedPostgresUnavailable } from './store-error.js'

export interface KeptPostgres {
  readonly databaseUrl: string
  /** Resolves, with what to tell the person, when it could not be brought back. */
  readonly givenUp: Promise<EmbeddedPostgresUnavailable>
  stop(): Promise<void>
}

const ATTEMPTS = 10
const PAUSE_MS = 1_000

/** `tell` hears `lost` and `back`, for the log. */
export async function keepEmbedded(
  dir: string,
  tell: (what: 'lost' | 'back') => void,
  options: EmbeddedOptions = {},
): Promise<KeptPostgres> {
  let server = await startEmbedded(dir, options)
  const { databaseUrl } = server
  let isStopping = false
  let restarting = Promise.resolve()
  let giveUp: (error: EmbeddedPostgresUnavailable) => void = () => undefined
  const givenUp = new Promise<EmbeddedPostgresUnavailable>((resolve) => {
    giveUp = resolve
  })

  const watch = (): void => {
    server.lost.then(() => {
      if (!isStopping) restarting = bringBack()
    })
  }
  async function bringBack(): Promise<void> {
    tell('lost')
    for (let attempt = 1; attempt <= ATTEMPTS && !isStopping; attempt += 1) {
      const again = await startAgain()
      if (again?.databaseUrl === databaseUrl) {
        server = again
        tell('back')
        return watch()
      }
      // On another port the connections we hold open would never find it.
      await again?.stop()
      await pause(PAUSE_MS)
    }
    if (!isStopping) giveUp(new EmbeddedPostgresUnavailable('内置数据库停了，没能重新启动；数据都在，请重新运行'))
  }
  async function startAgain(): Promise<EmbeddedPostgres | undefined> {
    return startEmbedded(dir, options).catch(() => undefined)
  }

  watch()
  return {
    databaseUrl,
    givenUp,
    async stop() {
      isStopping = true
      await restarting
      await server.stop()
    },
  }
}
