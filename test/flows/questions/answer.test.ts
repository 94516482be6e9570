import { describe, expect, it } from 'vitest'
import type { ListReport } from '../../../src/domain/lists/list-report.js'
import { RULE_TOPICS } from '../../../src/domain/talk/frames.js'
import type { Reply } from '../../../src/domain/talk/message.js'
import type { Facts } from '../../../src/domain/talk/turn.js'
import { answerChoice, answerQuestion } from '../../../src/flows/questions/answer.js'
import { encodeFrame } from '../../../src/flows/questions/reading/frame-code.js'
import { ask as askOf, factsOf, person, type School } from './school-records.js'

const SCHOOL: School = {
  people: [
    person('张三', 'accurate'),
    person('李四', 'no-photo'),
    person('王五', 'no-photo', { category: 'social', major: '会计' }),
    person('赵六', 'needs-confirmation', { entryYear: '2022' }),
    person('孙七', 'unverified', { major: '计算机平面设计' }),
    person('周八', 'incomplete', { major: '计算机平面设计' }),
  ],
  evidence: [
    { kind: 'platform-candidates', fileNames: ['平台导出.xls'], at: new Date('2026-11-22T02:50:00Z') },
    { kind: 'candidates', fileNames: ['23级名单.xlsx'], at: new Date('2026-11-22T02:30:00Z') },
  ],
}
const here = factsOf(SCHOOL)
const inGroup = factsOf(SCHOOL, { chat: 'group' })

const ask = (text: string, facts: Facts = here) => askOf(text, facts)

describe('counts', () => {
  it('say the number, its parts, the source and the time in Shanghai', async () => {
    expect(await ask('多少人没过审')).toBe(
      [
        '还没过审：**5 人**，共 6 人。',
        '其中：无照片 2，信息不全 1，信息待认证 1，需人工确认 1。',
        '',
        '数据来自平台考生导出《平台导出.xls》（11月22日 10:50 导入）和考生名单《23级名单.xlsx》（11月22日 10:30 导入）；截至 11月22日 11:02。平台数据截至 11月22日 10:50（今天）。',
      ].join('\n'),
    )
  })

  it('answer an English question in English', async () => {
    const answer = await ask('how many unverified students')
    expect(answer).toContain('**5** of 6 not verified yet.')
    expect(answer).toContain('as of 22 Nov 11:02')
    expect(await ask('how many unverified students', factsOf({}))).toContain('No candidates have been imported')
  })

  it.each([
    ['照片还差几个', '照片还差 **2 人**'],
    ['传了照片的有几个', '已有照片 **4 人**，还差 2 人'],
    ['社会考生几个', '社会考生：共 **1 人**'],
    ['22级没过审的有几个', '2022年入学：还没过审：**1 人**，也就是全部'],
    ['计算机平面设计有多少人', '计算机平面设计专业：共 **2 人**'],
    ['一共多少考生', '共 **6 人**'],
    ['认证中的有几个', '认证中：**0 人**，共 6 人'],
  ])('%s', async (text, wanted) => {
    expect(await ask(text)).toContain(wanted)
  })

  it('hold when an import brings everybody in while they are counted', async () => {
    const { records } = here
    const before = factsOf({}).records
    if (records === undefined || before === undefined) throw new Error('no records')
    const meanwhile = { ...records, steps: before.steps }
    const answer = await ask('how many unverified students', { ...here, records: meanwhile })
    expect(answer).toContain('No candidates have been imported')
  })

  it('say that nothing is imported, and what to do', async () => {
    expect(await ask('照片还差几个', factsOf({}))).toContain('把考生名单')
  })

  it('say which scope was not found instead of a bare zero', async () => {
    expect(await ask('护理专业没照片的有几个')).toContain('没有找到“护理专业”的考生（全部考生共 6 人）')
  })

  it('leave a word that is no major of the school to others', async () => {
    expect(await answerQuestion('你们公司多少人', here, 'zh')).toBeUndefined()
  })
})

