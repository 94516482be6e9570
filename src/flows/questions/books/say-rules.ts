/** 规则怎么说 · The rules of a programme in a few words. */
import { LEVELS } from '../../../domain/cells/levels.js'
import { invigilatorsNeeded } from '../../../domain/programmes/invigilators-needed.js'
import { PHASES, type Phase, type Programme, type Timeline } from '../../../domain/programmes/programme.js'
import type { Said } from '../../../domain/talk/language.js'

type Of<K extends keyof Programme> = NonNullable<Programme[K]> extends { readonly is: infer T } ? T : never

export function sayInvigilators(rule: Of<'invigilators'>, heads: number | undefined): Said {
  if (heads !== undefined) {
    const needed = invigilatorsNeeded(rule, heads)
    return { zh: `${needed} 名`, en: String(needed) }
  }
  const { least, enoughUpTo, headsEach } = rule
  const next = invigilatorsNeeded(rule, enoughUpTo + 1)
  return rule.counts === 'full'
    ? {
        zh: `${enoughUpTo + 1} 人以下 ${least} 名，${enoughUpTo + 1} 人起 ${next} 名，每多 ${headsEach} 人加 1 名`,
        en: `${least} below ${enoughUpTo + 1} heads, ${next} from ${enoughUpTo + 1}, one more for every ${headsEach}`,
      }
    : {
        zh: `${enoughUpTo} 人以内 ${least} 名，超过的不低于 1:${headsEach}（${enoughUpTo + 1} 人起 ${next} 名）`,
        en: `${least} up to ${enoughUpTo} heads, beyond that at least 1:${headsEach} (${next} from ${enoughUpTo + 1})`,
      }
}

export function sayFees({ interim, payLater }: Of<'fees'>): Said {
  const parts: Said[] = []
  if (interim) {
    const rates = LEVELS.map((level) => `${level} ${interim[level]} 元`).join('、')
    const inEnglish = LEVELS.map((level) => `“${level}” ${interim[level]} yuan`).join(', ')
    parts.push({
      zh: `先按${rates}（每人每次）收，省里定了再多退少补`,
      en: `interim ${inEnglish} per head and sitting, settled once the province has one`,
    })
  }
  if (payLater === 'all') parts.push({ zh: '也可以先考后缴', en: 'or sit first and pay later' })
  else if (payLater.length > 0) {
    const certificates = payLater.join('、')
    parts.push({ zh: `${certificates}可以先考后缴`, en: `“${certificates}” may sit first and pay later` })
  }
  if (!interim) parts.push({ zh: '没有暂行标准', en: 'no interim rate' })
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}

export function sayTemplates({ candidates, hasMajorVersion, registration, rooms }: Of<'templates'>): Said {
  const noVersion = hasMajorVersion === false
  return {
    zh: `考生 ${candidates} 版${noVersion ? '（没有“专业版本”列）' : ''}，报考 ${registration} 版${rooms ? `，考场 ${rooms} 版` : ''}`,
    en: `candidates ${candidates}${noVersion ? ' (without “专业版本”)' : ''}, registration ${registration}${rooms ? `, rooms ${rooms}` : ''}`,
  }
}

export function saySubjects({ subjects, weights = {}, passMark }: Of<'subjects'>): Said {
  const names = subjects.map(({ name, mode }) => (mode ? `${name}（${mode}）` : name)).join('、')
  const shares = Object.entries(weights).map(([part, percent]) => `${part} ${percent}%`)
  const count = subjects.length
  return {
    zh: `${count} 科：${names}，每人 ${count} 条报考记录${shares.length > 0 ? `；${shares.join('、')}` : ''}${passMark ? `，${passMark} 分合格` : ''}`,
    en: `${count}: “${names}”, ${count} ${count === 1 ? 'record' : 'records'} a head${shares.length > 0 ? `; “${shares.join('、')}”` : ''}${passMark ? `, ${passMark} to pass` : ''}`,
  }
}

export function sayMaterials(materials: Of<'materials'>): Said {
  return {
    zh: materials.map(({ name, how }) => `${name.zh}（${how.zh}）`).join('；'),
    en: materials.map(({ name, how }) => `${name.en} (${how.en})`).join('; '),
  }
}

const PHASE_NAMES: Readonly<Record<Phase, Said>> = {
  registration: { zh: '报名', en: 'registration' },
  training: { zh: '培训和排考', en: 'training and arrangement' },
  machines: { zh: '机房调试', en: 'machines' },
  printing: { zh: '准考证和物料', en: 'tickets and printing' },
  exam: { zh: '考试', en: 'exam' },
  publicity: { zh: '成绩公示', en: 'publicity' },
  certificates: { zh: '颁发证书', en: 'certificates' },
}

export function sayTimeline(timeline: Timeline): Said {
  return timeline.kind === 'rule' ? sayRule(timeline) : saySittings(timeline)
}

function saySittings({ sittings }: Extract<Timeline, { kind: 'sittings' }>): Said {
  const date = (day = '') => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
  const lines = sittings.map(({ name, days: { registration, exam, publicity } }) => {
    const [closes, sits, shown] = [
      date(registration.to),
      date(exam.from),
      `${date(publicity.from)}–${date(publicity.to)}`,
    ]
    return {
      zh: `${name.zh}报名 ${closes} 截止、${sits} 考试、${shown} 公示`,
      en: `${name.en}: registration until ${closes}, exam ${sits}, publicity ${shown}`,
    }
  })
  return { zh: lines.map(({ zh }) => zh).join('；'), en: lines.map(({ en }) => en).join('; ') }
}

const WEEKDAYS_ZH = '一二三四五六日'
const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function sayRule({ days, guessed }: Extract<Timeline, { kind: 'rule' }>): Said {
  const named = PHASES.flatMap((phase) => {
    if (phase === 'exam') return []
    const { from, to } = days[phase]
    const [begins, ends] = [from && sayWeekday(from), to && sayWeekday(to)]
    const unsure = guessed.includes(phase) ? { zh: '（估算）', en: ' (estimated)' } : { zh: '', en: '' }
    const when: Said =
      begins && ends
        ? { zh: `${begins.zh}到${ends.zh}`, en: `${begins.en} to ${ends.en}` }
        : {
            zh: `${begins ? `${begins.zh}以后` : `${ends?.zh}截止`}`,
            en: begins ? `after ${begins.en}` : `until ${ends?.en}`,
          }
    return [
      { zh: `${PHASE_NAMES[phase].zh}${when.zh}${unsure.zh}`, en: `${PHASE_NAMES[phase].en} ${when.en}${unsure.en}` },
    ]
  })
  return { zh: named.map(({ zh }) => zh).join('；'), en: named.map(({ en }) => en).join('; ') }
}

function sayWeekday({ week, weekday }: { readonly week: number; readonly weekday: number }): Said {
  const weeks = Math.abs(week)
  const side = week < 0 ? { zh: '考前', en: 'before' } : { zh: '考后', en: 'after' }
  return {
    zh: `${side.zh}第${'零一二三四'[weeks]}周周${WEEKDAYS_ZH[weekday - 1]}`,
    en: `${WEEKDAYS_EN[weekday - 1]} ${weeks} ${weeks === 1 ? 'week' : 'weeks'} ${side.en}`,
  }
}
