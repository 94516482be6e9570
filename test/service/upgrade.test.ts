/** A folder that the service of before made: whoever was in the middle of something goes on at the new one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolderOfBefore, PEOPLE_OF_BEFORE } from '../support/folder-of-before.js'
import { removeDataDir, type Service, startService } from '../support/service.js'
import { WebUser } from '../support/web-user.js'

/** The open question of the list. */
const WAYS = /只导入合格行：写入合格的 7 行/

let dataDir: string
let service: Service
let coordinator: WebUser

const returning = (who: keyof typeof PEOPLE_OF_BEFORE) => WebUser.returning(service.url, PEOPLE_OF_BEFORE[who])

beforeAll(async () => {
  dataDir = await makeFolderOfBefore()
  service = await startService(dataDir)
  coordinator = returning('coordinator')
})
afterAll(async () => {
  await service?.stop()
  await removeDataDir(dataDir)
})

describe('after the upgrade, in this order', () => {
  it('the list that waited is checked anew as what it was said to be, and its question asked again', async () => {
    const report = await coordinator.hear(/《数媒2102\.xlsx》\*{0,2}检查完了/)
    expect(report.text).toContain('共 10 行：合格 7 行；1 行只差姓名拼音，我都算得出来，点一下就补上；2 行有错。')
    expect(report.files.map(({ name }) => name)).toEqual(['数媒2102-校验结果.xlsx'])
    const { choices } = await coordinator.hear(WAYS)
    expect(choices.map(({ label }) => label)).toEqual(expect.arrayContaining(['只导入合格行', '只检查']))
    expect((await coordinator.replies(PEOPLE_OF_BEFORE.coordinator.seen)).filter((one) => one.isProgress)).toEqual([])
  })

  it('everything stands where it stood', async () => {
    const { text } = await coordinator.ask('进度', /录入考生信息/)
    expect(text).toContain('录入考生信息 26/36：有一份 10 行的考生名单已检查，等您选择是否导入')
    expect(text).toContain('上传照片 7/26：还差 19 人的照片')
    expect(text).toContain('认证考生信息 2/26：1 人需人工确认')
    expect(text).toContain('李老师有一套照片《补拍.zip》在等选择')
    expect((await coordinator.ask('社会考生几个', /社会考生：/)).text).toContain('5 人')
    expect((await coordinator.ask('需人工确认的有谁', /需人工确认：/)).text).toContain('李芳伟')
  })

  it('the last check can be asked about, and the photo that was refused', async () => {
    const { text } = await coordinator.ask('哪几行错了', /没通过检查/)
    expect(text).toContain('《数媒2102.xlsx》')
    for (const row of ['第5行 黄涛杰', '第8行 徐霞杰', '第10行 马刚杰']) expect(text).toContain(row)
    const earlier = await coordinator.ask('陈丽伟怎么没导进去', /第7行 陈丽伟/)
    expect(earlier.text).toContain('《数媒2101.xlsx》')
    const refused = await coordinator.ask('周艳伟的照片为什么不合格', /周艳伟/)
    expect(refused.text).toContain('背景看起来是蓝色，要求红底')
  })

  it('a new colleague of the school takes over the photos that waited for somebody', async () => {
    const newcomer = await WebUser.open(service.url)
    await newcomer.ask(`绑定 ${service.demoCode ?? ''}`, /绑定成功/)
    expect((await newcomer.ask('进度', /录入考生信息/)).text).toContain('上传照片 7/26：还差 19 人的照片')
    await newcomer.ask('接手李老师的照片', /现在由您接着办/)
    await newcomer.hear(/合格的 3 张照片现在导入吗/)
    const done = await newcomer.ask('导入合格照片', /照片导入完成/)
    expect(done.text).toContain('3 张')
    expect(done.text).toContain('还有 16 人没有照片')
    const colleague = returning('colleague')
    await colleague.hear(/示范考务接手了《补拍\.zip》/)
    await colleague.ask('导入合格照片', /现在没有“导入合格照片”这一项可选/)
  })

  it('the last import is taken back, phone and all; the one before it says what is in its way', async () => {
    await coordinator.ask('撤销导入', /更新过的 1 人会恢复成之前的内容/)
    await coordinator.ask('确认撤销', /已撤销这次导入/)
    await coordinator.ask('撤销导入', /《平台导出\.xlsx》，现在不能撤销：之后已经有考生人工确认过/)
    await coordinator.hear(WAYS)
    const asked = await coordinator.ask('欧阳勇伟的手机号改成13911112222', /改吗/)
    expect(asked.text).toContain('手机号码 138****1271 → **139****2222**')
    await coordinator.ask('不改', /已取消/)
  })

  it('the open question is answered, and the list imported', async () => {
    const done = await coordinator.ask('只导入合格行', /导入完成/)
    expect(done.text).toContain('新增 7 人，更新 0 人，没有变化 0 人')
    expect(done.text).toContain('有 1 张先前发来的照片现在对得上人了')
    expect((await coordinator.ask('一共多少考生', /共 \*{0,2}\d/)).text).toContain('33 人')
  })

  it('the photos that were kept are judged and put in', async () => {
    const report = await coordinator.ask('对照先前的照片', /对照完了/)
    expect(report.text).toContain('合格并且对上考生：1 张')
    expect(report.text).toContain('没对上考生：1 张，继续留着')
    await coordinator.ask('导入合格照片', /照片导入完成/)
    const { text } = await coordinator.ask('进度', /录入考生信息/)
    expect(text).toContain('上传照片 11/33：还差 22 人的照片')
    expect(text).toContain('认证考生信息 2/33')
  })

  it('the form somebody had half filled in goes on', async () => {
    const head = returning('head')
    await head.ask('我的会话', /没办完的事/)
    const done = await head.ask('替换', /已登记 1 个批复专业/)
    expect(done.text).toContain('网络营销与直播电商 530704 2021')
  })
})
