/** 对话记录 · Plays a written conversation against the flows and writes down what was really said. */
import { paperLines } from '../../src/domain/arrangement/paper-lines.js'
import { papersOfPlan } from '../../src/domain/arrangement/papers-of-plan.js'
import { ROOM_PAPERS } from '../../src/domain/arrangement/room-papers.js'
import { CANDIDATE_STATUSES } from '../../src/domain/candidates/candidate.js'
import { CANDIDATE_STATUS_NAMES } from '../../src/domain/candidates/candidate-status.js'
import type { UndoBlock } from '../../src/domain/imports/import-records.js'
import type { Workbook } from '../../src/domain/lists/sheet.js'
import type { PhotoReport } from '../../src/domain/photos/photo-report.js'
import { ALL_SUBJECTS } from '../../src/domain/plans/all-subjects.js'
import type { Reply, SystemEvent } from '../../src/domain/talk/message.js'
import type { Problem } from '../../src/domain/talk/problem.js'
import type { Filling } from '../../src/domain/talk/problem-blanks.js'
import type { ReceivedFile, SavedConversation, TurnInput } from '../../src/domain/talk/turn.js'
import type { Advance } from '../../src/flows/engine/assistant.js'
import { describeChange } from './describe-change.js'
import { printedOn } from './fake-counts.js'
import { FakeWorld } from './fake-facts.js'
import { membershipOf } from './fake-people.js'

export interface Stage {
  readonly advance: Advance
  /** What the files hold, by the name the transcript calls it. */
  readonly workbooks: Readonly<Record<string, Workbook>>
  /** What a check of photos comes to. */
  readonly photos: Readonly<Record<string, PhotoReport>>
  /** Why a file cannot be read, by the name the transcript calls it. */
  readonly failures: Readonly<Record<string, Problem>>
}

