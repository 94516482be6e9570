import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventPerson } from '../support/people.js'
import { portraitJpeg } from '../support/photos.js'
import { makeDataDir, removeDataDir, type Service, startService } from '../support/service.js'
import { WebUser } from '../support/web-user.js'
import { COLUMN, classList, photoZip, portraitsOf } from './rosters.js'

const PEOPLE = 30
const WRONG_ID = 4
const STRAY_SPACE = 7

/** One coordinator's first afternoon with the product, in the order it happens. */
describe('a new coordinator, from the first word to the statuses', () => {
  let service: Service
  let dataDir: string
  let user: WebUser

  beforeAll(async () => {
    dataDir = await makeDataDir()
    service = await startService(dataDir)
    user = await WebUser.open(service.url)
  })
  afterAll(async () => {
    await service.stop()
    await removeDataDir(dataDir)
  })

  it('is told how to come in, and comes in with the printed code', async () => {
    expect((await user.ask('你好', /邀请码/)).text).toContain('绑定')
    await user.ask(`绑定 ${service.demoCode ?? ''}`, /绑定成功/)
  })

  it('gets a template that the platform would take the rows of', async () => {
    const reply = await user.ask('考生模板', /模板/)
    const workbook = await openWorkbook(await user.download(reply.files[0]!.url))
    const texts = workbook.worksheets[0]!.getSheetValues().flat().map(String)
    expect(texts.some((text) => text.includes('证件号码'))).toBe(true)
  })

  it('gets all faults at once, and the own workbook back with the wrong cells marked', async () => {
    await user.send({ name: '数媒2101.xlsx', bytes: await spoiltList() })
    await user.hear(/院校考生还是社会考生/)
    await user.say('院校考生')
    const report = await user.hear(/检查完了/)
    expect(report.text).toContain(`共 ${PEOPLE} 行`)
    expect(report.text).toContain('有错 1 行')
    expect(report.files[0]?.name).toBe('数媒2101-校验结果.xlsx')
    const sheet = (await openWorkbook(await user.download(report.files[0]!.url))).getWorksheet('名单')!
    const wrong = sheet.getCell(3 + WRONG_ID, COLUMN.idNumber + 1)
    expect(fillOf(wrong)).toBe('FFFF9B93')
    expect(wrong.note).toBeDefined()
    expect(sheet.getCell(3 + STRAY_SPACE, COLUMN.name + 1).text).toBe(inventPerson(STRAY_SPACE).name)
    expect(sheet.getCell(2, 12).text).toBe('校验结果')
    expect(sheet.getCell(3 + WRONG_ID, 12).text).toMatch(/证件号码：/)
  })

  it('imports what is right, and may ask at any time', async () => {
    await user.ask('只导入合格行', /导入完成/)
    expect((await user.ask('how many unverified students', /not verified/)).text).toContain(String(PEOPLE - 1))
    // What comes next is in the language written last.
    expect((await user.ask('多少人没过审', /没过审/)).text).toContain(String(PEOPLE - 1))
  })

  it('sends the corrected list and hears what has been fixed', async () => {
    await user.send({ name: '数媒2101.xlsx', bytes: await classList(PEOPLE) })
    // What was said of the list before holds for the one who is not in the records yet.
    const report = await user.hear(/检查完了/)
    expect(report.text).toContain('没写考生类型的 1 行按上一次说的，算院校考生')
    expect(report.text).toMatch(/改好|解决|修正/)
    await user.ask('导入', /导入完成/)
    expect((await user.ask('一共多少考生', /\d/)).text).toContain(String(PEOPLE))
  })

  it('sends the photos and sees which are still missing', async () => {
    const right = await portraitsOf(0, PEOPLE - 3)
    const blue = {
      name: `${inventPerson(PEOPLE - 3).idNumber}.jpg`,
      bytes: await portraitJpeg({ person: 99, background: '#2050c0' }),
    }
    await user.send({ name: '照片.zip', bytes: await photoZip([...right, blue]) })
    const report = await user.hear((reply) => reply.files.length > 0 && /照片/.test(reply.text))
    expect(report.text).toContain(String(PEOPLE - 3))
    expect(report.files.map((file) => file.name).join()).toContain('.zip')
    await user.ask('导入合格照片', /完成|写入/)
    expect((await user.ask('照片还差几个', /\d/)).text).toContain('3')
  })

  it('reads the official statuses from a platform export with masked IDs', async () => {
    await user.send({ name: '平台导出.xlsx', bytes: await platformExport() })
    await user.hear(/更新/)
    await user.ask('更新状态', /更新完成/)
    const progress = await user.ask('到哪一步了', /认证考生信息/)
    expect(progress.text).toContain('20')
  })

  it('confirms the one whom the platform could not', async () => {
    const { name, idNumber } = inventPerson(20)
    // What is compared with the person's papers: the picture, with the number in full under it; in words it is masked.
    const shown = await user.ask(`确认 ${name}`, /的照片/)
    expect(shown.picture?.name).toBe(`${name}.jpg`)
    const asked = await user.hear((reply) => reply.choices.length > 0)
    expect(asked.text).toContain(name)
    expect(asked.text).not.toContain(idNumber)
    await user.tap(asked, '确认')
    await user.hear(/已确认|信息准确/)
    expect((await user.ask('需人工确认的还有几个', /\d/)).text).toMatch(/0/)
  })

  it('went this whole way without a warning of Node or of a library', () => {
    expect(service.output()).not.toMatch(/\(node:\d+\)/)
  })

  it('finds its words and its place again after a restart', async () => {
    await user.send({ name: '再来.xlsx', bytes: await strangersList() })
    await user.hear(/院校考生还是社会考生/)
    // A file asked for in between comes first, then the question that was open.
    await user.ask('考生模板', /考生名单的模板/)
    await user.hear(/院校考生还是社会考生/)
    expect(await service.stop()).toBe(0)
    service = await startService(dataDir)
    const again = user.at(service.url)
    await again.ask('院校考生', /检查完了/)
    await again.ask('取消', /取消|没有正在/)
    user = again
  })

  it('wrote no name, number or phone to the log', () => {
    const log = service.output()
    for (let index = 0; index < PEOPLE; index++) {
      const { name, idNumber, phone } = inventPerson(index)
      expect(log).not.toContain(idNumber)
      expect(log).not.toContain(phone)
      expect(log).not.toContain(name)
    }
  })
})

