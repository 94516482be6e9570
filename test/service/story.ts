/** 一场考试的故事 · What the stories of a sitting are made of: the notice, ninety invented people, what the platform would say. */
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import { goodRow, saveList } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { ADMIN, BOT, botSettings, SECRET } from '../support/wecom-gateway/bot-service.js'
import { Chatting } from '../support/wecom-gateway/chatting.js'
import { MediaServer } from '../support/wecom-gateway/media-server.js'
import { WecomGateway } from '../support/wecom-gateway/wecom-gateway.js'

export const SCHOOL = '春江职业技术学校'
export const PEOPLE = 90

/** As schools paste it out of the guide, times and all. */
export const HONGKE_NOTICE = `2021年第二次网店运营推广全国统考（中级）
考试报名：5月27日报名截止，截止后无法补报
考务及技术人员培训、编排考场：5月28日-6月6日
考点设备调试、安装考试平台：5月18日-6月13日
下载准考证、部署考场、打印物料：6月7日-6月13日
正式考试：6月18日
成绩公示：7月5日-7月11日`

export const candidateRow = (n: number, more: Values = {}): Values => {
  const { name, pinyin, gender, idNumber, phone } = inventPerson(n)
  return {
    ...goodRow(getList('candidates'), n),
    name,
    pinyin,
    gender,
    idNumber,
    phone,
    school: SCHOOL,
    entryYear: '2019',
    ...more,
  }
}

export async function workbookOf(list: string, rows: readonly Values[]): Promise<Buffer> {
  const { readFile } = await import('node:fs/promises')
  return readFile(await saveList(getList(list), rows))
}

export const everybody = <T>(rowOf: (n: number) => T): readonly T[] =>
  Array.from({ length: PEOPLE }, (_, n) => rowOf(n))

/** What the platform says of them once it has compared the photos. */
export const verified = (status: (n: number) => string = () => '信息准确') =>
  everybody((n) => {
    const { name, idNumber, phone } = inventPerson(n)
    return { name, idNumber, phone, platformStatus: status(n) }
  })

/** None of them teaches the candidates. */
export const watchers = (count: number, certificate: string, school: string) =>
  Array.from({ length: count }, (_, at) => {
    const { name, phone } = inventPerson(200 + at)
    const row = { ...goodRow(getList('invigilators'), at), name, phone, certificate }
    return { ...row, level: '中级', school, training: '是' }
  })

const CODE = /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/

export interface Stage {
  /** A coordinator who has just been bound to a new school. */
  coordinator(userId: string, school: string): Promise<Chatting>
  /** The service stops, and is there again on that day. */
  restart(day: string): Promise<void>
  close(): Promise<void>
}

/** The service as the bot of the test gateway, on that day. */
export async function openStage(day: string): Promise<Stage> {
  const gateway = await WecomGateway.open({ bots: { [BOT]: SECRET } })
  const media = await MediaServer.open()
  const dataDir = await makeDataDir()
  const admin = new Chatting(gateway, media, ADMIN)
  const startOn = async (rehearsed: string): Promise<Service> => {
    const started = await startService(dataDir, { ...botSettings(gateway), REHEARSAL_DATE: rehearsed })
    await gateway.until(() => gateway.subscribed === 1)
    return started
  }
  let service = await startOn(day)
  return {
    async coordinator(userId, school) {
      await admin.say(`新增院校 ${school} 浙江`, new RegExp(school))
      await admin.say(`邀请 ${school} 李老师`, /考务负责人|绑定/)
      const invited = await admin.tap('考务负责人', CODE)
      const teacher = new Chatting(gateway, media, { userId })
      await teacher.say(`绑定 ${CODE.exec(invited)?.[0]}`, /绑定成功/)
      return teacher
    },
    async restart(next) {
      await service.stop()
      await gateway.until(() => gateway.subscribed === 0)
      service = await startOn(next)
    },
    async close() {
      await service.stop()
      await media.close()
      await gateway.close()
      await removeDataDir(dataDir)
    },
  }
}
