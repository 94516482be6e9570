import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { WebUser } from '../support/web-user.js'

/** A real process: what it takes of whom, and what it says of itself. */
describe('the limits of the service', () => {
  let dataDir: string
  let service: Service
  let user: WebUser

  beforeAll(async () => {
    dataDir = await makeDataDir()
    service = await startService(dataDir, { LOG_LEVEL: 'warn' })
    user = await WebUser.open(service.url)
    await user.ask(`绑定 ${service.demoCode ?? ''}`, /绑定成功/)
  })
  afterAll(async () => {
    await service.stop()
    await removeDataDir(dataDir)
  })

  const kept = () => readdirSync(path.join(dataDir, 'files'), { recursive: true, withFileTypes: true })
  const health = async () => {
    const response = await fetch(`${service.url}/healthz`)
    return [response.status, await response.json()]
  }

  it('keeps not a byte of strangers, however many cookies they invent', async () => {
    const bytes = randomBytes(500_000)
    const refused = Array.from({ length: 20 }, async () => {
      const form = new FormData()
      form.append('eventId', randomUUID())
      form.append('files', new Blob([bytes]), '名单.zip')
      const cookie = `exam_chat=${randomBytes(32).toString('base64url')}`
      const answer = await fetch(`${service.url}/api/files`, { method: 'POST', body: form, headers: { cookie } })
      return [answer.status, await answer.text()]
    })
    const [status, said] = [403, expect.stringContaining('邀请码')]
    expect(await Promise.all(refused)).toEqual(refused.map(() => [status, said]))
    expect(kept().filter((entry) => entry.isFile())).toEqual([])
  })

  it('takes no file when the disk is below its floor, says so to whoever asks, and goes on otherwise', async () => {
    expect(await health()).toEqual([200, { ok: true }])
    await service.stop()
    service = await startService(dataDir, { LOG_LEVEL: 'warn', DISK_FLOOR_MB: '1000000000' })
    user = user.at(service.url)
    expect(await health()).toEqual([503, { ok: false, why: 'disk-nearly-full' }])
    await expect(user.send({ name: '名单.csv', bytes: Buffer.from('姓名\n王芳') })).rejects.toThrow('磁盘快满了')
    expect((await user.ask('我是谁', /./)).text).toContain('考务')
  })
})
