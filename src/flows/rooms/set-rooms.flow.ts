/** 设置考场 · Rooms of one exam, said in free words: what is known from rooms before is taken over, the rest asked once. */
import { parseAddress } from '../../domain/cells/address.js'
import type { Level } from '../../domain/cells/levels.js'
import { looksLikeRooms, mentionsRooms, type RoomSaid, readRooms } from '../../domain/rooms/read-rooms.js'
import { roomsList } from '../../domain/rooms/rooms-list.js'
import { bad, type Checked, good } from '../../domain/talk/checked.js'
import { inBoth, joined, sameInBoth } from '../../domain/talk/language.js'
import type { Facts } from '../../domain/talk/turn.js'
import { choiceFrom, text, written } from '../engine/acceptors.js'
import { defineFlow, type Option, type Outcome } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { problemOfCell } from '../lists/said-row.js'
import { ADD_PLAN, plansAhead } from '../plans/plan-choices.js'
import { WHICH_EXAM, whichPlan } from '../plans/which-plan.js'
import { lines, withChoices } from '../talk/wording.js'
import {
  type Context,
  certificateNumberOf,
  certificatesToChoose,
  knownBefore,
  LATER,
  levelsToChoose,
  type RoomAnswers,
  rowsOf,
  type Share,
  sharesOf,
} from './room-form.js'
import { refuseRooms, summary } from './room-summary.js'
import { askNumber, askShare, askSite, NO_PLAN, SHARE_NAMES, sayEntered } from './room-words.js'

export const setRooms = defineFlow<RoomAnswers>()({
  id: 'set-rooms',
  title: { zh: '设置考场', en: 'Set up rooms' },
  about: {
    zh: '设置考场：直接写“107室 45个座位，108室 45个”，地址沿用以前的（也可以发考场表）',
    en: 'set up rooms: just write “107室 45 seats, 108室 45”; the address is taken over from before (or send a list)',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: [
    '设置考场',
    '添加考场',
    '新增考场',
    '增加考场',
    '加考场',
    '考场设置',
    'set up rooms',
    'add room',
    'add rooms',
  ],
  opensLike: looksLikeRooms,
  readOpening: (rest) => ({ rooms: rest }),
  steps: {
    rooms: {
      label: { zh: '考场', en: 'Rooms' },
      endIf: async ({ facts }) =>
        (await plansAhead(facts)).length === 0 ? { say: withChoices(NO_PLAN, [ADD_PLAN]) } : undefined,
      ask: {
        zh: '有哪几个考场，各多少个座位？写学生找得到的名字，备用考场不用写，例如：\n107室 45个座位，108室 45个',
        en: 'Which rooms, with how many seats each? Use names that candidates find; spare rooms stay out. For example:\n“107室 45 seats, 108室 45”',
      },
      help: {
        zh: '一个考场写实际机位数或计划人数；几个考场写各自的座位数，座位比人多时我给您几种分法。',
        en: 'Of one room write its machines or the heads planned; of several the seats of each. Where there are more seats than heads I propose how to share them.',
      },
      accept: {
        ...written(parseRooms, (rooms) => joined(rooms.map(({ name, seats }) => `${name} ${seats}`))),
        loose: false,
      },
      anytime: true,
    },
    plan: whichPlan({ ask: { zh: '是哪一场考试的考场？', en: 'For which exam are these rooms?' }, label: WHICH_EXAM }),
    certificate: {
      label: { zh: '证书', en: 'Certificate' },
      onlyIf: async (context) => (await certificatesToChoose(context)).length > 1,
      ask: { zh: '考哪个证书？几个证书要分开设考场。', en: 'For which certificate? Each has rooms of its own.' },
      accept: choiceFrom(async (context) => (await certificatesToChoose(context)).map(optionOf)),
    },
    level: {
      label: { zh: '等级', en: 'Level' },
      onlyIf: async (context) => (await levelsToChoose(context)).length > 1,
      ask: { zh: '考哪个等级？', en: 'For which level?' },
      accept: choiceFrom<RoomAnswers, Level>(async (context) => (await levelsToChoose(context)).map(levelOption)),
    },
    share: {
      label: { zh: '怎么分', en: 'Shared' },
      onlyIf: async (context) => (await sharesOf(context)) !== undefined,
      ask: askShare,
      accept: choiceFrom<RoomAnswers, Share>(shareOptions),
    },
    site: {
      label: { zh: '考核站点', en: 'Site' },
      onlyIf: async (context) => (await knownBefore(context)).exam.site === undefined,
      ask: askSite,
      accept: text((typed, facts) => parseCell('site', typed, facts)),
    },
    siteNumber: {
      label: { zh: '考核站点编号', en: 'Number of the site' },
      onlyIf: async (context) => (await knownBefore(context)).exam.site === undefined,
      ask: askNumber('考核站点编号', 'the site', '考核站点'),
      accept: text((typed, facts) => parseNumber('siteNumber', typed, facts)),
    },
    certificateNumber: {
      label: { zh: '证书编号', en: 'Number of the certificate' },
      onlyIf: async (context) =>
        (await knownBefore(context)).exam.site === undefined && (await certificateNumberOf(context)) === undefined,
      ask: askNumber('证书编号', 'the certificate’s level', '证书信息'),
      accept: text((typed, facts) => parseNumber('certificateNumber', typed, facts)),
    },
    address: {
      label: { zh: '地址', en: 'Address' },
      onlyIf: async (context) => (await knownBefore(context)).place.address === undefined,
      ask: {
        zh: '考场在哪里？写到楼，准考证上会印出来，例如：北京市昌平区示例路1号实训楼',
        en: 'Where are they? To the building, since the ticket prints it, for example “北京市昌平区示例路1号实训楼”.',
      },
      accept: written(
        (typed, { facts }) => parseAddress(typed, getSchool(facts).school.province),
        ({ province, city, district, address }) => sameInBoth(`${province}${city}${district}${address}`),
      ),
    },
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: refuseRooms,
      ask: summary,
      accept: yes({ yes: { zh: '登记', en: 'Enter them' }, no: { zh: '不登记', en: 'Do not enter them' } }),
    },
  },
  done: enter,
})

