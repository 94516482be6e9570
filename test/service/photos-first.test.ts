import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/desk.js'
import { inventPerson } from '../support/people.js'
import { portraitJpeg } from '../support/photos.js'
import type { WebUser } from '../support/web-user.js'
import { classList, photoZip, portraitsOf } from './rosters.js'

const CLASS = 10
const BLUE = 3
/** Of another class, whose list comes later. */
const LATER = 14
/** In no list at all. */
const UNLISTED = 50

describe('a coordinator who sends the photos before the list', () => {
  let desk: Desk
  let user: WebUser
  let laterZip: Buffer

  beforeAll(async () => {
    desk = await openDesk()
    user = desk.user
  })
  afterAll(() => desk.close())

  it('hears that they are kept, what is wrong with them, and is not told to send them again', async () => {
    const photos = await portraitsOf(0, CLASS)
    photos[BLUE] = { name: photos[BLUE]!.name, bytes: await portraitJpeg({ person: 4, background: '#2050c0' }) }
    const nameless = { name: 'IMG_0012.jpg', bytes: await portraitJpeg({ person: 77 }) }
    const [unlisted] = await portraitsOf(UNLISTED, UNLISTED + 1)
    await user.send({ name: '照片.zip', bytes: await photoZip([...photos, unlisted!, nameless]) })
    const report = await user.hear(/检查完了/)
    expect(report.text).toMatch(/要改的：\*\*\s+1\. 不是红底：1 处/)
    expect(report.text).toContain(`证件号码不在名单里：${CLASS + 1} 处`)
    expect(report.text).toContain(`${CLASS + 1} 张先替您留着`)
    expect((await user.hear(/还没有导入考生/)).text).toContain('不用重发')
  })

  it('sends a better one for the blue one, and one of another class', async () => {
    const better = { name: `${inventPerson(BLUE).name}.jpg`, bytes: await portraitJpeg({ person: 4 }) }
    laterZip = await photoZip(await portraitsOf(LATER, LATER + 1))
    await user.send({ name: '补拍.zip', bytes: await photoZip([better]) })
    await user.hear(/还没有导入考生/)
    await user.send({ name: '二班.zip', bytes: laterZip })
    await user.hear(/还没有导入考生/)
  })

  it('is offered them once the list is in', async () => {
    await user.send({ name: '一班.xlsx', bytes: await classList(CLASS) })
    await user.hear(/院校考生还是社会考生/)
    await user.ask('院校考生', /现在导入吗/)
    const done = await user.ask('全部导入', /\*\*导入完成/)
    expect(done.text).toContain(`有 ${CLASS} 张先前发来的照片现在对得上人了，不用重发`)
    await user.tap(done, '对照先前的照片')
  })

  it('gets the whole report, with the later picture in the place of the earlier one', async () => {
    const report = await user.hear(/对照完了/)
    expect(report.text).toContain(`合格并且对上考生：${CLASS} 张`)
    expect(report.text).toContain('不合格：0 张')
    expect(report.text).toContain('没对上考生：1 张，继续留着')
    expect(report.files.map(({ name }) => name)).toEqual(['考生照片-可上传平台.zip', '照片总览.jpg'])
    expect((await user.hear(/照片现在导入吗/)).text).toContain('已有的照片不会换')
    const done = await user.ask('导入合格照片', /照片导入完成/)
    expect(done.text).toContain(`${CLASS} 张`)
    expect((await user.ask('照片还差几个', /照片齐了|\d/)).text).toContain(`照片齐了：${CLASS} 人都有照片`)
  })

  it('is offered the rest after the other list; a zip cleared away meanwhile is asked for by name', async () => {
    await user.send({ name: '二班.xlsx', bytes: await classList(LATER + 1) })
    // Most of them are the list of before, which was said to be of 院校考生.
    await user.hear(/现在导入吗/)
    expect((await user.ask('全部导入', /\*\*导入完成/)).text).toContain('有 1 张先前发来的照片')
    await rm(blobOf(laterZip))
    await user.ask('对照先前的照片', /《二班.zip》已经不在我这里了，打不开。请把这个文件再发一次/)
    await user.send({ name: '二班.zip', bytes: laterZip })
    await user.hear(/照片现在导入吗/)
    await user.ask('导入合格照片', /照片导入完成/)
    expect((await user.ask('照片还差几个', /\d/)).text).toContain('4 人')
    await user.ask('对照先前的照片', /没有一张照片可以导入。没对上的 1 张替您留着/)
  })

  it('finds it all in the history', async () => {
    const history = await user.ask('导入记录', /最近的导入/)
    expect(history.text).toContain('《二班.zip》')
    expect(history.text).toMatch(
      /先前的照片 《补拍\.zip》等 2 个文件.*已导入：照片 11 张，合格 10，不合格 0，没对上考生 1/,
    )
  })

  function blobOf(bytes: Buffer): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return path.join(desk.service.dataDir, 'files', sha256.slice(0, 2), sha256)
  }
})
