/** 为学生报考 · Step 3: done when everybody who is verified is registered, or the window has closed on those who are. */
import { LEVELS } from '../cells/levels.js'
import { endOf } from '../plans/plan-windows.js'
import { type CaseEvidence, registeredHeads } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { blocked, defineStep, doing, done } from '../steps/step.js'
import type { Said } from '../talk/language.js'
import { officialList } from './official-list.js'
import { lackingOnPlatform, officialRecords } from './on-platform.js'
import { REGISTRATION_CHECKS } from './registration-checks.js'
import { registrationsList } from './registrations-list.js'

type Counts = CaseEvidence

const REGISTER = { command: '登记报考', label: { zh: '登记报考', en: 'Register candidates' } } as const

export const registrationStep = defineStep<Counts>()({
  id: 'registration',
  number: '3',
  name: { zh: '为学生报考', en: 'Candidates registered' },
  guide: {
    zh: '一句话就能登记，如“信息准确的都报中级”，也可以发报考表；然后发“合格行 报考”，把文件导入平台才算报上。',
    en: 'One sentence registers: “register everybody for intermediate”; or send the registration list. Then “platform file registrations” gives you the file that the platform’s import takes.',
  },
  per: 'plan',
  closes: 'registration',
  from: [registrationsList.id, 'candidates', 'platform-candidates', officialList.id],
  stand: (counts) => {
    const heads = registeredHeads(counts)
    const ofList = standOfList(registrationsList.id, counts)
    if (ofList !== undefined) return ofList
    if (heads === 0 && counts.statuses.accurate === 0) return blocked('nobody-accurate')
    if (heads === 0)
      return counts.of?.plan === undefined ? blocked('no-plan') : doing('nobody-registered', counts.statuses.accurate)
    if (isClosed(counts)) return done('closed')
    const lacking = lackingOnPlatform(counts)
    if (lacking > 0) return doing('platform-lacks', lacking)
    const open = openOf(counts)
    const { plan } = counts.of ?? {}
    if (plan?.frozen !== undefined) {
      const more = heads - plan.frozen.heads
      return more === 0 ? done('frozen') : doing('changed-since-frozen', more)
    }
    if (open > 0) return doing('not-all-registered', open)
    return plan === undefined ? done('complete') : doing('not-frozen', heads)
  },
  share: (counts) => ({
    done: registeredHeads(counts),
    total: Math.max(counts.statuses.accurate, registeredHeads(counts)),
  }),
  checks: REGISTRATION_CHECKS,
  reasons: {
    ...reasonsOfList(registrationsList),
    'nobody-accurate': {
      said: () => ({ zh: '还没有信息准确的考生', en: 'nobody is accurate yet' }),
      next: { zh: '先办好考生的认证。', en: 'have the candidates verified first.' },
    },
    'no-plan': {
      said: () => ({ zh: '还没有考试计划', en: 'no exam plan yet' }),
      next: { zh: '先登记考试计划：发“添加考试计划”。', en: 'enter the exam plan first: write “add plan”.' },
    },
    'nobody-registered': {
      said: (open) => ({
        zh: `还没有登记报考，信息准确的考生 ${open} 人`,
        en: `nobody registered here yet, ${open} accurate`,
      }),
      next: {
        zh: '登记报考，例如“信息准确的都报中级”。',
        en: 'register them, such as “register everybody for intermediate”.',
      },
      act: REGISTER,
    },
    'not-all-registered': {
      said: (open, counts) => ({
        zh: `${sayHeads(counts).zh}，还有 ${open} 个信息准确的没报`,
        en: `${sayHeads(counts).en}, ${open} accurate ones are not`,
      }),
      next: { zh: '要报的，发“把还没报的都报上”。', en: 'to register them write “register everybody”.' },
      act: REGISTER,
    },
    'platform-lacks': {
      said: (lacking, counts) => ({
        zh: `${sayHeads(counts).zh}，平台上少 ${lacking} 条`,
        en: `${sayHeads(counts).en}; the platform lacks ${lacking} ${lacking === 1 ? 'record' : 'records'}`,
      }),
      next: {
        zh: '发“平台上少了谁”看名单，补报以后把报考导出再发给我。',
        en: 'write “who is missing on the platform” for the names; once they are registered send me the export again.',
      },
      act: { command: '平台上少了谁', label: { zh: '平台上少了谁', en: 'Who is missing there' } },
    },
    'not-frozen': {
      said: (_, counts) => ({
        zh: `${sayHeads(counts).zh}${sayOfficial(counts).zh}，名单还没有确认`,
        en: `${sayHeads(counts).en}${sayOfficial(counts).en}, the list is not confirmed yet`,
      }),
      next: {
        zh: '平台上导入（发“合格行 报考”拿文件），把报考导出发给我核对；报名截止前发“确认报考名单”。',
        en: 'import them on the platform (“platform file registrations” gives you the file) and send me its export to compare; before registration ends write “confirm registrations”.',
      },
      act: { command: '确认报考名单', label: { zh: '确认报考名单', en: 'Confirm the list' } },
    },
    'changed-since-frozen': {
      said: (more, counts) => ({
        zh: `${sayHeads(counts).zh}，确认之后名单又变了：${more > 0 ? `多了 ${more}` : `少了 ${-more}`} 人`,
        en: `${sayHeads(counts).en}; the list has changed since it was confirmed: ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'}`,
      }),
      next: {
        zh: '核对名单，再发“确认报考名单”。',
        en: 'check the list and write “confirm registrations” again.',
      },
      act: { command: '确认报考名单', label: { zh: '确认报考名单', en: 'Confirm the list' } },
    },
    frozen: {
      said: (_, counts) => ({
        zh: `${sayHeads(counts).zh}${sayOfficial(counts).zh}，名单已确认`,
        en: `${sayHeads(counts).en}${sayOfficial(counts).en}, the list is confirmed`,
      }),
      next: {
        zh: '名单已确认，不再增删，未到按缺考计；截止前要改，发“解除确认”。',
        en: 'nobody is added or taken out any more; to change it before registration ends write “release the list”.',
      },
    },
    closed: {
      said: (_, counts) => ({
        zh: `报考已截止，${sayHeads(counts).zh}${sayOfficial(counts).zh}`,
        en: `registration is over, ${sayHeads(counts).en}${sayOfficial(counts).en}`,
      }),
      next: {
        zh: '报考已截止，不能增删，未到按缺考计。',
        en: 'nobody can be added or removed any more; whoever does not come is absent.',
      },
    },
    complete: {
      said: (_, counts) => ({
        zh: `${sayHeads(counts).zh}${sayOfficial(counts).zh}`,
        en: `${sayHeads(counts).en}${sayOfficial(counts).en}`,
      }),
      next: {
        zh: '发“合格行 报考”拿平台的导入文件，在平台上导入；导入后把平台的报考导出发给我核对。',
        en: 'write “platform file registrations” and import its file on the platform; then send me the platform’s export to compare.',
      },
    },
  },
  measures: {
    heads: {
      label: { zh: '报考人数', en: 'Number registered' },
      examples: [],
      from: [registrationsList.id],
      count: registeredHeads,
      said: (heads, counts) => sayNumber(heads === 0 ? NOBODY : sayHeads(counts)),
    },
    notRegistered: {
      label: { zh: '谁认证了还没报考', en: 'Verified but not registered' },
      examples: [],
      count: openOf,
      said: (open, counts) => sayOpen(open, counts),
    },
    records: {
      label: { zh: '报考记录条数', en: 'Registration records' },
      examples: [],
      from: [registrationsList.id, officialList.id],
      count: registeredHeads,
      said: (heads, counts) => sayNumber(heads === 0 ? NOBODY : sayHeads(counts)),
    },
  },
})

