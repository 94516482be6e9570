import { describe, expect, it } from 'vitest'
import type { StagedRow } from '../../../src/domain/lists/rows.js'
import { roomsList } from '../../../src/domain/rooms/rooms-list.js'
import { reasonsOfList } from '../../../src/domain/steps/list-standing.js'
import type { Facts } from '../../../src/domain/talk/turn.js'
import { answerChoice } from '../../../src/flows/questions/answer.js'
import { batch, CHECKED, ID_NUMBER, listReport, PHOTOS, ROWS, row } from './checked-school.js'
import { ask as askOf, factsOf, openOf, replies as repliesOf, type School } from './school-records.js'

const here = factsOf(CHECKED)
const inGroup = factsOf(CHECKED, { chat: 'group' })

const replies = (text: string, facts: Facts = here) => repliesOf(text, facts)
const ask = (text: string, facts: Facts = here) => askOf(text, facts)

describe('rows of the list checked last', () => {
  it('are named by row and person, with what stands there and what is proposed', async () => {
    expect(await ask('哪几行错了')).toBe(
      [
        '《一班.xlsx》（11月22日 10:30）有 3 行没通过检查：',
        '- 第8行 王芳：手机号码“13*****567”：手机号码不对',
        '- 第12行 陈静：姓名拼音：缺少姓名拼音（建议“Chen Jing”）；性别：没有填写',
        '- 第15行 李强：证件号码“110101********0012”：身份证号校验不通过',
        '',
        '直接告诉我就能改，例如“第8行手机号码改成……”；也可以在表里改好，把文件再发一次。',
      ].join('\n'),
    )
    expect(await ask('which rows failed the check')).toMatch(
      /3 rows of “一班\.xlsx” .* failed the check:\n- row 8 王芳: /,
    )
  })

  it('are only those the person has to put right, where there are many that one tap puts right', async () => {
    const many = Array.from({ length: 20 }, (_, at) => {
      const pinyin = {
        code: 'pinyin-missing',
        params: {},
        sheet: 0,
        row: 20 + at,
        field: 'pinyin',
        proposal: 'Li Na',
      } as const
      return row(20 + at, '李娜', {}, pinyin)
    })
    const of = (rows: readonly StagedRow[]) => {
      return factsOf({ batches: [batch('b', '二班.xlsx', { report: listReport(40, rows.length) })], rows: { b: rows } })
    }
    const said = await ask('哪几行错了', of([...ROWS, ...many]))
    expect(said).toContain('有 3 行没通过检查：\n- 第8行 王芳')
    expect(said).toContain('另有 20 行缺的我都算得出来，发“都补上”就补好。')
    expect(said).not.toContain('第20行')
    expect(await ask('哪几行错了', of(many))).toBe(
      '《二班.xlsx》（11月22日 10:30）\n\n有 20 行缺的我都算得出来，发“都补上”就补好。',
    )
  })

  it('say what stands in the column asked after', async () => {
    expect(await ask('第8行手机号写的啥')).toContain('手机号码“13*****567”')
    expect(await ask('第3行姓名是什么')).toContain('学生姓名“刘洋”')
  })

  it.each(['剩下的3个是谁', '有哪些人没导进去', '谁没导进去', '错误都在哪'])('are meant by “%s”', async (text) => {
    expect(await ask(text)).toContain('- 第8行 王芳')
  })

  it('are explained one by one, also where nothing is wrong', async () => {
    expect(await ask('第8行错在哪')).toContain(
      '- 手机号码“13*****567”：应是 1 开头的 11 位手机号码，现在是 10 位。请核对。',
    )
    expect(await ask('第8、15行怎么了')).toMatch(/第8行 王芳[\s\S]*第15行 李强/)
    expect(await ask('第3行怎么了')).toContain('第3行 刘洋：检查合格，还没有导入，等选择怎么导入这份名单。')
    expect(await ask('第900行错在哪')).toContain('第 900 行不在检查过的内容里（一共 4 行）')
    expect(await ask('what is wrong in row 8')).toContain('this one has 10 digits')
  })

  it('are picked by the column that is wrong, or what is not filled in', async () => {
    const phones = await ask('手机号错的有谁')
    expect(phones).toContain('有 1 行的手机号码要改')
    expect(phones).toContain('王芳')
    expect(phones).not.toMatch(/陈静|李强/)
    expect(await ask('有哪些没写的是哪一栏')).toMatch(
      /没有填写的：\n- 姓名拼音：1 行（第 12 行）\n- 性别：1 行（第 12 行）/,
    )
    expect(await ask('专业代码错的有哪些')).toContain('里没有专业代码要改的行')
    expect(await ask('which columns are empty')).toContain('“性别”: 1 row (row 12)')
  })

  it('never show a whole number', async () => {
    for (const text of ['哪几行错了', '第15行错在哪', '李强怎么没导进去', '谁的身份证号不对']) {
      expect(await ask(text)).not.toMatch(/\d{15}|1391234567/)
    }
  })

  it('are counted only in a group; whose they are goes to the private chat', async () => {
    const all = await replies('哪几行错了', inGroup)
    expect(openOf(all)).toBe('最近检查的名单共 4 行，没通过 3 行。是哪些行，已发到您的私聊。')
    expect(all.at(-1)).toMatchObject({ audience: 'private', text: expect.stringContaining('王芳') })
  })

  it('come page by page where there are many', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => row(at + 2, `考生${at}`, {}, ROWS[1]!.findings[0]!))
    const many = factsOf({ batches: [batch('b', '大.xlsx', { report: listReport(40, 40) })], rows: { b: rows } })
    const [first] = await replies('哪几行错了', many)
    expect(first?.text).toContain('还有 25 行，发“更多”接着看。')
    const [next] = (await answerChoice(first?.choices?.[0]?.id ?? '', many, 'zh')) ?? []
    expect(next?.text.match(/^- 第/gmu)).toHaveLength(25)
  })

  it('of sheets that have rows too are named with their sheet', async () => {
    const sheets = [
      { sheet: 0, name: '一班', rows: 2 },
      { sheet: 1, name: '二班', rows: 2 },
    ]
    const rows = { b: ROWS.map((one) => ({ ...one, sheet: 1 })) }
    const two = factsOf({ batches: [batch('b', '名单.xlsx', { report: listReport(4, 3, { sheets }) })], rows })
    expect(await ask('哪几行错了', two)).toContain('- “二班”第8行 王芳')
  })

  it('that were imported with others are told with the way to correct them', async () => {
    const applied = factsOf({
      ...CHECKED,
      batches: [batch('b2', '一班.xlsx', { status: 'applied', report: listReport(4, 3) })],
    })
    const [reply] = await replies('哪几行错了', applied)
    expect(reply?.text).toContain('已经导入的不会重复')
    expect(reply?.choices).toEqual([{ id: '错误行', label: '错误行' }])
  })
})

