import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inventPerson } from '../support/people.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { ADMIN, BOT, botSettings, SECRET } from '../support/wecom-gateway/bot-service.js'
import { events, message } from '../support/wecom-gateway/callbacks.js'
import { says, seen as seenIn } from '../support/wecom-gateway/looking.js'
import { MediaServer } from '../support/wecom-gateway/media-server.js'
import type { Shown } from '../support/wecom-gateway/message-desk.js'
import { WecomGateway } from '../support/wecom-gateway/wecom-gateway.js'
import { COLUMN, classList } from './rosters.js'

const TEACHER = { userId: 'teacher-li' }
const STRANGER = { userId: 'teacher-wu' }
const GROUP = 'group-exam-tech'
const PEOPLE = 12
const CODE = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/

const card = z.object({
  task_id: z.string(),
  button_list: z.array(z.object({ text: z.string(), key: z.string() })),
})

/** The same product behind a WeCom bot: a real process, the test gateway in place of WeCom. */
describe('in WeCom, from the first school to the first list', () => {
  let gateway: WecomGateway
  let media: MediaServer
  let service: Service
  let dataDir: string
  let code: string

  beforeAll(async () => {
    gateway = await WecomGateway.open({ bots: { [BOT]: SECRET } })
    media = await MediaServer.open()
    dataDir = await makeDataDir()
    service = await startService(dataDir, botSettings(gateway))
    await gateway.until(() => gateway.subscribed === 1)
  })
  afterAll(async () => {
    await service.stop()
    await media.close()
    await gateway.close()
    await removeDataDir(dataDir)
  })

  const seen = (chat: string, fits: (shown: Shown) => boolean, from?: number) => seenIn(gateway, chat, fits, from)

  it('the admin adds a school and invites its coordinator', async () => {
    gateway.say(message.text(ADMIN, '新增院校 春江职业技术学校 浙江'))
    await seen(ADMIN.userId, says(/春江职业技术学校/))
    gateway.say(message.text(ADMIN, '邀请 春江职业技术学校 李老师'))
    const asked = await seen(
      ADMIN.userId,
      (shown) => shown.card !== undefined || /绑定 \w{4}-\w{4}/.test(shown.text),
      1,
    )
    if (asked.card !== undefined) tap(ADMIN, asked, '考务负责人')
    // Only in what is said: the ids of a card may look like a code.
    const invited = await seen(ADMIN.userId, (shown) => shown.finished && CODE.test(shown.text))
    code = CODE.exec(invited.text)![0]
  })

  function tap(who: { userId: string }, shown: Shown, label: string): void {
    const { task_id, button_list } = card.parse(shown.card)
    const button = button_list.find((one) => one.text.includes(label))
    expect(button, `no button ${label}`).toBeDefined()
    gateway.say(events.cardTap(who, task_id, button!.key), 2)
  }

  it('the coordinator comes in with the code, a second person cannot use it again', async () => {
    gateway.say(message.text(TEACHER, `绑定 ${code}`))
    await seen(TEACHER.userId, says(/绑定成功/))
    gateway.say(message.text(STRANGER, `绑定 ${code}`))
    const refused = await seen(STRANGER.userId, (shown) => shown.finished)
    expect(refused.text).not.toContain('绑定成功')
  })

  it('an encrypted workbook sent in the chat comes back marked, with buttons', async () => {
    const bytes = await classList(PEOPLE, (row, index) => {
      if (index === 2) row[COLUMN.phone] = '12345'
    })
    gateway.say(
      message.file(
        TEACHER,
        media.serve({ bytes, disposition: `attachment; filename*=UTF-8''${encodeURIComponent('名单 2101.xlsx')}` }),
      ),
      2,
    )
    const scope = await seen(TEACHER.userId, (shown) => JSON.stringify(shown.card ?? {}).includes('院校考生'))
    tap(TEACHER, scope, '院校考生')
    await seen(TEACHER.userId, says(/检查完了/))
    const file = await seen(TEACHER.userId, (shown) => shown.kind === 'file')
    const uploaded = gateway.uploads.media.get(file.mediaId ?? '')
    expect(uploaded?.filename).toBe('名单 2101-校验结果.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(uploaded!.bytes as unknown as ArrayBuffer)
    expect(workbook.getWorksheet('名单')!.getCell(5, COLUMN.phone + 1).note).toBeDefined()
    const mode = await seen(TEACHER.userId, (shown) => JSON.stringify(shown.card ?? {}).includes('只导入合格行'))
    tap(TEACHER, mode, '只导入合格行')
    const done = await seen(TEACHER.userId, says(/导入完成/))
    expect(JSON.stringify(done.card)).toContain(`新增 ${PEOPLE - 1} 人`)
  })

  it('a tap that was delivered twice and a file that came twice changed nothing twice', async () => {
    const before = gateway.shown(TEACHER.userId).length
    gateway.say(message.text(TEACHER, '一共多少考生'))
    const answer = await seen(TEACHER.userId, says(/人/), before)
    expect(answer.text).toContain(String(PEOPLE - 1))
    const reports = gateway.shown(TEACHER.userId).filter(says(/检查完了/))
    expect(reports).toHaveLength(1)
  })

  it('a group sees numbers only, the names go to the private chat', async () => {
    const before = gateway.shown(TEACHER.userId).length
    gateway.say(message.text({ ...TEACHER, groupId: GROUP }, '@考务助手 谁没照片'))
    const inGroup = await seen(GROUP, (shown) => shown.finished)
    expect(inGroup.text).toContain(String(PEOPLE - 1))
    const { name } = inventPerson(0)
    expect(inGroup.text).not.toContain(name)
    const inPrivate = await seen(TEACHER.userId, says(new RegExp(name)), before)
    expect(inPrivate.text).not.toContain(inventPerson(0).idNumber)
  })

  it('answers again after the connection was lost', async () => {
    gateway.dropAll()
    await gateway.until(() => gateway.subscribed === 0)
    await gateway.until(() => gateway.subscribed === 1)
    const before = gateway.shown(TEACHER.userId).length
    gateway.say(message.text(TEACHER, '到哪一步了'))
    await seen(TEACHER.userId, says(/录入考生信息/), before)
  })

  it('lists that are sent together are answered once, each by its name', async () => {
    const before = gateway.shown(TEACHER.userId).length
    for (const [at, name] of ['甲班', '乙班', '丙班'].entries()) {
      const bytes = await classList(4 + at, () => undefined)
      const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`
      gateway.say(message.file(TEACHER, media.serve({ bytes, disposition })))
    }
    await seen(TEACHER.userId, says(/《乙班.xlsx》.*《丙班.xlsx》/), before)
    await seen(TEACHER.userId, (shown) => JSON.stringify(shown.card ?? {}).includes('《甲班.xlsx》'), before)
    const named = gateway
      .shown(TEACHER.userId)
      .slice(before)
      .filter(({ text }) => text.includes('丙班'))
    expect(named).toHaveLength(1)
  })

  it('wrote nothing personal to the log', () => {
    for (const secret of [SECRET, inventPerson(0).idNumber, inventPerson(0).name, '李老师', code]) {
      expect(service.output()).not.toContain(secret)
    }
  })
})
