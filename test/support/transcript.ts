/** 对话记录 · Plays a written conversation against the flows and writes down what was really said. */
import { CANDIDATE_STATUSES } from '../../src/domain/candidates/candidate.js'
import { CANDIDATE_STATUS_NAMES } from '../../src/domain/candidates/candidate-status.js'
import type { BatchReport } from '../../src/domain/lists/batch.js'
import type { Change } from '../../src/domain/talk/changes.js'
import type { Reply, SystemEvent } from '../../src/domain/talk/message.js'
import type { Problem } from '../../src/domain/talk/problem.js'
import type { Filling } from '../../src/domain/talk/problem-blanks.js'
import type { ReceivedFile, SavedConversation, TurnInput } from '../../src/domain/talk/turn.js'
import type { Advance } from '../../src/flows/engine/assistant.js'
import { FakeWorld, membershipOf } from './fake-facts.js'

export interface Stage {
  readonly advance: Advance
  /** Reports by the name the transcript calls them. */
  readonly reports: Readonly<Record<string, BatchReport>>
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
    const done = turn.changes.map((change) => `    · ${describe(change, this.world)}`)
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
    this.world.fileNames.set(fileId, name)
    const kind = KINDS.find(([ending]) => ending.test(name))?.[1] ?? 'other'
    return { fileId, sha256: fileId, name, sizeBytes: 1000, kind }
  }

  private async stageDirection(direction: string): Promise<string | undefined> {
    const [what = '', detail = ''] = direction.split('：')
    const event = this.runJob(what, detail)
    if (event !== undefined) return this.turn({ kind: 'event', event })
    this.setUp(what, detail)
    return undefined
  }

  private runJob(what: string, detail: string): SystemEvent | undefined {
    if (what === '检查完成') return eventOf('batch-checked', this.world.finishCheck(this.getReport(detail)))
    if (what === '写入完成') return eventOf('batch-applied', this.world.finishApply())
    if (what === '消息重复送达') return eventOf(detail, this.world.batches.at(-1)?.id)
    if (what !== '读不了') return undefined
    const failure = this.stage.failures[detail]
    if (failure === undefined) throw new Error(`no failure ${detail}`)
    return eventOf('batch-failed', this.world.failCheck(failure))
  }

  private getReport(name: string): BatchReport {
    const report = this.stage.reports[name]
    if (report === undefined) throw new Error(`no report ${name}`)
    return report
  }

  private setUp(what: string, detail: string): void {
    const { world } = this
    if (what === '身份') this.cast(detail)
    else if (what === '聊天') world.chat = detail === '群聊' ? 'group' : 'private'
    else if (what === '过了') world.now = new Date(world.now.getTime() + Number.parseInt(detail, 10) * 3_600_000)
    else if (what === '邀请码') this.addCode(detail)
    else if (what === '考生') this.addPeople(detail)
    else if (what === '同事') this.addColleagues(detail)
    else if (what === '机构人员') this.addStaff(detail)
    else if (what === '已有批复专业') world.approvedMajors = Number.parseInt(detail, 10)
    else if (what === '忘记院校') this.saved = { open: [] }
    else if (what === '之后') world.blockedBy = detail === '人工确认' ? 'confirmation' : 'photos'
    else if (what === '先前的照片') world.keepPhotos(detail)
    else throw new Error(`no stage direction ${what}`)
  }

  private cast(detail: string): void {
    const { world } = this
    world.isSystemAdmin = detail === '系统管理员'
    if (detail === '系统管理员' || detail === '陌生人') return
    world.memberships = detail.split('、').map((one) => {
      const [school = '', role = ''] = one.split(' ')
      const found = world.schools.find(({ name }) => name === school)
      return membershipOf(role === '院校管理员' ? 'school-admin' : 'coordinator', found)
    })
  }

  private addCode(detail: string): void {
    const [code = '', status = ''] = detail.split(' ')
    if (status === '过期') this.world.codes.set(code, { status: 'expired' })
    else if (status === '用过') this.world.codes.set(code, { status: 'used' })
    else if (status === '暂停') {
      this.world.codes.set(code, { status: 'blocked', until: new Date(this.world.now.getTime() + 3_600_000) })
    } else {
      const [school] = this.world.schools
      this.world.codes.set(code, {
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
      const school = this.world.schools.find((known) => `${known.name}${known.province}` === of)
      const number = this.world.colleagues.length + 1
      this.world.colleagues.push({
        personId: of === '自己' ? 'self' : this.world.newId(),
        name,
        roles: [role === '院校管理员' ? 'school-admin' : 'coordinator'],
        since: new Date(Date.UTC(2026, 2, number, 2)),
        schoolId: (school ?? this.world.schools[0])?.id ?? '',
      })
    }
  }

  /** 郑好 博导前程、李敏 博导前程 自己 */
  private addStaff(detail: string): void {
    for (const one of detail.split('、')) {
      const [name = '', org = '', of = ''] = one.split(' ')
      this.world.staff.push({
        personId: of === '自己' ? 'self' : this.world.newId(),
        name,
        roles: ['org-staff'],
        since: new Date(Date.UTC(2026, 2, this.world.staff.length + 1, 2)),
        orgId: this.world.orgs.find((known) => known.name === org)?.id ?? '',
      })
    }
  }

  /** 王芳 需人工确认 */
  private addPeople(detail: string): void {
    for (const one of detail.split('、')) {
      const [name = '', status = ''] = one.split(' ')
      const known = CANDIDATE_STATUSES.find((one) => CANDIDATE_STATUS_NAMES[one].zh === status)
      if (known === undefined) throw new Error(`no status ${status}`)
      this.world.addCandidates(1, known, name)
    }
  }
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

const MODES = {
  'valid-rows': '导入合格的',
  'all-or-nothing': '全部导入',
  'check-only': '只留检查结果',
  'given-up': '不导入了',
} as const

function describe(change: Change, world: FakeWorld): string {
  const fileNames = (id: string): string =>
    (world.batches.find((batch) => batch.id === id)?.fileNames ?? []).map((name) => `《${name}》`).join('')
  switch (change.kind) {
    case 'add-school':
      return `记录：新增院校 ${change.name} ${change.province}`
    case 'add-org':
      return `记录：新增机构 ${change.name}`
    case 'invite':
      return `记录：邀请 ${change.personName}（${change.role}，${change.schoolId ?? change.orgId}）`
    case 'remove-colleague':
      return `记录：移除同事 ${change.personId}（${change.schoolId}）`
    case 'remove-org-staff':
      return `记录：移除机构人员 ${change.personId}（${change.orgId}）`
    case 'redeem-invitation':
      return '记录：邀请码用掉'
    case 'count-wrong-code':
      return '记录：输错一次'
    case 'start-batch':
      return `记录：开始检查${fileNames(change.batchId)}（${change.batchKind}，${change.category}${change.categoryKnown ? '' : '，类别未定'}）`
    case 'check-kept-photos':
      return `记录：对照先前的照片${fileNames(change.batchId)}`
    case 'recheck-batch':
      return `记录：重新检查${fileNames(change.batchId)}${change.category === undefined ? '' : `（${change.category}）`}`
    case 'apply-batch':
      return `记录：${fileNames(change.batchId)}${MODES[change.mode]}`
    case 'undo-batch':
      return `记录：撤销${fileNames(change.batchId)}`
    case 'confirm-candidate':
      return `记录：确认考生 ${change.candidateId}`
    case 'set-approved-majors':
      return `记录：批复专业 ${change.majors.map(({ name, code, version }) => `${name}/${code}/${version}`).join('，')}`
    case 'accept-proposals':
      return `记录：采纳建议 ${change.picks === 'all' ? '全部' : change.picks.join('、')}`
    case 'request-file':
      return `记录：写文件 ${change.what}${change.batchId === undefined ? '' : fileNames(change.batchId)}`
  }
}
