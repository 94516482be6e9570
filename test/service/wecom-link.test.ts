import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { WebUser } from '../support/web-user.js'
import { ADMIN, BOT, botSettings, SECRET } from '../support/wecom-gateway/bot-service.js'
import { message } from '../support/wecom-gateway/callbacks.js'
import { says, seen } from '../support/wecom-gateway/looking.js'
import { MediaServer } from '../support/wecom-gateway/media-server.js'
import { WecomGateway } from '../support/wecom-gateway/wecom-gateway.js'
import { classList } from './rosters.js'

const TEACHER = { userId: 'teacher-li' }
const GROUP = 'group-exam-tech'
const PUBLIC_URL = 'http://127.0.0.1:9/'

describe('in WeCom, somebody who sends a file in a group', () => {
  let gateway: WecomGateway
  let media: MediaServer
  let service: Service
  let dataDir: string
  let link = ''

  beforeAll(async () => {
    gateway = await WecomGateway.open({ bots: { [BOT]: SECRET } })
    media = await MediaServer.open()
    dataDir = await makeDataDir()
    service = await startService(dataDir, { ...botSettings(gateway), PUBLIC_URL })
    await gateway.until(() => gateway.subscribed === 1)
    gateway.say(message.text(ADMIN, '新增院校 春江职业技术学校 浙江'))
    await seen(gateway, ADMIN.userId, says(/已新增/))
    gateway.say(message.text(ADMIN, '邀请 春江职业技术学校 李老师'))
    await seen(gateway, ADMIN.userId, says(/担任什么/))
    gateway.say(message.text(ADMIN, '考务负责人'))
    const invited = await seen(gateway, ADMIN.userId, says(/绑定 \w{4}-\w{4}/))
    gateway.say(message.text(TEACHER, /绑定 \w{4}-\w{4}/.exec(invited.text)![0]))
    await seen(gateway, TEACHER.userId, says(/绑定成功/))
  })
  afterAll(async () => {
    await service.stop()
    await media.close()
    await gateway.close()
    await removeDataDir(dataDir)
  })

  it('gets a link in the private chat, and the group only hears that', async () => {
    const picture = media.serve({ bytes: Buffer.from('a picture'), disposition: 'attachment; filename="a.jpg"' })
    gateway.say(message.mixed({ ...TEACHER, groupId: GROUP }, '@考务助手 照片', picture))
    const inPrivate = await seen(gateway, TEACHER.userId, says(/\/u\/[0-9a-f]{64}/))
    link = /\S+\/u\/[0-9a-f]{64}/.exec(inPrivate.text)?.[0] ?? ''
    expect(link.startsWith(`${PUBLIC_URL}u/`)).toBe(true)
    const inGroup = await seen(gateway, GROUP, says(/发到您的私聊了/))
    expect(gateway.shown(GROUP)).toHaveLength(1)
    expect(inGroup.text).not.toContain('/u/')
  })

  it('uploads by it without a login, and the answer comes into the private chat', async () => {
    const opened = await fetch(link.replace(PUBLIC_URL, `${service.url}/`), { method: 'POST', redirect: 'manual' })
    expect(opened.status).toBe(303)
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const before = gateway.shown(TEACHER.userId).length
    const user = WebUser.returning(service.url, { cookie, seen: 0 })
    await user.send({ name: '名单 2101.xlsx', bytes: await classList(5, () => undefined) })
    await seen(gateway, TEACHER.userId, ({ card }) => JSON.stringify(card ?? {}).includes('院校考生'), before)
    expect(gateway.shown(GROUP)).toHaveLength(1)
  })

  it('cannot use it a second time, and nobody finds it in the log', async () => {
    const again = await fetch(link.replace(PUBLIC_URL, `${service.url}/`), { method: 'POST', redirect: 'manual' })
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('已经用过或者过期了')])
    expect(again.headers.getSetCookie()).toEqual([])
    expect(service.output()).not.toContain(link.split('/u/')[1])
  })

  it('sends a list and what it is as two messages: the sentence counts for the list, and nothing is asked', async () => {
    gateway.say(message.text(TEACHER, '取消'))
    await seen(gateway, TEACHER.userId, says(/已取消/))
    const before = gateway.shown(TEACHER.userId).length
    const bytes = await classList(6, () => undefined)
    gateway.say(message.file(TEACHER, media.serve({ bytes, disposition: 'attachment; filename="b.xlsx"' })))
    gateway.say(message.text(TEACHER, '这是社会考生的名单'))
    await seen(gateway, TEACHER.userId, says(/按社会考生检查|检查完了/), before)
    await seen(gateway, TEACHER.userId, says(/现在导入吗|怎么处理/), before)
    const said = gateway.shown(TEACHER.userId).slice(before)
    expect(said.filter(says(/没看懂|是院校考生还是社会考生/))).toEqual([])
  })
})
