/** 设置考场 · Step 4: done when there are as many seats as heads. */
import { type CaseEvidence, registeredHeads } from '../steps/case-counts.js'
import { guestHeads, guestsUnknown } from '../steps/guest-heads.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { isGuest } from '../steps/named-counts.js'
import { type Act, blocked, defineStep, doing, done, notNeeded } from '../steps/step.js'
import type { Said } from '../talk/language.js'
import { ROOM_CHECKS } from './rooms-checks.js'
import { roomsList } from './rooms-list.js'

type Counts = CaseEvidence

/** Those registered, once registrations are in the records; until then whoever could be registered. */
const ownHeads = (counts: Counts): number => registeredHeads(counts) || counts.statuses.accurate
/** With those of other schools who come to our site. */
export const headsOf = (counts: Counts): number => ownHeads(counts) + guestHeads(counts)
const shortOf = (counts: Counts): number => Math.max(0, headsOf(counts) - counts.seats)

const SET_ROOMS: Act = { command: '设置考场', label: { zh: '设置考场', en: 'Set up rooms' } }

export const roomsStep = defineStep<Counts>()({
  id: 'rooms',
  number: '4',
  name: { zh: '设置考场', en: 'Rooms set up' },
  guide: {
    zh: '直接写“107室 45个座位，108室 45个”，或者发考场表（一个考场一行，备用考场不用写）；登记以后发“合格行 考场”，我给您平台的导入文件。',
    en: 'Just write “107室 45 seats, 108室 45”, or send the list of rooms (a row each, spare rooms stay out). Once they are entered, “platform file rooms” gives you the platform’s import file.',
  },
  per: 'plan',
  closes: 'arrangement',
  from: [roomsList.id, 'site-guests', 'candidates', 'platform-candidates'],
  words: ['考场', '机房', '座位', '考位', '机位', '教室', '考室', 'room', 'rooms', 'seat', 'seats', 'lab', 'labs'],
  examples: [
    '考场[怎么设|怎么设置|设在哪|安排好了吗]',
    '考场设置好了[吗|没]',
    '机房[安排|怎么调|怎么安排]',
    '[哪个|在哪个]教室考',
    '考位数怎么填',
    '考场[办|弄]得怎么样了',
    '怎么添加考场',
    'which room',
    'exam rooms',
    'are the rooms set up',
    'how do I add rooms',
  ],
  stand: (counts) => {
    const short = shortOf(counts)
    const ofList = standOfList(roomsList.id, counts)
    if (ofList !== undefined) return ofList
    if (isGuest(counts) && counts.rooms === 0) return notNeeded('of-the-host')
    if (headsOf(counts) === 0) return blocked('nobody-accurate')
    if (counts.rooms === 0) return doing('no-room')
    if (short > 0) return doing('seats-short', short)
    return guestsUnknown(counts) > 0 ? doing('guests-unknown', guestsUnknown(counts)) : done('complete')
  },
  checks: ROOM_CHECKS,
  reasons: {
    ...reasonsOfList(roomsList),
    'of-the-host': {
      said: () => ({ zh: '借考，考场由考点学校设置', en: 'a site is borrowed, its host sets up the rooms' }),
      next: { zh: '考场不用办，照常报考。', en: 'nothing to do about rooms; register as usual.' },
    },
    'nobody-accurate': {
      said: (_, counts) => ({
        zh: `${counts.rooms === 0 ? '' : `${sayRooms(counts).zh}，`}还没有信息准确的考生`,
        en: `${counts.rooms === 0 ? '' : `${sayRooms(counts).en}, `}nobody is accurate yet`,
      }),
      next: { zh: '先办好考生的认证。', en: 'have the candidates verified first.' },
    },
    'no-room': {
      said: (_, counts) => ({
        zh: `还没有考场，${sayWho(counts).zh}`,
        en: `no room yet, ${sayWho(counts).en}`,
      }),
      next: {
        zh: '直接告诉我，如“107室 45个座位，108室 45个”；和上次一样就发“沿用上次考场”，有考场表也可以发给我。',
        en: 'just tell me, such as “107室 45 seats, 108室 45”; “reuse rooms” for those of last time; or send me their list.',
      },
      act: SET_ROOMS,
    },
    'seats-short': {
      said: (short, counts) => ({
        zh: `还差 ${short} 个考位，现有 ${sayRooms(counts).zh}，${sayHeads(counts).zh}`,
        en: `${seats(short)} short, with ${sayRooms(counts).en} and ${sayHeads(counts).en}`,
      }),
      next: {
        zh: '把还没写的考场告诉我，如“109室 30个座位”，或者加进考场表再发给我。',
        en: 'tell me the rooms that are missing, such as “109室 30 seats”, or send me the list again.',
      },
      act: SET_ROOMS,
    },
    'guests-unknown': {
      said: (_, counts) => ({
        zh: `够不够还说不上，${sayRooms(counts).zh}，${sayHeads(counts).zh}`,
        en: `it cannot be said yet whether seats are enough: ${sayRooms(counts).en}, ${sayHeads(counts).en}`,
      }),
      next: {
        zh: '问清楚来多少人，告诉我，如“某某学院借考 30 人”。',
        en: 'ask how many come and tell me, such as “某某学院借考 30 人”.',
      },
    },
    complete: {
      said: (_, counts) => ({
        zh: `座位够了，${sayRooms(counts).zh}，${sayHeads(counts).zh}`,
        en: `enough seats, with ${sayRooms(counts).en} and ${sayHeads(counts).en}`,
      }),
      next: {
        zh: '这一阶段都办完了。还没报考的，请在平台报考。',
        en: 'this stage is complete; whoever is not registered yet can be now.',
      },
    },
  },
  measures: {
    rooms: {
      label: { zh: '考场数', en: 'Number of rooms' },
      examples: [
        '[现在|一共|]有[几|多少]个考场',
        '考场[有|]几个',
        '设了多少考场',
        '考场数[量|]',
        '[几|多少]间机房',
        '机房有多少间',
        '报了几个考场',
        '考场一共多少',
        'how many [exam |]rooms [are there|do we have|]',
        'number of rooms',
        'how many labs',
        'count the rooms',
      ],
      from: [roomsList.id],
      count: ({ rooms }) => rooms,
      said: (_, counts) => ({ zh: `${sayRooms(counts).zh}。`, en: `${sayRooms(counts).en}.` }),
    },
    seats: {
      label: { zh: '考位数', en: 'Number of seats' },
      examples: [
        '[一共|总共|]有多少[个|]考位',
        '考位[有|]多少个',
        '座位一共多少',
        '[总|]机位数[是|]多少',
        '[能|可以]坐多少人',
        '考场能坐下多少人',
        '所有考场加起来多少座位',
        '座位数',
        'how many seats [are there|do we have|]',
        'total seats',
        'seat capacity',
        'how many can we seat',
      ],
      from: [roomsList.id],
      count: (counts) => counts.seats,
      said: (_, counts) => ({ zh: `${sayRooms(counts).zh}。`, en: `${sayRooms(counts).en}.` }),
    },
    seatsShort: {
      label: { zh: '座位够不够', en: 'Are there enough seats' },
      examples: [
        '座位够不够',
        '[考场|考位|机位|机房]够[不够|吗|用吗]',
        '还差[多少|几个][座位|考位|机位]',
        '[座位|考位]还差[几个|多少]',
        '[座位|机位]缺多少',
        '[座位|机房|考场]够坐吗',
        '[考位|座位|机位]够[不够|没]',
        '考场坐得下吗',
        '还要加[几个考场|多少座位]',
        'are there enough [seats|rooms]',
        'do we have enough [seats|rooms]',
        'how many seats are [missing|short|lacking]',
        'how many more seats do we need',
      ],
      count: shortOf,
      said: (_, counts) => sayEnough(counts),
    },
  },
})