function spoiltList(): Promise<Buffer> {
  return classList(PEOPLE, (row, index) => {
    if (index === WRONG_ID) row[COLUMN.idNumber] = row[COLUMN.idNumber]!.slice(0, 17)
    if (index === STRAY_SPACE) row[COLUMN.name] = ` ${row[COLUMN.name]} `
  })
}

/** Of people who are not known yet: which kind they are has to be asked. */
function strangersList(): Promise<Buffer> {
  return classList(PEOPLE, (row, index) => {
    const { name, pinyin, idNumber, phone } = inventPerson(index + 100)
    row[COLUMN.name] = name
    row[COLUMN.pinyin] = pinyin
    row[COLUMN.idNumber] = idNumber
    row[COLUMN.phone] = phone
  })
}

/** Twenty accurate, one to be confirmed by a person, IDs masked as the platform does. */
async function platformExport(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('考生信息')
  sheet.addRow(['学生姓名', '学生编号', '身份证号', '手机号码', '就读专业', '专业层次', '所属院校', '状态'])
  for (let index = 0; index <= 20; index++) {
    const { name, idNumber, phone } = inventPerson(index)
    const masked = `${idNumber.slice(0, 3)}****${idNumber.slice(-4)}`
    const number = `5133212021103118750914${String(3000 + index)}`
    const status = index < 20 ? '信息准确' : '需人工确认'
    sheet.addRow([
      name,
      number,
      masked,
      `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      '计算机平面设计',
      '中专',
      '示范职业技术学校',
      status,
    ])
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function openWorkbook(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  return workbook
}

function fillOf(cell: ExcelJS.Cell): string | undefined {
  return cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined
}
