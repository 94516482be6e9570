/** 建议一点就采纳 · What the check can put right itself, offered with the ways to import; the list is checked again with it. */
import type { Edit } from '../../domain/imports/edits.js'
import { LISTS } from '../../domain/lists/all.js'
import { fieldsOf } from '../../domain/lists/checking/header.js'
import type { List } from '../../domain/lists/list.js'
import type { ListReport, ProposalCount } from '../../domain/lists/list-report.js'
import { isOnEvidence } from '../../domain/lists/on-evidence.js'
import { PROBLEMS } from '../../domain/talk/all-problems.js'
import { foldText } from '../../domain/talk/commands.js'
import type { Said } from '../../domain/talk/language.js'
import { saysOption } from '../engine/acceptors.js'
import type { Act } from '../engine/acts.js'
import type { Effects, Read } from '../engine/flow.js'
import { lines, paragraphs, placeName, plural, whileChecking } from '../talk/wording.js'
import { type CheckedList, quoted } from './checked-list.js'
import { ASKED_ABOUT, nameProposal, RECORDS_OR_LIST } from './proposal-words.js'

const MOST_BUTTONS = 3

interface Offers {
  /** The commonest first. */
  readonly certain: readonly ProposalCount[]
  /** To be looked at one by one. */
  readonly doubtful: readonly ProposalCount[]
  readonly asked: readonly ProposalCount[]
}

/** Warnings do not stop a row, so what is proposed for them is left to the workbook. */
export function offersOf({ proposals }: ListReport, list: List): Offers {
  const offered = proposals.filter((one) => PROBLEMS[one.code].level === 'error' && isOnEvidence(one, list))
  const mendable = offered.filter(({ code }) => ASKED_ABOUT[code] === undefined)
  return {
    certain: mendable.filter(({ certain }) => certain > 0).toSorted((one, other) => other.certain - one.certain),
    doubtful: mendable.filter(({ doubtful }) => doubtful > 0),
    asked: offered.filter(({ code }) => ASKED_ABOUT[code] !== undefined),
  }
}

export function hasOffers({ report, talk }: CheckedList): boolean {
  return Object.values(offersOf(report, talk.list)).some((offers) => offers.length > 0)
}

const ALL_WORDS = [
  '都补上',
  '补上',
  '全补上',
  '都补',
  '都改好',
  '全部改好',
  '全部采纳',
  '都采纳',
  '采纳',
  'fill in all',
  'take all',
]
const ALL = { label: { zh: '全部补上', en: 'Take all of them' }, words: ALL_WORDS }
const AS_PROPOSED = {
  label: { zh: '都按建议', en: 'All as proposed' },
  words: ['按建议', '按建议的', '都按建议来', '按建议来', '都对', '没问题', 'as proposed'],
}
export function listOffers<A>(checked: CheckedList): readonly Act<A>[] {
  const { list } = checked.talk
  const { certain, doubtful, asked } = offersOf(checked.report, list)
  const isOnly = certain.length === 1
  const kinds = certain.slice(0, MOST_BUTTONS).map((one): Act<A> => {
    const label = nameProposal({ ...one, doubtful: 0 }, list)
    const words = [...wordsFor(one, list), ...(isOnly ? [ALL.label.zh, ...ALL_WORDS] : [])]
    return { value: choiceOf('take', one), label, words, act: () => recheckWith(checked, [takeUp(one)], label) }
  })
  const all: Act<A> = { value: 'take-all', ...ALL, act: () => recheckWith(checked, certain.map(takeUp), ALL.label) }
  const asProposed: Act<A> = {
    value: 'take-doubtful',
    ...AS_PROPOSED,
    act: () => recheckWith(checked, doubtful.map(takeUpDoubtful), AS_PROPOSED.label),
  }
  return [
    ...kinds,
    ...(certain.length > 1 ? [all] : []),
    ...(doubtful.length > 0 ? [asProposed] : []),
    ...asked.flatMap((one) => decide<A>(one, checked)),
  ]
}

/** Words for something that is not offered now: the person hears that there is nothing of the kind. */
export function notOffered(text: string, checked: CheckedList): Read<never> {
  const say = sayNotOffered(text, checked)
  return say && { kind: 'aside', effects: { say } }
}

function sayNotOffered(text: string, checked: CheckedList): Said | undefined {
  const { report, talk } = checked
  const { zh, en } = quoted(checked)
  if (saysOption(text, { value: '', ...ALL })) {
    return report.failing === 0
      ? {
          zh: `${zh}的 ${report.valid} 行全部合格，没有要补的。`,
          en: `All ${plural(report.valid, 'row')} of ${en} are valid; there is nothing to fill in.`,
        }
      : { zh: `${zh}里没有我能直接补上的。`, en: `There is nothing in ${en} that I could fill in by myself.` }
  }
  const column = columnToFill(text, talk.list)
  if (column !== undefined) {
    const name = talk.list.columns[column]?.name ?? column
    return { zh: `${zh}的${name}没有我能补的。`, en: `There is nothing I could fill in for “${name}” of ${en}.` }
  }
  if (saysOption(text, { value: '', ...AS_PROPOSED })) {
    return { zh: `${zh}里没有要您看的建议。`, en: `There is no proposal in ${en} that has to be looked at.` }
  }
  if (RECORDS_OR_LIST.some((one) => saysOption(text, { value: '', ...one }))) {
    return {
      zh: `${zh}里没有要选“按记录的”还是“按名单改”的。`,
      en: `Nothing in ${en} has to be decided between the records and the list.`,
    }
  }
  return undefined
}