/** The same transcript with the assistant's lines as they are now; equal to the file when nothing changed. */
export async function playTranscript(text: string, stage: Stage): Promise<string> {
  const player = new Player(stage)
  const lines: string[] = []
  let skipping = false
  for (const line of text.trimEnd().split('\n')) {
    const isCue = /^(?:#|考务> |—— )/u.test(line)
    if (line.startsWith('助手> ')) skipping = true
    else if (isCue || line === '') skipping = skipping && !isCue
    if (skipping) continue
    if (line === '' && lines.at(-1) === '') continue
    lines.push(line)
    const answer = await player.play(line)
    if (answer !== undefined) lines.push(answer, '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

const MESSAGE_KINDS: Readonly<Record<string, Filling<'message'>>> = { 语音: 'voice', 图片: 'picture', 位置: 'location' }

const KINDS: readonly (readonly [RegExp, ReceivedFile['kind']])[] = [
  [/\.(?:xlsx|xls|csv)$/u, 'workbook'],
  [/\.zip$/u, 'archive'],
  [/\.(?:jpg|png)$/u, 'picture'],
]

class Player {
  private readonly world = new FakeWorld()
  private saved: SavedConversation = { open: [] }
  /** Every button ever shown, by label; the newest wins. `label#1` is the first of that label. */
  private readonly buttons = new Map<string, string>()
  private readonly stage: Stage

  constructor(stage: Stage) {
    this.stage = stage
  }

  /** The assistant's answer to one line, or undefined where the line is only for the reader. */
  async play(line: string): Promise<string | undefined> {
    if (line.startsWith('—— ')) return this.stageDirection(line.slice(3).trim())
    if (!line.startsWith('考务> ')) return undefined
    return this.turn(this.readInput(line.slice('考务> '.length)))
  }

  private async turn(input: TurnInput): Promise<string> {
    const turn = await this.stage.advance(input, this.saved, this.world.facts(this.saved.schoolId))
    // As after a restart: only what survives being stored as json is kept.
    this.saved = JSON.parse(JSON.stringify(turn.conversation)) as SavedConversation
    this.world.apply(turn.changes)
    for (const choice of turn.replies.flatMap((reply) => reply.choices ?? [])) {
      if (!this.buttons.has(`${choice.label}#1`)) this.buttons.set(`${choice.label}#1`, choice.id)
      this.buttons.set(choice.label, choice.id)
    }
    const said = turn.replies.map(renderReply)
    const done = turn.changes.map((change) => `    · ${describeChange(change, this.world)}`)
    return [...(said.length === 0 ? ['助手> （不出声）'] : said), ...done].join('\n')
  }

  private readInput(said: string): TurnInput {
    const bracket = /^\[(文件|按钮|消息|进入)\s*([^\]]*)\]\s*(.*)$/su.exec(said)
    if (bracket === null) return { kind: 'text', text: said.replaceAll('⏎', '\n') }
    const [, what, names = '', text = ''] = bracket
    if (what === '进入') return { kind: 'entered' }
    if (what === '消息') return { kind: 'unsupported', what: MESSAGE_KINDS[names] ?? 'other' }
    if (what === '按钮') return { kind: 'choice', choiceId: this.buttons.get(names) ?? names }
    const files = names.split('、').map((name) => this.receive(name.trim()))
    return text === '' ? { kind: 'files', files } : { kind: 'files', files, text }
  }

  private receive(name: string): ReceivedFile {
    const fileId = this.world.newId()
    const shown = name.replace(/#.*$/u, '')
    this.world.imports.fileNames.set(fileId, shown)
    const kind = KINDS.find(([ending]) => ending.test(shown))?.[1] ?? 'other'
    // The same name is the same file, unless the transcript says otherwise: 名单.xlsx#2 is another.
    return { fileId, sha256: name, name: shown, sizeBytes: 1000, kind }
  }

  private async stageDirection(direction: string): Promise<string | undefined> {
    const [what = '', detail = ''] = direction.split('：')
    const event = await this.runJob(what, detail)
    if (event !== undefined) return this.turn({ kind: 'event', event })
    if (what === '同事的文件') await this.addColleagueUpload(detail)
    else await this.setUp(what, detail)
    return undefined
  }

  private async runJob(what: string, detail: string): Promise<SystemEvent | undefined> {
    if (what === '检查完成') return this.finishCheck(detail)
    if (what === '写入完成') return eventOf('batch-applied', this.world.finishApply())
    if (what === '消息重复送达') return eventOf(detail, this.world.imports.summaries.at(-1)?.id)
    if (what !== '读不了') return undefined
    const failure = this.stage.failures[detail]
    if (failure === undefined) throw new Error(`no failure ${detail}`)
    return eventOf('batch-failed', this.world.imports.failCheck(failure))
  }

  /** Nothing said: the workbook is what it was at the last check. */
  private async finishCheck(detail: string): Promise<SystemEvent> {
    const { imports } = this.world
    const photos = this.stage.photos[detail]
    if (photos !== undefined) return eventOf('batch-checked', imports.finishPhotos(photos))
    const workbook = this.stage.workbooks[detail]
    if (workbook === undefined && detail !== '') throw new Error(`no workbook ${detail}`)
    const id = await imports.finishCheck(workbook)
    const isRead = imports.find(id ?? '')?.status === 'checked'
    return eventOf(isRead ? 'batch-checked' : 'batch-failed', id)
  }

  private async setUp(what: string, detail: string): Promise<void> {
    const { world } = this
    const { imports } = world
    if (what === '身份') this.cast(detail)
    else if (what === '聊天') world.chat = detail === '群聊' ? 'group' : 'private'
    else if (what === '网页') world.hasPage = detail === '外面打得开'
    else if (what === '过了') world.now = new Date(world.now.getTime() + Number.parseInt(detail, 10) * 3_600_000)
    else if (what === '报考') this.register(detail)
    else if (what === '核定') this.approveRate(detail)
    else if (what === '缴费单') this.addSlip(detail)
    else if (what === '考场') this.addRoom(detail)
    else if (what === '座位') this.seat(detail)
    else if (what === '打印过') await this.print(detail)
    else if (what === '换座位') this.changeSeat(detail, { seat: detail.split(' ')[1] ?? '' })
    else if (what === '没有照片') this.changeSeat(detail, { photo: undefined })
    else if (what === '编排') this.arrangeRoom(detail)
    else if (what === '任课') this.addTeaching(detail)
    else if (what === '报考本校') this.registerOwn(detail)
    else if (what === '今天') world.now = new Date(`${detail}T02:00:00Z`)
    else if (what === '名额') this.approve(detail)
    else if (what === '专业') this.setMajor(detail)
    else if (what === '邀请码') this.addCode(detail)
    else if (what === '考生') this.addPeople(detail)
    else if (what === '考试计划') this.addPlan(detail)
    else if (what === '排考时间') this.arrange(detail)
    else if (what === '同事') this.addColleagues(detail)
    else if (what === '机构人员') this.addStaff(detail)
    else if (what === '忘记院校') this.saved = { open: [] }
    else if (what === '之后') imports.blockedBy = readBlock(detail)
    else if (what === '先前的照片') world.photos.keep(detail)
    else if (what === '同事接手')
      imports.apply({ kind: 'take-over-batch', batchId: this.lastId() }, byColleague(detail))
    else if (what === '同事作废') {
      imports.apply({ kind: 'apply-batch', batchId: this.lastId(), mode: 'given-up' }, byColleague(detail))
    } else throw new Error(`no stage direction ${what}`)
  }

  /** 2026年6月网店运营推广考试 网店运营推广 中级 30, or 31-35; by subject with its name after it. */
  private register(detail: string): void {
    const [plan = '', certificate = '', level = '', range = '', subject = ALL_SUBJECTS] = detail.split(' ')
    const [first = 1, last = first] = range.includes('-') ? range.split('-').map(Number) : [1, Number(range)]
    for (let n = first; n <= last; n += 1) {
      const person = { name: `考生${n}`, candidate: `人${n}` }
      this.world.lists.put('registrations', { plan, certificate, level, subject, ...person })
    }
  }

  /** 网店运营推广 中级 360: the province's, approved; once more, another. */
  private approveRate(detail: string): void {
    const [certificate = '', level = '', amount = ''] = detail.split(' ')
    const key = { province: '北京市', certificate, level, kind: '核定' }
    const known = this.world.lists.find('fee-rates', key)
    if (known === undefined) this.world.lists.put('fee-rates', { ...key, amount })
    else this.world.lists.change('fee-rates', known.id, (one) => ({ ...one, values: { ...one.values, amount } }))
  }

  /** 2026年6月网店运营推广考试 网店运营推广 45 16800 已缴费: from a sheet that does not say its levels. */
  private addSlip(detail: string): void {
    const [plan = '', certificate = '', heads = '', amount = '', status = ''] = detail.split(' ')
    this.world.lists.put('payment-slips', { plan, certificate, way: '按证书', part: '1', heads, amount, status })
  }

  /** 2026年6月网店运营推广考试 107室 理论 2026-06-18T08:00 1-30: of those registered before, one after the other. */
  private seat(detail: string): void {
    const [plan = '', room = '', subject = '', time = '', range = ''] = detail.split(' ')
    const [first = 1, last = first] = range.split('-').map(Number)
    for (let n = first; n <= last; n += 1) {
      const person = {
        name: `考生${n}`,
        candidate: `人${n}`,
        ticket: String(20_260_618_000_000_000_000_000_000n + BigInt(n)),
      }
      const level = this.world.lists.all('registrations')[0]?.values.level ?? ''
      const where = { plan, room, subject, time: time.replace('T', ' '), seat: String(n), level, photo: 'f0' }
      this.world.lists.put('seats', { ...person, ...where })
    }
  }

  /** tickets 2026年6月网店运营推广考试: all of them, as they stand now. */
  private async print(detail: string): Promise<void> {
    const [said = '', name = ''] = detail.split(' ')
    const { school, records } = this.world.facts(undefined)
    const paper = ROOM_PAPERS.find((one) => one === said)
    const plan = (await records?.plans.list())?.find((one) => one.name === name)
    if (paper === undefined || plan === undefined) throw new Error(`nothing to print: ${detail}`)
    const lines = paperLines(paper, (await records?.arrangement.seated(name)) ?? [], papersOfPlan(plan))
    this.world.apply([{ kind: 'note-printed', schoolId: school?.id ?? '', paper, lines }])
  }

  /** 考生3 12: what has changed is to be printed again. */
  private changeSeat(detail: string, news: Readonly<Record<string, string | undefined>>): void {
    const [name = ''] = detail.split(' ')
    const seat = this.world.lists.all('seats').find(({ values }) => values.name === name)
    const changed = Object.entries({ ...seat?.values, ...news }).filter(([field, value]) => {
      const isGone = news.seat === undefined ? field === printedOn('tickets') : field.startsWith('printed.')
      return value !== undefined && !isGone
    })
    this.world.lists.change('seats', seat?.id ?? '', (one) => ({ ...one, values: Object.fromEntries(changed) }))
  }

  /** 2026年6月网店运营推广考试 网店运营推广 中级 107室 45 */
  private addRoom(detail: string): void {
    const [plan = '', certificate = '', level = '', name = '', seats = ''] = detail.split(' ')
    this.world.lists.put('rooms', { plan, certificate, level, name, seats, site: '本校考核站点' })
  }

  /** 网店运营推广 中级 2, of 2026; a fourth word is the major. */
  private approve(detail: string): void {
    const [certificate = '', level = '', approved = '', major = '不分专业'] = detail.split(' ')
    this.world.lists.put('pilot-quotas', { year: '2026', certificate, level, approved, major, status: '审核通过' })
  }

  /** 王芳 物流管理 */
  private setMajor(detail: string): void {
    const [name = '', major = ''] = detail.split(' ')
    const known = this.world.lists.all('candidates').find(({ values }) => values.name === name)
    this.world.lists.change('candidates', known?.id ?? '', (one) => ({ ...one, values: { ...one.values, major } }))
  }

  /** 六月考试 107室 张伟(1001)、李静(1002) */
  private arrangeRoom(detail: string): void {
    const [plan = '', room = '', invigilators = ''] = detail.split(' ')
    this.world.lists.put('room-sessions', { plan, room, invigilators })
  }

  /** 王强 电子商务 电商2301班 */
  private addTeaching(detail: string): void {
    const [teacher = '', major = '', className = '不分班级'] = detail.split(' ')
    this.world.lists.put('teaching', { teacher, major, className })
  }

  /** Everybody on record: plan, certificate, level. */
  private registerOwn(detail: string): void {
    const [plan = '', certificate = '', level = ''] = detail.split(' ')
    for (const { id, values } of this.world.lists.all('candidates')) {
      this.world.lists.put('registrations', { plan, certificate, level, name: values.name ?? '', candidate: id })
    }
  }

  private lastId(): string {
    return this.world.imports.summaries.at(-1)?.id ?? ''
  }

  /** 王芳 二班.xlsx 三行有错: a colleague's upload, checked, that nobody has answered yet. */
  private async addColleagueUpload(detail: string): Promise<void> {
    const [name = '', file = '', content = ''] = detail.split(' ')
    this.world.imports.begin(
      this.world.newId(),
      file.endsWith('.zip') ? 'photos' : 'workbook',
      [file],
      byColleague(name),
    )
    await this.finishCheck(content)
  }

  private cast(detail: string): void {
    const { people } = this.world
    people.isSystemAdmin = detail === '系统管理员'
    if (detail === '系统管理员' || detail === '陌生人') return
    people.memberships = detail.split('、').map((one) => {
      const [school = '', role = ''] = one.split(' ')
      const org = people.orgs.find(({ name }) => name === school)
      if (org !== undefined) return { role: 'org-staff', orgId: org.id, orgName: org.name }
      const found = people.schools.find(({ name }) => name === school)
      return membershipOf(role === '院校管理员' ? 'school-admin' : 'coordinator', found)
    })
  }

  private addCode(detail: string): void {
    const [code = '', status = ''] = detail.split(' ')
    if (status === '过期') this.world.people.codes.set(code, { status: 'expired' })
    else if (status === '用过') this.world.people.codes.set(code, { status: 'used' })
    else if (status === '暂停') {
      this.world.people.codes.set(code, { status: 'blocked', until: new Date(this.world.now.getTime() + 3_600_000) })
    } else {
      const [school] = this.world.people.schools
      this.world.people.codes.set(code, {
        status: 'valid',
        invitationId: code,
        personName: '张伟',
        role: 'coordinator',
        ...(school === undefined ? {} : { schoolName: school.name }),
      })
    }
  }

  /** 王芳 考务负责人、李敏 院校管理员 自己; of the first school, or of the one named last: 吴刚 考务负责人 第一职业中学山东省 */
  private addColleagues(detail: string): void {
    for (const one of detail.split('、')) {
      const [name = '', role = '', of = ''] = one.split(' ')
      const school = this.world.people.schools.find((known) => `${known.name}${known.province}` === of)
      const number = this.world.people.colleagues.length + 1
      this.world.people.colleagues.push({
        personId: of === '自己' ? 'self' : this.world.newId(),
        name,
        roles: [role === '院校管理员' ? 'school-admin' : 'coordinator'],
        since: new Date(Date.UTC(2026, 2, number, 2)),
        schoolId: (school ?? this.world.people.schools[0])?.id ?? '',
      })
    }
  }

  /** 郑好 博导前程、李敏 博导前程 自己 */
  private addStaff(detail: string): void {
    for (const one of detail.split('、')) {
      const [name = '', org = '', of = ''] = one.split(' ')
      this.world.people.staff.push({
        personId: of === '自己' ? 'self' : this.world.newId(),
        name,
        roles: ['org-staff'],
        since: new Date(Date.UTC(2026, 2, this.world.people.staff.length + 1, 2)),
        orgId: this.world.people.orgs.find((known) => known.name === org)?.id ?? '',
      })
    }
  }

  /** 王芳 需人工确认 */
  /** 名称 排考时间: of a plan that is there. */
  private arrange(detail: string): void {
    const [name = '', window = ''] = detail.split(' ')
    const plan = this.world.lists.all('exam-plans').find(({ values }) => values.name === name)
    const arrangement = window.replace('~', ' 至 ')
    this.world.lists.change('exam-plans', plan?.id ?? '', (one) => ({ ...one, values: { ...one.values, arrangement } }))
  }

  /** 名称 证书 等级 考试日 报考时间, the last with ~ for 至; what follows is 参考院校. */
  private addPlan(detail: string): void {
    const [name = '', certificates = '', levels = '', exam = '', window = '', schools = ''] = detail.split(' ')
    const values = { name, certificates, levels, exam, registration: window.replace('~', ' 至 '), schools }
    const said = Object.entries(values).filter(([, value]) => value !== '')
    this.world.lists.put('exam-plans', Object.fromEntries(said))
  }

  private addPeople(detail: string): void {
    for (const one of detail.split('、')) {
      const [name = '', status = ''] = one.split(' ')
      const known = CANDIDATE_STATUSES.find((one) => CANDIDATE_STATUS_NAMES[one].zh === status)
      if (known === undefined) throw new Error(`no status ${status}`)
      this.world.addCandidates(1, known, name)
    }
  }
}

/** 照片, or 照片 王芳 where it is a colleague's. */
function readBlock(detail: string): UndoBlock {
  const [what = '', byName] = detail.split(' ')
  const kind = (
    {
      更正: 'correction',
      照片: 'photos',
      人工确认: 'confirmation',
      状态: 'statuses',
      别的名单: 'later-import',
    } as const
  )[what]
  if (kind === undefined) throw new Error(`no block ${what}`)
  return { kind, isOthers: byName !== undefined, ...(byName === undefined ? {} : { byName }) }
}

function byColleague(name: string): { readonly byName: string; readonly byPersonId: string } {
  return { byName: name, byPersonId: `person ${name}` }
}

function eventOf(kind: string, batchId: string | undefined): SystemEvent {
  if (batchId === undefined) throw new Error(`${kind}: there is no such batch`)
  return { kind: kind as SystemEvent['kind'], batchId }
}

function renderReply(reply: Reply): string {
  const whom = reply.audience === 'private' ? '（私聊）' : ''
  const buttons = (reply.choices ?? []).map((choice) => `[${choice.label}]`).join(' ')
  const files = (reply.files ?? []).map((file) => `    附件：${file.name}`)
  const lines = [`助手> ${whom}${reply.text}`, ...(buttons === '' ? [] : [`    ${buttons}`]), ...files]
  return lines.join('\n').replaceAll('\n\n', '\n').replaceAll('\n', '\n      ').replaceAll('\n          ', '\n    ')
}