describe('which list is meant', () => {
  const old = batch('old', '旧.xlsx', { status: 'applied', report: listReport(9, 2) })
  const clean = batch('new', '新.xlsx', { status: 'applied', report: listReport(9, 0), kind: 'candidates' })
  const colleagues = batch('theirs', '二班.xlsx', { byPersonId: 'wang', byName: '王敏', report: listReport(9, 5) })
  const rows = { old: ROWS, theirs: [row(2, '周敏', {}, ROWS[1]!.findings[0]!)], b2: ROWS }
  const meant = async (batches: School['batches']) =>
    (await ask('哪几行错了', factsOf({ batches: batches ?? [], rows }))).split('（')[0]

  it('is the asker’s own that waits, before a newer one of a colleague', async () => {
    expect(await meant([colleagues, batch('b2', '一班.xlsx', { report: listReport(4, 3) })])).toBe('《一班.xlsx》')
    expect(await meant([colleagues])).toBe('《二班.xlsx》')
  })

  it('is an earlier one with rows still open, where the last one is clean', async () => {
    expect(await meant([clean, old])).toBe('《旧.xlsx》')
    expect(await meant([clean])).toBe('《新.xlsx》')
    expect(await ask('哪几行错了', factsOf({ batches: [clean] }))).toContain('没有不合格的行')
  })

  it('is the one that is named, as the button of its step does', async () => {
    const roomsReport = listReport(3, 1, { list: 'rooms' })
    const rooms = batch('rooms', '考场.xlsx', { report: roomsReport, kind: 'rooms' })
    const both = factsOf({ batches: [batch('b2', '一班.xlsx', { report: listReport(4, 3) }), rooms], rows })
    const command = reasonsOfList(roomsList)['rows-failing'].act?.command ?? ''
    expect(command).toBe('考场表哪几行错了')
    expect(await ask(command, both)).toContain('《考场.xlsx》')
    expect(await ask(command, factsOf({ batches: [old] }))).toContain('还没有检查过的名单')
    expect(await ask('考生名单哪几行错了', both)).toContain('《一班.xlsx》')
  })

  it('is none: that is said to a clear question, and a vague one is left to others', async () => {
    expect(await ask('哪几行错了', factsOf({}))).toContain('还没有检查过的名单')
    expect(await replies('剩下的8个是谁', factsOf({}))).toEqual([])
    expect(await replies('剩下的8个是谁', factsOf({ batches: [clean] }))).toEqual([])
  })

  it('has lost its rows after weeks: that is said, with what to do', async () => {
    expect(await ask('哪几行错了', factsOf({ batches: [old] }))).toContain('那次检查的明细已经清掉了')
  })
})