/** The column that is to be filled in. */
function columnToFill(text: string, list: List): string | undefined {
  const said = foldText(text)
  return fieldsOf(list).find((field) => wordsFor({ field }, list).includes(said))
}

/** 补上, 补上拼音: of whatever list, where none is open. */
export function asksToFillIn(text: string): boolean {
  return saysOption(text, { value: '', ...ALL }) || LISTS.some((list) => columnToFill(text, list) !== undefined)
}

function decide<A>(one: ProposalCount, checked: CheckedList): readonly Act<A>[] {
  const { code } = one
  const asked = ASKED_ABOUT[code]
  if (asked === undefined) return []
  const { take, allow } = asked
  return [
    {
      value: choiceOf('keep', one),
      ...take,
      act: () => recheckWith(checked, [takeUpDoubtful(one)], take.label),
    },
    {
      value: choiceOf('allow', one),
      ...allow,
      act: () => recheckWith(checked, [{ kind: 'allow', code }], allow.label),
    },
  ]
}

function choiceOf(what: string, { code, field }: ProposalCount): string {
  return `${what} ${code} ${field}`
}

/** 补上拼音, 补性别: by whatever people call the column. */
function wordsFor({ field }: Pick<ProposalCount, 'field'>, { columns }: List): readonly string[] {
  const column = columns[field]
  return [column?.name ?? field, ...(column?.synonyms ?? [])].flatMap((name) => [
    `补上${name}`,
    `补${name}`,
    `${name}补上`,
    `改好${name}`,
    `fill in ${name}`,
  ])
}

function takeUp({ code, field }: ProposalCount): Edit {
  return { kind: 'take', code, field }
}

function takeUpDoubtful({ code, field }: ProposalCount): Edit {
  return { kind: 'take', code, field, doubtful: true }
}

export function recheckWith(
  { batch }: Pick<CheckedList, 'batch'>,
  edits: readonly Edit[],
  what: Said,
): Effects<Record<never, never>> {
  return {
    changes: [{ kind: 'recheck-batch', batchId: batch.id, edits }],
    say: {
      zh: `好的，${what.zh}，重新检查…`,
      en: `All right: ${what.en.charAt(0).toLowerCase()}${what.en.slice(1)}. Checking again…`,
      ...whileChecking(batch),
    },
  }
}

/** What has to be looked at, and how to say that one of them is otherwise. */
export function sayOffers({ report, talk }: CheckedList): Said | undefined {
  const { doubtful, asked } = offersOf(report, talk.list)
  if (doubtful.length + asked.length === 0) return undefined
  return paragraphs(
    ...doubtful.map((one) => sayDoubtful(one, talk.list)),
    ...asked.map((one) => [sayAsked(one), ...examplesOf(one)]),
  )
}

function sayDoubtful(one: ProposalCount, list: List): Said {
  const name = list.columns[one.field]?.name ?? one.field
  const [first] = one.examples
  const example = first === undefined ? undefined : `${first.place.sheet ?? ''}第${first.place.row}行${name}改成……`
  return lines(
    {
      zh: `**${name}里有 ${one.doubtful} 个拿不准，请看一下：**`,
      en: `**${plural(one.doubtful, 'value')} in doubt in “${name}”, please have a look:**`,
    },
    ...examplesOf(one),
    example === undefined
      ? undefined
      : {
          zh: `都对就发“都按建议”；哪个不对就告诉我，例如：“${example}”`,
          en: `If all are right, write “as proposed”; if one is not, tell me, for example: “${example}”`,
        },
  )
}

function sayAsked({ code, certain, doubtful }: ProposalCount): Said | undefined {
  const asked = ASKED_ABOUT[code]
  if (asked === undefined) return undefined
  const what = asked.of(certain + doubtful)
  return { zh: `**${what.zh}：${asked.which.zh}**`, en: `**${what.en}: ${asked.which.en}**` }
}

function examplesOf({ examples, certain, doubtful }: ProposalCount): readonly Said[] {
  const rest = certain === 0 ? doubtful - examples.length : 0
  const shown = examples.map(({ place, who, proposal }): Said => {
    const at = placeName(place)
    return { zh: `- ${at.zh} ${who} → ${proposal}`, en: `- ${at.en} ${who} → ${proposal}` }
  })
  if (rest <= 0 || shown.length === 0) return shown
  return [...shown, { zh: `- 还有 ${rest} 个，表里都标着`, en: `- ${rest} more, marked in the workbook` }]
}