describe('lists', () => {
  it('name people with masked IDs in a private chat', async () => {
    const answer = await ask('谁没照片')
    expect(answer).toContain('李四（110101********')
    expect(answer).toContain('王五')
    expect(answer).not.toContain('张三')
    expect(answer).not.toMatch(/\d{17}[\dX]/)
  })

  it('show the first twenty, and every one of the others page by page', async () => {
    const many = factsOf({ people: Array.from({ length: 143 }, (_, at) => person(`考生${at + 1}`, 'no-photo')) })
    const lines: string[] = []
    let [reply] = (await answerQuestion('谁没照片', many, 'zh')) ?? []
    expect(reply?.text).toContain('还有 123 人，发“更多”接着看。')
    for (; reply !== undefined; [reply] = (await answerChoice(reply.choices?.[0]?.id ?? '', many, 'zh')) ?? []) {
      expect(Buffer.byteLength(reply.text)).toBeLessThan(20_480)
      lines.push(...(reply.text.match(/^\d+\. 考生\d+/gmu) ?? []))
      if (lines.length === 20 + 100) expect(reply.text).toContain('无照片：第 21–120 人，共 143 人。')
    }
    expect(lines).toEqual(Array.from({ length: 143 }, (_, at) => `${at + 1}. 考生${at + 1}`))
  })

  it('end with the numbers alone when fewer are left than were shown', async () => {
    const frame = { measure: 'list', subject: 'photos', states: ['no-photo'], scope: {}, from: 20 } as const
    const [reply] = (await answerChoice(encodeFrame(frame), here, 'zh')) ?? []
    expect(reply?.text).toContain('照片还差 **2 人**')
    expect(reply?.choices).toBeUndefined()
  })

  it('go on in the private chat only', async () => {
    const many = { people: Array.from({ length: 23 }, (_, at) => person(`考生${at}`, 'no-photo')) }
    const replies = (await answerQuestion('谁没照片', factsOf(many, { chat: 'group' }), 'zh')) ?? []
    expect(replies.some((reply) => reply.choices !== undefined)).toBe(false)
    expect(replies.at(-1)).toMatchObject({
      audience: 'private',
      text: expect.stringContaining('还有 3 人，在这里再问我'),
    })
  })

  it('go to the private chat when asked in a group, which hears numbers only', async () => {
    const replies = (await answerQuestion('谁没照片', inGroup, 'zh')) ?? []
    const open = replies.filter((reply) => reply.audience !== 'private')
    const secret = replies.filter((reply) => reply.audience === 'private')
    expect(open.map((reply) => reply.text).join()).toContain('还差 **2 人**')
    expect(open.map((reply) => reply.text).join()).not.toMatch(/李四|王五|\*{8}/)
    expect(secret.map((reply) => reply.text).join()).toContain('李四')
  })
})

describe('one person', () => {
  it('hears the state and what to do now', async () => {
    const answer = await ask('赵六什么状态')
    expect(answer).toContain('**需人工确认**')
    expect(answer).toContain('人工确认')
  })

  it('is not talked about in a group', async () => {
    for (const text of ['李四什么状态', '没这个人张小花什么状态', '张小花过了吗']) {
      const replies = (await answerQuestion(text, inGroup, 'zh')) ?? []
      const open = replies.filter((reply) => reply.audience !== 'private').map((reply) => reply.text)
      expect(open.join()).not.toMatch(/李四|张小花|无照片|没有找到/)
    }
  })

  it('is asked for by full name where several share it', async () => {
    const answer = await ask(
      '陈静过了吗',
      factsOf({ people: [person('陈静', 'accurate'), person('陈静', 'no-photo')] }),
    )
    expect(answer).toContain('“陈静”有 2 人')
    expect(answer).toContain('信息准确')
    expect(answer).toContain('无照片')
  })

  it('is said to be unknown when asked after clearly, and ignored when the word may be anything', async () => {
    expect(await ask('钱小雨过审了吗')).toContain('没有找到“钱小雨”')
    expect(await answerQuestion('明早见', here, 'zh')).toBeUndefined()
    expect(await ask('张三')).toContain('**信息准确**')
  })
})

