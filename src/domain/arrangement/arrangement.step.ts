/** 查看排考、打印物料 · Step 6: done when everybody who is registered has a seat [PM 5.2.7] and what the rooms need is printed. */
import { dayName } from '../cells/day-name.js'
import { windowsOf } from '../plans/plan-windows.js'
import { PRINT_KINDS } from '../printing/print-order.js'
import type { CaseEvidence } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { blocked, defineStep, doing, done } from '../steps/step.js'
import type { Said } from '../talk/language.js'
import { unprintedPapers } from './printed-papers.js'
import { roomSessionsList } from './room-sessions-list.js'
import { standSeats } from './seat-counts.js'
import { seatsList } from './seats-list.js'

type Counts = CaseEvidence

const UNSEATED = { command: '谁还没排上座位', label: { zh: '谁还没排上', en: 'Who has no seat' } } as const

const PRINT = { command: '打印', label: { zh: '打印', en: 'Print' } } as const

export const arrangementStep = defineStep<Counts>()({
  id: 'arrangement',
  number: '6',
  name: { zh: '查看排考、打印物料', en: 'Arrangement and printing' },
  guide: {
    zh: '排考由培训评价组织在平台上做。排好以后在平台“排考信息”下载考场编排记录和每个考场的排考明细，直接发给我；我核对人数，再发“打印”拿准考证、签到表、门贴、桌贴。',
    en: 'The evaluation organisation arranges the seats on the platform. Afterwards download the record of sessions (“考场编排记录”) and the details of each room (“排考明细”) there and just send them to me; I check the numbers, and “print” gives you tickets, sign-in sheets and labels.',
  },
  per: 'plan',
  closes: 'exam',
  from: [seatsList.id, roomSessionsList.id, 'registrations'],
  stand: (counts) => {
    const ofList = standOfList(seatsList.id, counts)
    if (ofList !== undefined) return ofList
    const { heads, taken, missing, surplus } = standSeats(counts)
    if (heads === 0 && taken === 0) return blocked('nobody-registered')
    if (taken === 0) return notArranged(counts, heads)
    if (missing > 0) return doing('not-all-seated', missing)
    if (surplus > 0) return doing('surplus', surplus)
    const unprinted = unprintedPapers(counts).length
    return unprinted > 0 ? doing('not-printed', unprinted) : done('complete')
  },
  share: (counts) => {
    const { taken, wanted } = standSeats(counts)
    return { done: Math.min(taken, wanted), total: wanted }
  },
  reasons: {
    ...reasonsOfList(seatsList),
    'nobody-registered': {
      said: () => ({ zh: '还没有人报考', en: 'nobody is registered yet' }),
      next: {
        zh: '先报考，排考在报考截止以后。',
        en: 'register first; seats are arranged once registration has ended.',
      },
    },
    'not-begun': {
      said: (heads, counts) => ({
        zh: `未开始，报考 ${heads} 人，${sayBegin(counts).zh}`,
        en: `not begun, ${heads} registered; ${sayBegin(counts).en}`,
      }),
      next: {
        zh: '等培训评价组织排考，现在不用做什么。',
        en: 'wait for the evaluation organisation to arrange the seats; nothing is to be done now.',
      },
    },
    'not-arranged': {
      said: (heads) => ({
        zh: `未排考，报考 ${heads} 人，记录里还没有座位`,
        en: `not arranged, ${heads} registered, no seat on record`,
      }),
      next: {
        zh: '看平台“排考信息”：排好了，就把考场编排记录和排考明细发给我。',
        en: 'look on the platform under “排考信息”: once seats are arranged send me its record of sessions and the details of each room.',
      },
    },
    'not-all-seated': {
      said: (missing, counts) => ({
        zh: `排考中，${sayTaken(counts).zh}，还差 ${missing} 个`,
        en: `under way, ${sayTaken(counts).en}, ${missing} missing`,
      }),
      next: {
        zh: '还有考场的排考明细没发的，接着发给我；都发了还差的，发“谁还没排上座位”看名单。',
        en: 'send me the details of the rooms that are still missing; if all are here, “who has no seat” lists the people.',
      },
      act: UNSEATED,
    },
    surplus: {
      said: (surplus, counts) => ({
        zh: `${sayTaken(counts).zh}，多出 ${surplus} 个没有报考记录的座位`,
        en: `${sayTaken(counts).en}, ${surplus} more without a registration`,
      }),
      next: {
        zh: '发“谁还没排上座位”看是谁；平台上报了的，把报考表发给我。',
        en: '“who has no seat” says who; if the platform has them registered, send me the registration list.',
      },
      act: { ...UNSEATED, label: { zh: '看是谁', en: 'Who they are' } },
    },
    'not-printed': {
      said: (_, counts) => ({
        zh: `已排完，${sayTaken(counts).zh}；还没打印${sayUnprinted(counts).zh}`,
        en: `all seated, ${sayTaken(counts).en}; not printed: ${sayUnprinted(counts).en}`,
      }),
      next: {
        zh: '发“打印”。打过以后座位、照片等变了的，我只给您变了的那几份。',
        en: 'write “print”. Where a seat, a photo or the like changed after printing you get only what changed.',
      },
      act: PRINT,
    },
    complete: {
      said: (_, counts) => ({
        zh: `已排完、已打印，${sayTaken(counts).zh}`,
        en: `all seated and printed, ${sayTaken(counts).en}`,
      }),
      next: {
        zh: '考前座位有变动，把新的排考明细发给我，再发“打印”补打；换了照片也要补打。',
        en: 'if seats change before the exam, send me the new details and write “print” again; so too after a new photo.',
      },
      act: PRINT,
    },
  },
  measures: {
    unseated: {
      label: { zh: '谁还没排上座位', en: 'Who has no seat' },
      examples: [],
      count: (counts) => standSeats(counts).missing,
      said: (missing, counts) => sayMissing(missing, counts),
    },
    unprinted: {
      label: { zh: '还没打印的', en: 'What is not printed' },
      examples: [
        '准考证打印了没有',
        '还有什么没打印',
        '哪些还没打印',
        '[门贴|桌贴|签到表]打印了没有',
        'not printed',
        'what is not printed yet',
        'which papers are still to be printed',
      ],
      count: (counts) => unprintedPapers(counts).length,
      said: (_, counts) => sayWhatIsUnprinted(counts),
    },
  },
})