const optionOf = (name: string): Option => ({ value: name, label: sameInBoth(name) })
const LEVEL_NAMES: Readonly<Record<Level, string>> = { 初级: 'Elementary', 中级: 'Intermediate', 高级: 'Advanced' }
const levelOption = (level: Level): Option<Level> => ({ value: level, label: { zh: level, en: LEVEL_NAMES[level] } })

async function shareOptions(context: Context): Promise<readonly Option<Share>[]> {
  const shares = await sharesOf(context)
  if (shares === undefined) return []
  const said = (share: Share): string => shares[share].filter((seats) => seats > 0).join('/')
  const kinds = (['even', 'filled', 'as-said'] as const).filter(
    (share, at, all) => all.findIndex((other) => said(other) === said(share)) === at,
  )
  return kinds.map((share) => ({
    value: share,
    label: inBoth((language) => `${SHARE_NAMES[share][language]} ${said(share)}`),
    words: [said(share), SHARE_NAMES[share].zh],
  }))
}

/** Whatever is not about rooms and seats may be a question; once they are known only rooms through and through say them anew. */
async function parseRooms(typed: string, context: Context): Promise<Checked<readonly RoomSaid[]> | undefined> {
  const { answers, facts } = context
  if (answers.rooms !== undefined && !looksLikeRooms(typed)) return undefined
  const read = readRooms(typed)
  if (!read.ok) {
    if (!mentionsRooms(typed)) return undefined
    return 'twice' in read ? bad('room-said-twice', { text: read.twice }) : bad('room-line', { text: read.unread })
  }
  for (const { name, seats } of read.rooms) {
    const problem =
      (await problemOfCell(roomsList, 'name', name, facts)) ?? (await problemOfCell(roomsList, 'seats', seats, facts))
    if (problem !== undefined) return { ok: false, problem }
  }
  return read.rooms.length === 0 ? undefined : good(read.rooms)
}

async function parseCell(field: string, typed: string, facts: Facts): Promise<Checked<string>> {
  if (typed.trim() === '') return bad('text-empty')
  const problem = await problemOfCell(roomsList, field, typed.trim(), facts)
  return problem === undefined ? good(typed.trim()) : { ok: false, problem }
}

async function parseNumber(field: string, typed: string, facts: Facts): Promise<Checked<string>> {
  return typed.trim() === LATER ? good(LATER) : parseCell(field, typed, facts)
}

async function enter(_: RoomAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const rows = await rowsOf(context)
  const { school } = getSchool(facts)
  return {
    changes: [{ kind: 'write-rows', batchId: runId, list: roomsList.id, schoolId: school.id, rows }],
    say: lines(...(await sayEntered(context, rows))),
  }
}