describe('one person’s photo', () => {
  const [wang, li, zhao] = [person('王芳', 'no-photo'), person('李强', 'unverified'), person('赵磊', 'no-photo')]
  const at = new Date('2026-11-20T02:30:00Z')
  const fault = { code: 'photo-background', params: { photo: '王芳.jpg', colour: { colour: 'blue' } } } as const
  const checked = { fileNames: ['照片.zip'], at, status: 'applied' } as const
  const verdicts = { [wang.id]: { ...checked, faults: [fault] }, [li.id]: { ...checked, faults: [] } }
  const school = factsOf({ people: [wang, li, zhao], verdicts })

  it.each([
    '王芳的照片为什么不合格',
    '王芳照片哪里不合格',
    '王芳的照片怎么被退了',
    '为什么王芳的照片不行',
    '王芳的照片有什么问题',
    '王芳的照片被拒了吗',
    '王芳为什么没有照片',
  ])('that was refused is told of with what is wrong and what to do: %s', async (text) => {
    const answer = await ask(text, school)
    expect(answer).toContain('最近一次检查的照片（《照片.zip》，11月20日 10:30）不合格：')
    expect(answer).toContain('背景看起来是蓝色，要求红底。请换成红底照片')
  })

  it('that was refused is told of without being asked after as long as there is none', async () => {
    expect(await ask('王芳到哪一步了', school)).toContain('不合格：')
    expect(await ask('李强到哪一步了', school)).not.toContain('照片（')
  })

  it('was fine, or never came: no reason is made up', async () => {
    expect(await ask('李强的照片为什么不合格', school)).toContain('是合格的，已经导入')
    expect(await ask('赵磊的照片为什么不合格', school)).toContain('没有检查过这名考生的照片')
  })

  it('is told in English too', async () => {
    expect(await ask('why was the photo of 王芳 refused', school)).toMatch(
      /was refused:\n- 王芳\.jpg: the background looks blue, a red one is required\. Please replace it/,
    )
    expect(await ask('why was the photo of 赵磊 refused', school)).toContain('none was refused')
  })

  it('that was sent before the list is not asked for again', async () => {
    const kept = factsOf({ people: [wang, li, zhao], keptOf: [zhao.id] })
    const answer = await ask('赵磊到哪一步了', kept)
    expect(answer).toContain('不用重发，发“对照先前的照片”')
    expect(answer).not.toContain('命名为')
    expect(await ask('王芳到哪一步了', kept)).toContain('命名为')
    expect(await ask('到哪一步了', kept)).toMatch(
      /先前发来的照片里有 1 张现在对得上人了[\s\S]*下一步：对得上的照片不用重发，发“对照先前的照片”/,
    )
  })

  it('is not talked about in a group', async () => {
    const group = factsOf({ people: [wang, li, zhao], verdicts }, { chat: 'group' })
    const replies = (await answerQuestion('王芳的照片为什么不合格', group, 'zh')) ?? []
    expect(
      replies
        .filter(({ audience }) => audience !== 'private')
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/王芳|红底/)
  })
})

const THREE_WRONG: ListReport = {
  ...{ kind: 'list', list: 'candidates', template: 'ours', rows: 40, valid: 37, failing: 3, fixable: 0, mended: 0 },
  ...{ corrected: 0, dropped: 0, created: 37, updated: 0, unchanged: 0, unsaid: 0 },
  ...{ sheets: [{ sheet: 0, name: 'Sheet1', rows: 40 }], proposals: [], problems: [], fileFindings: [] },
}

