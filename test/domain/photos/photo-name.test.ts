import { describe, expect, it } from 'vitest'
import { maskPhotoName, readPhotoName } from '../../../src/domain/photos/photo-name.js'

const ID = '11010119900307001X'

describe('the ID number in a picture’s name', () => {
  it.each([
    ['plain', `${ID}.jpg`],
    ['in a folder', `软件1班/${ID}.jpg`],
    ['with a small x', '11010119900307001x.JPG'],
    ['with a multiplication sign', '11010119900307001×.jpg'],
    ['in full width', '１１０１０１１９９００３０７００１Ｘ.jpg'],
    ['after the name', `张三${ID}.jpg`],
    ['after the name and a sign', `张三_${ID}.jpeg`],
    ['before the name', `${ID}-张三.png`],
    ['after a label', `身份证号：${ID}.jpg`],
    ['as a second copy', `${ID} (1).jpg`],
    ['as a second copy in full width', `${ID}（2）.jpg`],
    ['as a copy made by the system', `${ID} - 副本.jpg`],
    ['with two extensions', `${ID}.jpg.jpg`],
    ['with invisible characters', `\uFEFF${ID}\u200B.jpg`],
    ['after a running number', `12_${ID}.jpg`],
  ])('is found %s', (_, path) => {
    expect(readPhotoName(path)).toMatchObject({ idNumber: ID, idWasBroken: false })
  })

  it.each(['110101 19900307 001X.jpg', '110101-19900307-001X.jpg', '张三 110101 1990 0307 001X.jpg'])(
    'is put together again when broken up: %s',
    (path) => {
      expect(readPhotoName(path)).toMatchObject({ idNumber: ID, idWasBroken: true })
    },
  )

  it('of a permit or passport is found too', () => {
    expect(readPhotoName('H12345678.jpg').idNumber).toBe('H12345678')
    expect(readPhotoName('陈大文E12345678.jpg').idNumber).toBe('E12345678')
  })

  it('with a digit too many or too few is kept as a near one', () => {
    expect(readPhotoName('1101011990030700111.jpg')).toMatchObject({ nearIds: ['1101011990030700111'] })
    expect(readPhotoName('张三11010119900307001.jpg')).toMatchObject({
      nearIds: ['11010119900307001'],
      names: ['张三'],
    })
  })

  it('is taken from the folder where the file name says nothing', () => {
    expect(readPhotoName(`软件1班/${ID}/1.jpg`).idNumber).toBe(ID)
    expect(readPhotoName('张三/照片.jpg').names).toEqual(['张三'])
  })
})

describe('the name in a picture’s name', () => {
  it.each([
    ['张三.jpg', '张三'],
    ['张三红底照片.jpg', '张三'],
    ['李胜男.jpg', '李胜男'],
    ['王新民 红底.jpg', '王新民'],
    ['高照_一寸.jpg', '高照'],
    ['一寸照-张三(1).jpg', '张三'],
    ['软件2班张三.jpg', '张三'],
    ['3、李小龙.png', '李小龙'],
    ['张 三.jpg', '张三'],
    ['李　小 龙_红底.jpg', '李小龙'],
    ['库尔班・热合曼.jpg', '库尔班·热合曼'],
    [`张三+${ID}.jpg`, '张三'],
    ['Zhang San.jpg', 'ZHANGSAN'],
    ['张三 - 副本 (2).jpg', '张三'],
    ['张三（1）copy 3（2）.jpg', '张三'],
    [`张三${'　'.repeat(3_000)}李.jpg`, '张三'],
    [`${'长'.repeat(300)}/张三.jpg`, '张三'],
  ])('%s holds %s', (path, name) => {
    expect(readPhotoName(path).names[0]).toBe(name)
  })

  it('is not read out of a camera’s numbering', () => {
    for (const folder of ['电商2301班照片', '会计一班', '会计专业']) {
      expect(readPhotoName(`${folder}/IMG_0231.jpg`)).toMatchObject({ names: [], nearIds: [] })
    }
    expect(readPhotoName('张三照片/1.jpg')).toMatchObject({ names: ['张三'] })
    expect(readPhotoName('IMG_0231.jpg')).toMatchObject({ names: [], nearIds: [] })
    expect(readPhotoName('微信图片_20230415101112.jpg').idNumber).toBeUndefined()
  })
})

describe('a picture’s name as shown in chat', () => {
  it('hides the ID number however it is written', () => {
    expect(maskPhotoName(`软件1班/张三_${ID}.jpg`)).toBe('张三_110101********001X.jpg')
    for (const written of ['11010119900307001x', '110101 19900307 001X', '１１０１０１１９９００３０７００１Ｘ']) {
      expect(maskPhotoName(`${written}.jpg`)).not.toMatch(/1990/)
    }
  })

  it('has no control or direction characters and is not endless', () => {
    expect(maskPhotoName('张\u202E三\u0007.jpg')).toBe('张三.jpg')
    expect(maskPhotoName(`${'长'.repeat(500)}.jpg`).length).toBeLessThan(100)
  })
})