const NOBODY: Said = { zh: '还没有人登记报考', en: 'Nobody is registered here yet' }

function openOf(counts: Counts): number {
  return Math.max(0, counts.statuses.accurate - registeredHeads(counts))
}

function sayNumber({ zh, en }: Said): Said {
  return { zh: `${zh}。`, en: `${en}.` }
}

function sayOpen(open: number, counts: Counts): Said {
  const { accurate } = counts.statuses
  if (accurate === 0) return { zh: '还没有信息准确的考生。', en: 'Nobody is accurate yet.' }
  return open === 0
    ? { zh: `信息准确的 ${accurate} 人都登记报考了。`, en: `All ${accurate} who are accurate are registered here.` }
    : {
        zh: `信息准确的 ${accurate} 人里，还有 **${open} 人**没报考。`,
        en: `Of ${accurate} who are accurate **${open}** are not registered here.`,
      }
}

function isClosed({ of }: Counts): boolean {
  const last = of?.plan && endOf(of.plan, 'registration')
  return last !== undefined && of !== undefined && last < of.today
}

function sayHeads(counts: Counts): Said {
  const byLevel = LEVELS.flatMap((level) => {
    const heads = counts[`registered.${level}`]
    return heads === 0 ? [] : [{ level, heads }]
  })
  const zh = byLevel.map(({ level, heads }) => `${level} ${heads}`).join('、')
  const en = byLevel.map(({ level, heads }) => `“${level}” ${heads}`).join(', ')
  const heads = registeredHeads(counts)
  return { zh: `已登记报考 ${heads} 人（${zh}）`, en: `${heads} registered here (${en})` }
}

function sayOfficial(counts: Counts): Said {
  const records = officialRecords(counts)
  if (records === 0) return { zh: '', en: '' }
  return { zh: `，平台上 ${records} 条`, en: `, ${records} records on the platform` }
}