describe('progress, source and history', () => {
  it('shows each step with its numbers and what is next', async () => {
    const answer = await ask('到哪一步了')
    expect(answer).toContain('✅ 录入考生信息 6/6')
    expect(answer).toContain('⏳ 上传照片 4/6：还差 2 人的照片')
    expect(answer).toContain('⏳ 认证考生信息 1/6：1 人需人工确认')
    expect(answer).toContain('下一步：把照片打成 zip')
  })

  it('does not lose failing rows behind photos that come one by one', async () => {
    const batch = { status: 'applied', round: 1, scope: {}, receivedAt: new Date(0) } as const
    const list = { ...batch, id: 'b0', kind: 'candidates', fileNames: ['名单.xlsx'], report: THREE_WRONG } as const
    const photos = Array.from({ length: 30 }, (_, n) => {
      return { ...batch, id: `b${n + 1}`, kind: 'photos', fileNames: [`${n}.jpg`] } as const
    })
    const answer = await ask('到哪一步了', factsOf({ ...SCHOOL, batches: [...photos, list] }))
    expect(answer).toContain('录入考生信息 6/9：还有 3 行没通过检查')
  })

  it('names the files the numbers rest on', async () => {
    expect(await ask('数据哪来的')).toContain('《23级名单.xlsx》（11月22日 10:30 导入）')
    expect(await ask('数据哪来的', factsOf({}))).toContain('还没有导入过文件')
  })

  it('names no files in a group: one may be called after a person', async () => {
    const named = { ...SCHOOL, evidence: [{ ...SCHOOL.evidence![0]!, fileNames: ['李四.jpg'] }] }
    for (const text of ['多少人没过审', '数据哪来的', '到哪一步了']) {
      expect(await ask(text, factsOf(named))).toContain('李四.jpg')
      const inTheGroup = await ask(text, factsOf(named, { chat: 'group' }))
      expect(inTheGroup).not.toContain('李四')
      expect(inTheGroup).toContain('平台考生导出（11月22日 10:50 导入）')
    }
  })

  it('sounds the same in a group whether or not somebody is in the list', async () => {
    const open = async (text: string) =>
      ((await answerQuestion(text, inGroup, 'zh')) ?? []).filter((reply) => reply.audience !== 'private')
    expect(await open('李四什么状态')).toEqual(await open('钱小雨过审了吗'))
    expect(await open('李四什么状态')).toHaveLength(1)
  })

  it('lists the last imports, in a group without the names of colleagues', async () => {
    const batches = [
      {
        id: 'b1',
        kind: 'photos' as const,
        status: 'applied' as const,
        round: 1,
        scope: {},
        fileNames: ['照片.zip', '照片2.zip'],
        receivedAt: new Date('2025-12-31T17:00:00Z'),
        byName: '李敏',
      },
    ]
    expect(await ask('上次什么时候导入的', factsOf({ batches }))).toContain(
      '1月1日 01:00 《照片.zip》等 2 个文件（李敏） 已导入',
    )
    const inTheGroup = await ask('上次什么时候导入的', factsOf({ batches }, { chat: 'group' }))
    expect(inTheGroup).toContain('1月1日 01:00 已导入')
    expect(inTheGroup).not.toMatch(/李敏|照片\.zip/)
  })
})

describe('the history of photos', () => {
  it('says how many belonged to nobody, and which uploads were given up', async () => {
    const report = { kind: 'photos', pictures: 40, accepted: 35, refused: 2, unmatched: 3 } as const
    const photos = { ...report, stillWithoutPhoto: 0, proposals: [], problems: [] }
    const batch = {
      kind: 'photos',
      round: 1,
      scope: {},
      fileNames: ['照片.zip'],
      report: photos,
    } as const
    const receivedAt = new Date('2026-11-22T02:30:00Z')
    const batches = [
      { ...batch, id: 'b2', status: 'applied', ofKeptPhotos: true, receivedAt } as const,
      { ...batch, id: 'b1', status: 'only-checked', mode: 'given-up', receivedAt } as const,
    ]
    const answer = await ask('导入记录', factsOf({ batches }))
    expect(answer).toContain('先前的照片 《照片.zip》 已导入：照片 40 张，合格 35，不合格 2，没对上考生 3')
    expect(answer).toContain('10:30 《照片.zip》 没有导入：')
  })
})

