import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openVisit, type Visit } from '../support/desk.js'
import { outsideQuotes } from '../support/outside-quotes.js'
import type { WebUser } from '../support/web-user.js'
import { rowOf, SHORT_PHONE, spoil, WRONG_ID } from './faulty-list.js'
import { classList, photoZip, portraitsOf } from './rosters.js'

const PEOPLE = 15
const CHINESE_SIGNS = /[，。；：！？（）、《》]/u

describe('a coordinator who writes English, at a running service', () => {
  let visit: Visit
  let user: WebUser

  beforeAll(async () => {
    visit = await openVisit()
    user = visit.user
  })
  afterAll(() => visit.close())

  it('comes in', async () => {
    await user.ask('hello there', /invitation code/)
    await user.ask(`bind ${visit.service.demoCode ?? ''}`, /You are bound/)
  })

  it('reads in English where the faults are, long after the file was sent', async () => {
    await user.send({ name: 'class 2101.xlsx', bytes: await classList(PEOPLE, spoil) })
    await user.tap(await user.hear(/own candidates/), 'Own candidates')
    const report = await user.hear(/“class 2101.xlsx” checked/)
    expect(report.text).toContain(`${PEOPLE} rows: ${PEOPLE - 2} valid, 2 with errors.`)
    expect(report.text).toContain(`: 1 (row ${rowOf(WRONG_ID)})`)
    expect(report.text).toContain(`: 1 (row ${rowOf(SHORT_PHONE)})`)
    expect(outsideQuotes(report.text)).not.toMatch(CHINESE_SIGNS)
    // The workbook is the school's own form.
    expect(report.files.map(({ name }) => name)).toEqual(['class 2101-校验结果.xlsx'])
  })

  it('imports by buttons, and gets the rows left over with a word about them', async () => {
    await user.tap(await user.hear(/What is to be done with/), 'Import valid rows')
    const done = await user.hear(/Import done/)
    expect(done.text).toContain(`${PEOPLE - 2} new, 0 updated`)
    expect(done.choices.map(({ label }) => label)).toEqual(['Upload photos', 'Failing rows'])
    await user.tap(done, 'Failing rows')
    const left = await user.hear((reply) => reply.files.length > 0)
    expect(left.text).toMatch(/^These are the rows of “class 2101.xlsx” that did not pass/)
  })

  it('sends photos, and takes the import of them back', async () => {
    await user.send({ name: 'photos.zip', bytes: await photoZip(await portraitsOf(0, 3)) })
    const report = await user.hear(/“photos.zip” checked/)
    expect(outsideQuotes(report.text)).not.toMatch(CHINESE_SIGNS)
    await user.tap(await user.hear(/Import the 3 valid photos now/), 'Import valid photos')
    await user.hear(/Photos imported\*\*: 3/)
    await user.tap(await user.ask('undo import', /Undo it\?/), 'Yes, undo')
    await user.hear(/The import is undone/)
  })

  it('is spoken to in Chinese again after a Chinese word', async () => {
    await user.ask('进度', /下一步：/)
    await user.ask('ok', /没看懂/)
  })
})
