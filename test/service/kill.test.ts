import { afterEach, expect, it } from 'vitest'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { WebUser } from '../support/web-user.js'
import { classList } from './rosters.js'

const ROWS = 3_000
let service: Service | undefined
let dataDir: string | undefined

afterEach(async () => {
  await service?.stop()
  if (dataDir !== undefined) await removeDataDir(dataDir)
})

async function openAsCoordinator(): Promise<{ started: Service; user: WebUser }> {
  dataDir = await makeDataDir()
  const started = await startService(dataDir)
  service = started
  const user = await WebUser.open(started.url)
  await user.ask(`绑定 ${started.demoCode ?? ''}`, /绑定成功/)
  return { started, user }
}

it('an import that was being checked when the process was killed is finished after the restart, once', async () => {
  const { started, user } = await openAsCoordinator()
  await user.send({ name: '大名单.xlsx', bytes: await classList(ROWS) })
  await user.hear(/收到《大名单.xlsx》/)
  await started.kill()

  service = await startService(started.dataDir)
  const again = user.at(service.url)
  await again.hear(/院校考生还是社会考生/)
  expect((await again.ask('院校考生', /检查完了/)).text).toContain(`共 ${ROWS} 行`)
  await again.ask('全部导入', /导入完成/)
  expect((await again.ask('一共多少考生', /\d/)).text).toContain(String(ROWS))
  const reports = (await again.replies()).filter((reply) => reply.text.includes('检查完了'))
  expect(reports).toHaveLength(1)
})

it('an import that was being written when the process was killed is written once and said once', async () => {
  const { started, user } = await openAsCoordinator()
  await user.send({ name: '大名单.xlsx', bytes: await classList(ROWS) })
  await user.hear(/院校考生还是社会考生/)
  await user.ask('院校考生', /检查完了/)
  await user.say('全部导入')
  await user.hear(/正在导入/)
  await started.kill()

  service = await startService(started.dataDir)
  const again = user.at(service.url)
  await again.hear(/导入完成/)
  expect((await again.ask('一共多少考生', /\d/)).text).toContain(String(ROWS))
  const said = (await again.replies()).filter((reply) => reply.text.includes('导入完成'))
  expect(said).toHaveLength(1)
})

it('a message that came just before the kill is answered after it', async () => {
  const { started, user } = await openAsCoordinator()
  await user.say('到哪一步了')
  await started.kill()

  service = await startService(started.dataDir)
  const answers = await user.at(service.url).hear(/考生/)
  expect(answers.text).not.toBe('')
})