describe('rules and what is not there yet', () => {
  it.each([
    ['照片有什么要求', /295×413[\s\S]*红色[\s\S]*来源：平台操作手册/],
    ['拼音怎么写', /Zhang Sanfeng/],
    ['谁算社会考生', /社会考生：其他所有人/],
    ['认证要多久', /几小时/],
    ['信息准确以后还能改吗', /姓名、证件号码、证件类型和照片/],
    ['还能删人吗', /已报考证书为 0/],
    ['can I still edit after verification', /name, ID number, ID type and photo/],
  ])('%s', async (text, wanted) => {
    expect(await ask(text)).toMatch(wanted)
  })

  it('quotes a source with every rule, in both languages', async () => {
    for (const topic of RULE_TOPICS) {
      for (const language of ['zh', 'en'] as const) {
        const [reply] = (await answerChoice(encodeFrame({ measure: 'rule', topic }), here, language)) ?? []
        expect(reply?.text, topic).toMatch(/来源：|Source: /)
      }
    }
  })

  it.each(['谁监考'])('says of “%s” that nothing is entered yet, without a number', async (text) => {
    const answer = await ask(text)
    expect(answer).toContain('还没有登记考场，也没有登记监考员')
    expect(answer).not.toMatch(/\d/)
  })

  it('answers rules without a school, and asks for one before numbers', async () => {
    const nobody = factsOf(undefined, { memberships: [] })
    expect(await ask('照片有什么要求', nobody)).toContain('295×413')
    expect(await ask('照片还差几个', nobody)).toContain('绑定 邀请码')
    const two = factsOf(undefined, {
      memberships: [
        { role: 'coordinator', schoolId: 's1', schoolName: '昌平职业技术学校' },
        { role: 'coordinator', schoolId: 's2', schoolName: '海淀职业学校' },
      ],
    })
    expect(await ask('照片还差几个', two)).toMatch(/昌平职业技术学校、海淀职业学校[\s\S]*请先选定/)
    expect(await ask('照片还差几个', factsOf(undefined, { memberships: [], isSystemAdmin: true }))).toContain(
      '没有绑定',
    )
  })
})

describe('choices', () => {
  it('are offered between two readings and answered when picked, also when sent on as text', async () => {
    const [reply] = ((await answerQuestion('信息准确后还可以换手机号吗', here, 'zh')) ?? []) as Reply[]
    const choices = reply?.choices ?? []
    expect(choices.length).toBeGreaterThanOrEqual(2)
    for (const { id, label } of choices) {
      expect(id.startsWith('ask:')).toBe(true)
      expect(label.length).toBeLessThanOrEqual(20)
      const picked = await answerChoice(id, here, 'zh')
      expect(picked?.[0]?.text).toBeTruthy()
      expect(await answerQuestion(id, here, 'zh')).toEqual(picked)
    }
  })

  it('keep names out of a group even when the id is made up', async () => {
    const id = encodeFrame({ measure: 'list', subject: 'candidates', scope: {}, states: ['no-photo'] })
    const replies = (await answerChoice(id, inGroup, 'zh')) ?? []
    const open = replies.filter((reply) => reply.audience !== 'private').map((reply) => reply.text)
    expect(open.join()).not.toContain('李四')
  })

  it('of other flows are none of ours', async () => {
    expect(await answerChoice('run1:mode:valid-rows', here, 'zh')).toBeUndefined()
    expect(await answerChoice('ask:nonsense', here, 'zh')).toBeUndefined()
  })
})

it('chit-chat is not answered', async () => {
  for (const text of ['你好', '今天天气怎么样', '讲个笑话', 'how are you']) {
    expect(await answerQuestion(text, here, 'zh'), text).toBeUndefined()
  }
})

describe('a quoted message', () => {
  const askAbout = async (quoted: string, text: string) =>
    ((await answerQuestion(text, here, 'zh', quoted)) ?? []).map((reply) => reply.text).join('\n')

  it.each([
    ['李四：照片还没交', '他的照片交了吗'],
    ['考生 李四（23级）还差照片', '这个人的照片交了吗'],
    ['李四', '该生照片有没有'],
  ])('says who is meant: “%s” · %s', async (quoted, text) => {
    const answer = await askAbout(quoted, text)
    expect(answer).toContain('李四')
    expect(answer).not.toContain('张三')
  })

  it('is asked itself when the own words ask nothing', async () => {
    expect(await askAbout('照片还差几个', '看一下这个')).toContain('照片还差 **2 人**')
    expect(await askAbout('照片还差几个', '')).toContain('照片还差 **2 人**')
  })

  it('never stands in the way of a question that is clear by itself', async () => {
    expect(await askAbout('照片还差几个', '一共多少考生')).toContain('共 **6 人**')
    expect(await askAbout('今天食堂吃什么', '好不好吃')).toBe('')
  })
})
