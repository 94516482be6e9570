import { describe, expect, test } from 'vitest'
import { looksLikeContacts, readContacts } from '../../../src/domain/contacts/read-contacts.js'
import { looksLikePayee, readPayee } from '../../../src/domain/contacts/read-payee.js'

const of = (typed: string) => readContacts(typed)?.contacts[0]

describe('a contact is read out of what people write', () => {
  test.each([
    ['博导的管家是王敏 13800000000', { name: '王敏', phone: '13800000000', of: '博导前程' }],
    ['管家王敏，电话13800000000', { name: '王敏', phone: '13800000000' }],
    ['我们省的管家是王老师：138-0000-0000', { name: '王老师', phone: '13800000000' }],
    ['山东的管家换成李静13900000000', { name: '李静', region: '山东省' }],
    ['网店运营推广专属管家 王敏 山东省 13800000000', { name: '王敏', of: '网店运营推广', region: '山东省' }],
    ['our steward is Wang Min 13800000000', { name: 'Wang Min' }],
  ])('%s', (typed, wanted) => {
    expect(looksLikeContacts(typed)).toBe(true)
    expect(of(typed)).toMatchObject({ kind: '专属管家', ...wanted })
  })

  test('an office needs no name of a person', () => {
    expect(of('鸿科项目办电话 010-57510000')).toEqual({
      kind: '项目办公室',
      name: '项目办公室',
      phone: '010-57510000',
      of: '鸿科经纬',
    })
  })

  test('a pasted table is a contact a line; its header is none, a line with nothing to read is named [LISTS 34]', () => {
    const table = '专属管家\t区域\t联系电话\n王敏\t北京、天津\t13800000000\n李静\t新疆\t13900000000\n新疆另议'
    const read = readContacts(table)
    expect(read?.contacts.map(({ name, region }) => [name, region])).toEqual([
      ['王敏', '北京市、天津市'],
      ['李静', '新疆维吾尔自治区'],
    ])
    expect(read?.unread).toEqual(['新疆另议'])
  })

  test('two names in a line are not guessed at', () => {
    expect(readContacts('王敏 李静 13800000000')).toEqual({ contacts: [], unread: ['王敏 李静 13800000000'] })
  })

  test.each(['我的管家是谁', '管家电话多少', '考试衔接人王敏 13800000000', '监考员张伟 13900000000'])(
    '%s opens nothing',
    (typed) => {
      expect(looksLikeContacts(typed)).toBe(false)
    },
  )
})

describe('a payee is read by its labels', () => {
  const WHOLE = { name: '示例科技有限公司', bank: '示例银行北京分行', account: '1100223344556677' }

  test.each([
    [
      '博导的收款账号：户名 示例科技有限公司，开户行 示例银行北京分行，账号 1100 2233 4455 6677',
      { ...WHOLE, of: '博导前程' },
    ],
    ['户名：示例科技有限公司\n开户行：示例银行北京分行\n账号：1100223344556677', WHOLE],
    ['收款单位：\n示例科技有限公司\n开户银行：示例银行北京分行\n银行账号：\n1100223344556677', WHOLE],
  ])('%s', (typed, wanted) => {
    expect(looksLikePayee(typed)).toBe(true)
    expect(readPayee(typed)).toEqual(wanted)
  })

  test.each(['收款账号是多少', '账号 1100223344556677', '开户行是哪个'])('%s opens nothing', (typed) => {
    expect(looksLikePayee(typed)).toBe(false)
  })
})