/** 准考证（3 个座位）、签到表: how many where it is not all of them. */
function sayUnprinted(counts: Counts): Said {
  const { taken } = standSeats(counts)
  const papers = unprintedPapers(counts).map(({ paper, seats }) => ({ name: PRINT_KINDS[paper], seats }))
  return {
    zh: papers.map(({ name, seats }) => (seats < taken ? `${name.zh}（${seats} 个座位）` : name.zh)).join('、'),
    en: papers
      .map(({ name, seats }) => (seats < taken ? `${name.en} (${seats} ${seats === 1 ? 'seat' : 'seats'})` : name.en))
      .join(', '),
  }
}

function sayWhatIsUnprinted(counts: Counts): Said {
  const { taken } = standSeats(counts)
  const said = sayUnprinted(counts)
  if (taken === 0) return { zh: '还没有座位，打印不了。', en: 'Nobody is seated yet, so nothing can be printed.' }
  return said.zh === ''
    ? {
        zh: '要用的都打印了，之后没有变化。',
        en: 'All that is needed is printed, and nothing on it has changed since.',
      }
    : { zh: `还没打印：**${said.zh}**。发“打印”就行。`, en: `Not printed: **${said.en}**. Just write “print”.` }
}

/** By the plan's own window, or its programme's rule. */
function notArranged({ of }: Counts, heads: number) {
  const begins = of?.plan && windowsOf(of.plan).arrangement?.from?.day
  return begins !== undefined && of !== undefined && begins > of.today
    ? blocked('not-begun', heads)
    : doing('not-arranged', heads)
}

function sayBegin({ of }: Counts): Said {
  const day = of?.plan && windowsOf(of.plan).arrangement?.from?.day
  if (day === undefined) return { zh: '还没开始排考', en: 'arrangement has not begun' }
  return { zh: `排考从${dayName(day, 'zh')}开始`, en: `arrangement begins on ${dayName(day, 'en')}` }
}

function sayTaken(counts: Counts): Said {
  const { heads, wanted, taken } = standSeats(counts)
  if (wanted === heads) return { zh: `报考 ${heads} 人，座位 ${taken} 个`, en: `${heads} registered, ${taken} seated` }
  return {
    zh: `报考 ${heads} 人要 ${wanted} 个座位（一人一科一个），已有 ${taken} 个`,
    en: `${heads} registered need ${wanted} seats (one a subject), ${taken} are there`,
  }
}

function sayMissing(missing: number, counts: Counts): Said {
  const { heads, taken } = standSeats(counts)
  if (taken === 0)
    return { zh: `报考 ${heads} 人，记录里还没有座位。`, en: `${heads} registered; no seat is on record yet.` }
  const said = sayTaken(counts)
  return missing === 0
    ? { zh: `都排上了：${said.zh}。`, en: `Everybody is seated: ${said.en}.` }
    : { zh: `还差 **${missing} 个座位**：${said.zh}。`, en: `**${missing} seats missing**: ${said.en}.` }
}
