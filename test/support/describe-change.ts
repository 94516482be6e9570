/** 变更的写法 · A change of a turn as a transcript notes it. */
import type { Edit } from '../../src/domain/imports/edits.js'
import type { Change, FileWanted } from '../../src/domain/talk/changes.js'
import type { FakeWorld } from './fake-facts.js'

const MODES = {
  'valid-rows': '导入合格的',
  'all-or-nothing': '全部导入',
  'check-only': '只留检查结果',
  'given-up': '不导入了',
} as const

export function describeChange(change: Change, world: FakeWorld): string {
  const files = (id: string): string => (world.imports.find(id)?.fileNames ?? []).map((name) => `《${name}》`).join('')
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
      return `记录：开始检查${files(change.batchId)}${inBrackets([...(change.wanted === undefined ? [] : [change.wanted]), ...listScope(change.scope)])}`
    case 'check-kept-photos':
      return `记录：对照先前的照片${files(change.batchId)}`
    case 'recheck-batch': {
      const said = [...listScope(change.scope ?? {}), ...(change.edits ?? []).map(describeEdit)]
      return `记录：重新检查${files(change.batchId)}${inBrackets(said)}`
    }
    case 'take-over-batch':
      return `记录：接手${files(change.batchId)}`
    case 'apply-batch':
      return `记录：${files(change.batchId)}${MODES[change.mode]}`
    case 'undo-batch':
      return `记录：撤销${files(change.batchId)}`
    case 'confirm-candidate':
      return `记录：确认考生 ${change.candidateId}`
    case 'write-rows':
      return `记录：写入 ${change.list} ${change.rows.map((row) => Object.values(row).join('/')).join('，')}`
    case 'learn-template':
      return `记录：学会模板 ${change.list} ${change.template}${files(change.batchId)}（${change.layout.columns.map(({ header, field }) => `${header}=${field ?? '空着'}`).join('，')}）`
    case 'forget-template':
      return '记录：忘掉模板'
    case 'publish-contacts':
      return `记录：${change.orgId} 的 ${change.list} ${change.rows.map((row) => Object.values(row).join('/')).join('，')}`
    case 'publish-plan':
      return `记录：发布考试计划 ${Object.values(change.values).join('/')}，院校 ${change.schools.join('、') || '不变'}`
    case 'answer-plan':
      return `记录：${change.schoolId} ${change.answer === 'joined' ? '参加' : '不参加'} ${change.publishedId}${change.follows ? '，跟机构的走' : ''}`
    case 'accept-proposals':
      return `记录：采纳建议 ${change.picks === 'all' ? '全部' : change.picks.join('、')}`
    case 'request-file':
      return `记录：写文件 ${describeFile(change.what, files)}`
    case 'correct-record':
      return `记录：${change.list} ${change.recordId} 的 ${change.field} ${change.was} → ${change.value}`
    case 'remove-record':
      return `记录：删除 ${change.list} ${change.recordId}`
    case 'offer-upload-link':
      return `记录：上传链接，到 ${change.expiresAt.toISOString().slice(11, 16)} UTC 为止`
    case 'note-printed':
      return `记录：打过 ${change.paper} ${change.lines.length}`
    case 'undo-correction':
      return `记录：撤回更正 ${change.id}`
  }
}

function listScope(scope: Readonly<Partial<Record<string, string>>>): readonly string[] {
  return Object.entries(scope).map(([field, value]) => `${field}=${value}`)
}

function inBrackets(said: readonly string[]): string {
  return said.length === 0 ? '' : `（${said.join('，')}）`
}

function describeEdit(edit: Edit): string {
  switch (edit.kind) {
    case 'take':
      return `采纳 ${edit.code} ${edit.field}${edit.doubtful ? ' 连同拿不准的' : ''}`
    case 'take-one':
      return `采纳第${edit.row}行 ${edit.code} ${edit.field} ${edit.proposal}`
    case 'set':
      return `第${edit.row}行 ${edit.field}=${edit.value}`
    case 'others':
      return `${edit.rows.map(({ row }) => `第${row}行`).join('、') || '没有哪行'} ${edit.field}=${edit.value}`
    case 'drop':
      return `去掉第${edit.row}行`
    case 'allow':
      return `允许 ${edit.code}`
  }
}

function describeFile(what: FileWanted, files: (id: string) => string): string {
  switch (what.kind) {
    case 'template':
      return `模板 ${what.list}`
    case 'failing-rows':
      return `错误行${files(what.batchId)}`
    case 'platform':
      return `平台文件 ${what.list} ${what.template}${what.batchId === undefined ? '' : files(what.batchId)}`
    case 'questionnaire':
      return `监考问卷 ${what.plan}`
    case 'records':
      return `全部记录 ${what.list}`
    case 'schools-progress':
      return `各校进度表 ${what.publishedId}`
    case 'photos':
      return '照片包'
    case 'photo':
      return `照片 ${what.candidateId}`
    case 'print':
      return `打印 ${what.paper} ${what.plan}`
    case 'print-rooms':
      return `打印 ${what.paper} ${what.plan} ${what.person ?? what.room ?? '全部考场'}${what.only === undefined ? '' : '，只要变了的'}`
    case 'site-form':
      return `站点申请表 ${what.asked.site}`
    case 'kept-file':
      return `存着的${what.what === 'receipt' ? '缴费凭证' : '申请表'} ${what.file.name}`
    case 'preflight':
      return `上报前检查 ${what.plan}`
    case 'bundle':
      return `打包上报文件 ${what.plan}`
    case 'sent-before':
      return '发过的文件'
  }
}
