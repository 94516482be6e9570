/** A running service with a coordinator of the demo school at its page, or somebody who comes for the first time. */
import { makeDataDir, removeDataDir, type Service, startService } from './service.js'
import { WebUser } from './web-user.js'

export interface Visit {
  readonly service: Service
  readonly user: WebUser
  close(): Promise<void>
}

export interface Desk extends Visit {
  /** Others of the same school. */
  readonly colleagues: readonly WebUser[]
}

/** Not bound to any school yet. */
export async function openVisit(): Promise<Visit> {
  const dataDir = await makeDataDir()
  const service = await startService(dataDir, { LOG_LEVEL: 'warn' })
  return { service, user: await WebUser.open(service.url), close: () => closeDown(service, dataDir) }
}

/** Each start of the service gives one code for the demo school: it is started once for each person. */
export async function openDesk(colleagues = 0): Promise<Desk> {
  const dataDir = await makeDataDir()
  let service = await startService(dataDir, { LOG_LEVEL: 'warn' })
  const people = [await bind(service)]
  while (people.length <= colleagues) {
    await service.stop()
    service = await startService(dataDir, { LOG_LEVEL: 'warn' })
    people.push(await bind(service))
  }
  const { url } = service
  const [user, ...others] = people.map((person) => person.at(url))
  if (user === undefined) throw new Error('nobody is bound')
  return {
    service,
    user,
    colleagues: others,
    close: () => closeDown(service, dataDir),
  }
}

async function closeDown(service: Service, dataDir: string): Promise<void> {
  await service.stop()
  await removeDataDir(dataDir)
}

async function bind(service: Service): Promise<WebUser> {
  const user = await WebUser.open(service.url)
  await user.ask(`绑定 ${service.demoCode ?? ''}`, /绑定成功/)
  return user
}
