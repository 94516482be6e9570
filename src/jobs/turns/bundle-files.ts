/** 打包上报文件 · Files of one exam as the platform imports them, in one zip, numbered in the order of upload. */
import { CANDIDATE_STATUSES } from '../../domain/candidates/candidate.js'
import type { ExamPlan } from '../../domain/plans/plan.js'
import { fileWord } from '../../domain/printing/print-file-name.js'
import { findProgramme } from '../../domain/programmes/all.js'
import { guideOf } from '../../domain/programmes/guide-of.js'
import { platformTemplateOf } from '../../domain/programmes/platform-template.js'
import type { Programme } from '../../domain/programmes/programme.js'
import type { WorkStep } from '../../domain/programmes/work-steps.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import type { Said } from '../../domain/talk/language.js'
import type { ConversationRef, OfferedFile } from '../../domain/talk/message.js'
import type { Facts } from '../../domain/talk/turn.js'
import { countStops, sayBundle, sayNothingToBundle } from '../../flows/preflight/preflight-words.js'
import { packPhotos } from '../imports/pack-photos.js'
import { sayLearnedForm } from './platform-file-words.js'
import { fillTemplate } from './platform-files.js'
import { judgePlan } from './preflight.js'
import { photosOnRecord } from './record-files.js'
import { PLAN_GONE, type WritingPorts, type Written } from './written.js'

/** What goes to one place of the platform. */
interface Portion {
  readonly label: Said
  readonly at: WorkStep
  readonly files: readonly OfferedFile[]
  /** How many, as it is said. */
  readonly said: Said
  /** The platform has it and takes it no more [PM 5.2.3]. */
  readonly isThere?: true
}

/** Once accurate, name, number and photo are locked there: it is not uploaded anew. */
const NOT_YET = CANDIDATE_STATUSES.filter((status) => status !== 'accurate')
const ACCURATE = ['accurate'] as const

export async function writeBundle(
  wanted: Extract<FileWanted, { kind: 'bundle' }>,
  facts: Facts,
  conversation: ConversationRef,
  ports: WritingPorts,
): Promise<Written> {
  const judged = await judgePlan(wanted.plan, facts, ports)
  const plan = judged?.verdict.plan
  if (judged === undefined || plan === undefined) return { said: PLAN_GONE }
  const portions = (await portionsOf(plan, facts, conversation, ports)).filter(({ files }) => files.length > 0)
  if (portions.length === 0) return { said: sayNothingToBundle(plan) }
  const maxBytes = ports.capabilities[conversation.channel]?.maxFileBytes ?? Number.MAX_SAFE_INTEGER
  const numbered = portions.filter(({ isThere }) => isThere !== true)
  const entries = [
    ...numbered.flatMap(({ label, files }, at) => files.map((file) => entry(`${at + 1}-${label.zh}`, file))),
    ...portions
      .filter(({ isThere }) => isThere)
      .flatMap(({ label, files }) => files.map((file) => entry(`平台上已有-不用再传/${label.zh}`, file))),
  ]
  const files = await ports.photoFiles.pack(entries, `上报文件-${fileWord(plan.name)}.zip`, maxBytes)
  const programme = findProgramme(plan.programme ?? '')
  const said = portions.map((one) => sayPortion(one, numbered.indexOf(one) + 1, programme))
  return { said: sayBundle(plan, said, countStops(judged.verdict)), files }
}

function entry(start: string, { sha256, name }: OfferedFile) {
  return { sha256, packName: `${start}${name.replace(/^(?:全部[^-]*|考生照片-可上传平台)/u, '')}` }
}

async function portionsOf(
  plan: ExamPlan,
  facts: Facts,
  conversation: ConversationRef,
  ports: WritingPorts,
): Promise<readonly Portion[]> {
  const programme = findProgramme(plan.programme ?? '')
  const ofList = async (
    list: string,
    at: WorkStep,
    label: Said,
    only: { plan?: string; statuses?: readonly string[] },
  ): Promise<Portion> => {
    const { name: template, leftOut } = platformTemplateOf(list, programme)
    const { parts } = await fillTemplate({ kind: 'platform', list, template, leftOut, ...only }, facts, ports)
    const rows = parts.reduce((sum, { gaps }) => sum + gaps.rows, 0)
    const form = parts.flatMap(({ learned }) => (learned === undefined ? [] : [sayLearnedForm(learned, facts.now)]))[0]
    const said = {
      zh: `${rows} 条${form === undefined ? '' : `（${form.zh}）`}`,
      en: `${rows}${form === undefined ? '' : ` (${form.en})`}`,
    }
    return { label, at, files: parts.flatMap(({ files }) => files), said }
  }
  const ofPhotos = async (statuses: (typeof CANDIDATE_STATUSES)[number][]): Promise<Portion> => {
    const photos = await photosOnRecord(facts, ports, statuses)
    const files = await packPhotos(photos, conversation, ports)
    return { label: PHOTOS, at: 'photos', files, said: { zh: `${photos.length} 张`, en: `${photos.length}` } }
  }
  const there = async (portion: Promise<Portion>): Promise<Portion> => ({ ...(await portion), isThere: true })
  return Promise.all([
    ofList('candidates', 'candidates', CANDIDATES, { statuses: NOT_YET }),
    ofPhotos([...NOT_YET]),
    ofList('registrations', 'registration', REGISTRATIONS, { plan: plan.name }),
    ofList('rooms', 'rooms', ROOMS, { plan: plan.name }),
    there(ofList('candidates', 'candidates', CANDIDATES, { statuses: ACCURATE })),
    there(ofPhotos([...ACCURATE])),
  ])
}

const CANDIDATES: Said = { zh: '考生信息', en: 'candidates' }
const PHOTOS: Said = { zh: '照片', en: 'photos' }
const REGISTRATIONS: Said = { zh: '报考', en: 'registrations' }
const ROOMS: Said = { zh: '考场', en: 'rooms' }

function sayPortion({ label, at, said, isThere }: Portion, number: number, programme: Programme | undefined): Said {
  if (isThere) {
    return {
      zh: `- ${label.zh} ${said.zh}：这些人已经信息准确，平台上有了，放在“平台上已有-不用再传”里备查。`,
      en: `- ${label.en} ${said.en}: accurate and on the platform already; kept apart, not to be uploaded.`,
    }
  }
  const menu = programme && guideOf(programme, at).menu
  const where = menu === undefined ? { zh: '', en: '' } : { zh: `，${menu.is}`, en: `, at “${menu.is}”` }
  return { zh: `${number}. ${label.zh} ${said.zh}${where.zh}`, en: `${number}. ${label.en} ${said.en}${where.en}` }
}