/** Whether everybody has a seat, as far as that can be said. */
export function sayEnough(counts: Counts): Said {
  const short = shortOf(counts)
  const [rooms, heads] = [sayRooms(counts), sayHeads(counts)]
  if (counts.rooms === 0) {
    return {
      zh: `还没有导入考场，够不够还说不上；${heads.zh}。`,
      en: `No rooms are imported yet, so it cannot be said whether they are enough; ${heads.en}.`,
    }
  }
  if (headsOf(counts) === 0) {
    return {
      zh: `${rooms.zh}；还没有信息准确的考生，够不够现在还说不上。`,
      en: `${rooms.en}; nobody is accurate yet, so it cannot be said whether they are enough.`,
    }
  }
  if (short === 0 && guestsUnknown(counts) > 0) {
    return {
      zh: `够不够还说不上：${rooms.zh}，${heads.zh}。`,
      en: `It cannot be said yet whether they are enough: ${rooms.en}, ${heads.en}.`,
    }
  }
  return short > 0
    ? {
        zh: `还差 **${short} 个考位**：${rooms.zh}，${heads.zh}。`,
        en: `**${seats(short)} short**: ${rooms.en}, ${heads.en}.`,
      }
    : { zh: `座位够了：${rooms.zh}，${heads.zh}。`, en: `There are enough seats: ${rooms.en}, ${heads.en}.` }
}

function sayRooms({ rooms, seats: count }: Counts): Said {
  if (rooms === 0) return { zh: '还没有导入考场', en: 'no rooms are imported yet' }
  return {
    zh: `${rooms} 个考场 ${count} 个考位`,
    en: `${rooms} ${rooms === 1 ? 'room' : 'rooms'} with ${seats(count)}`,
  }
}

function sayWho(counts: Counts): Said {
  if (guestHeads(counts) > 0) return sayHeads(counts)
  const own = ownHeads(counts)
  const isRegistered = registeredHeads(counts) > 0
  return isRegistered
    ? { zh: `报考的 ${own} 人`, en: `${own} registered` }
    : { zh: `信息准确的考生 ${own} 人`, en: `${own} accurate` }
}

function sayHeads(counts: Counts): Said {
  const [own, guests] = [ownHeads(counts), guestHeads(counts)]
  const isRegistered = registeredHeads(counts) > 0
  const hosts = guests > 0 || guestsUnknown(counts) > 0
  const ours = isRegistered
    ? { zh: hosts ? `本校 ${own} 人` : `报考 ${own} 人`, en: hosts ? `${own} our own` : `${own} registered` }
    : {
        zh: `信息准确的考生 ${own} 人（还没有报考人数，先按这个算）`,
        en: `${own} accurate (counted until registrations are known)`,
      }
  const theirs = sayGuests(counts)
  return { zh: `${ours.zh}${theirs.zh}`, en: `${ours.en}${theirs.en}` }
}

function sayGuests(counts: Counts): Said {
  const [heads, open] = [guestHeads(counts), guestsUnknown(counts)]
  const known = heads === 0 ? { zh: '', en: '' } : { zh: `，借考 ${heads} 人`, en: `, ${heads} of other schools` }
  return open === 0
    ? known
    : {
        zh: `${known.zh}，另有 ${open} 所院校来借考还没说多少人`,
        en: `${known.en}, ${open} more ${open === 1 ? 'school has' : 'schools have'} not said how many come`,
      }
}

function seats(count: number): string {
  return `${count} ${count === 1 ? 'seat' : 'seats'}`
}
