import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { ADMIN, BOT, botSettings, SECRET } from '../support/wecom-gateway/bot-service.js'
import { message } from '../support/wecom-gateway/callbacks.js'
import { says, seen } from '../support/wecom-gateway/looking.js'
import { MediaServer } from '../support/wecom-gateway/media-server.js'
import type { Shown } from '../support/wecom-gateway/message-desk.js'
import { WecomGateway } from '../support/wecom-gateway/wecom-gateway.js'
import { classList } from './rosters.js'

const TEACHER = { userId: 'teacher-li' }
const FILES = ['mixed-平台2022模板-院校考生.xlsx', 'mixed-平台2022模板-社会考生.xlsx']

describe('in WeCom, a service that dies while it sends several files', () => {
  let gateway: WecomGateway
  let media: MediaServer
  let service: Service
  let dataDir: string

  const start = () => startService(dataDir, botSettings(gateway))
  const shownFiles = (from = 0) =>
    gateway
      .shown(TEACHER.userId)
      .slice(from)
      .flatMap(({ kind, mediaId = '' }) => (kind === 'file' ? [gateway.uploads.media.get(mediaId)?.filename] : []))

  beforeAll(async () => {
    gateway = await WecomGateway.open({ bots: { [BOT]: SECRET } })
    media = await MediaServer.open()
    dataDir = await makeDataDir()
    service = await start()
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

  it('leaves the person with the first file only', async () => {
    const mixed = (row: string[], index: number) => void row.push(index % 2 === 0 ? '院校考生' : '社会考生')
    const bytes = await classList(6, mixed, ['考生类型'])
    gateway.say(message.file(TEACHER, media.serve({ bytes, disposition: 'attachment; filename="mixed.xlsx"' })))
    await seen(gateway, TEACHER.userId, says(/现在导入吗/))
    const before = gateway.shown(TEACHER.userId).length
    // The first file arrives, its acknowledgement never does: the service waits for it when it is killed.
    gateway.fail('aibot_send_msg', { kind: 'no-ack' })
    gateway.say(message.text(TEACHER, '合格行 2022'))
    await seen(gateway, TEACHER.userId, ({ kind }) => kind === 'file', before)
    await service.kill()
    expect(shownFiles(before)).toHaveLength(1)
  })

  it('tells them after its restart, once', { timeout: 120_000 }, async () => {
    const before = gateway.shown(TEACHER.userId).length
    service = await start()
    // The dead process's right to the bot has to lapse first.
    await gateway.until(() => gateway.subscribed === 1)
    const isTold = says(/2 个文件.*重发文件/)
    await seen(gateway, TEACHER.userId, isTold, before)
    gateway.say(message.text(TEACHER, '进度'))
    await seen(gateway, TEACHER.userId, says(/录入考生信息/), before)
    expect(gateway.shown(TEACHER.userId).filter(isTold)).toHaveLength(1)
  })

  it('sends all files again when they ask, and nothing else', async () => {
    const before = gateway.shown(TEACHER.userId).length
    gateway.say(message.text(TEACHER, '重发文件'))
    await gateway.until(() => shownFiles(before).length === FILES.length)
    expect(shownFiles(before)).toEqual(FILES)
  })

  it('that dies while it checks a list leaves no bubble open: it goes on to the result', {
    timeout: 120_000,
  }, async () => {
    gateway.say(message.text(TEACHER, '取消'))
    await seen(gateway, TEACHER.userId, says(/已取消|放下/))
    const before = gateway.shown(TEACHER.userId).length
    const bytes = await classList(4_000, () => undefined)
    gateway.say(message.file(TEACHER, media.serve({ bytes, disposition: 'attachment; filename="long.xlsx"' })))
    const isOpen = ({ kind, finished }: Shown) => kind === 'stream' && !finished
    await seen(gateway, TEACHER.userId, isOpen, before)
    await service.kill()
    expect(gateway.shown(TEACHER.userId).slice(before).filter(isOpen)).toHaveLength(1)
    service = await start()
    await gateway.until(() => gateway.subscribed === 1)
    await seen(gateway, TEACHER.userId, ({ card }) => JSON.stringify(card ?? {}).includes('院校考生'), before)
    expect(gateway.shown(TEACHER.userId).filter(isOpen)).toEqual([])
  })
})