describe('somebody who was not taken in', () => {
  it('is told of by the row and its faults', async () => {
    const answer = await ask('陈静怎么没导进去')
    expect(answer).toContain('“陈静”在检查过的《一班.xlsx》（11月22日 10:30）里，还没有导入：')
    expect(answer).toContain('第12行 陈静：没有导入，要改的是：')
    expect(answer).toContain('（建议“Chen Jing”）')
    expect(await ask('why was 陈静 not imported')).toContain('row 12 陈静: not imported, because:')
  })

  it('is found in the list that waits when asked after in any way, never told to import first', async () => {
    for (const text of ['陈静到哪一步了', '陈静什么状态', '刘洋过了吗', 'status of 陈静', '陈静']) {
      const answer = await ask(text)
      expect(answer, text).toMatch(/一班\.xlsx/)
      expect(answer, text).not.toMatch(/先导入名单|import the list first/)
    }
  })

  it('is told of by the records where they have the person, also when asked why not', async () => {
    expect(await ask('张三怎么没导进去')).toContain('**信息准确**')
    expect(await ask('钱小雨怎么没导进去')).toContain('没有找到“钱小雨”')
  })

  it('is not talked about in a group', async () => {
    const all = await replies('陈静怎么没导进去', inGroup)
    expect(openOf(all)).not.toMatch(/陈静|拼音/)
    expect(all.at(-1)?.text).toContain('第12行')
  })
})

describe('photos checked last', () => {
  it('that were refused are named with why', async () => {
    const answer = await ask('不合格的是哪几张')
    expect(answer).toContain('《照片.zip》（11月22日 10:30）有 1 张不合格：')
    expect(answer).toContain('- 赵磊.jpg：背景看起来是蓝色，要求红底。请换成红底照片。')
  })

  it('of which none was refused may still have faults where they belong to nobody', async () => {
    const of = { ...PHOTOS, refused: 0 }
    const here = factsOf({ batches: [batch('b1', '照片.zip', { kind: 'photos', status: 'checked', report: of })] })
    expect(await ask('不合格的是哪几张', here)).toContain(
      '对上考生的里面没有不合格的照片。还有 2 张没对上考生，问“照片没对上的有哪些”就列给您。',
    )
  })

  it('that belong to nobody are named, with what to do', async () => {
    const answer = await ask('照片没对上的有哪些')
    expect(answer).toContain('有 2 张没对上考生：\n- IMG_0012.jpg')
    expect(answer).toContain('对照先前的照片')
    expect(await ask('which photos do not match anybody')).toContain('2 photos without a candidate')
  })

  it('are counted only in a group', async () => {
    expect(openOf(await replies('不合格的是哪几张', inGroup))).toBe(
      '最近检查的照片有 1 张不合格：是哪几张，已发到您的私聊。',
    )
  })

  it('are none where none were sent', async () => {
    expect(await ask('照片没对上的有哪些', factsOf({}))).toContain('还没有检查过的照片')
  })
})

describe('several people, and people by their numbers', () => {
  it('are told of one below the other', async () => {
    const answer = await ask('张三和李四的照片呢')
    expect(answer).toMatch(/张三（[\s\S]*李四（/)
    expect(await ask('张三、钱小雨过了吗')).toMatch(/\*\*信息准确\*\*[\s\S]*没有找到“钱小雨”/)
    expect(await ask('status of 张三 and 李四')).toMatch(/张三 \([\s\S]*李四 \(/)
  })

  it('are found by the last four characters', async () => {
    const [person] = CHECKED.people ?? []
    const tail = person?.maskedId.slice(-4) ?? ''
    expect(await ask(`尾号${tail}是谁`)).toContain('张三')
    expect(await ask('尾号9999是谁')).toContain('没有证件号码尾号是 9999 的考生')
  })

  it('asked after by a whole number never see it again', async () => {
    const answer = await ask(`${ID_NUMBER}是谁`)
    expect(answer).toContain('110101********0011')
    expect(answer).not.toContain(ID_NUMBER)
  })
})

describe('what a question reads', () => {
  it('is small: progress reads the kept numbers, what waits, the sources and the kept photos', async () => {
    const asked: string[] = []
    await ask('到哪一步了', factsOf({ ...CHECKED, asked }))
    expect([...new Set(asked)].sort()).toEqual([
      'imports.evidence',
      'imports.listWaiting',
      'photos.kept',
      'plans.list',
      'steps.counts',
    ])
  })

  it('is nothing where the question is none of ours', async () => {
    const asked: string[] = []
    await replies('今天中午吃什么', factsOf({ ...CHECKED, asked }))
    expect(asked).toEqual([])
  })
})
