import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PhotoFacts } from '../../../src/domain/photos/photo.js'
import { findAlikePairs } from '../../../src/domain/photos/photo-likeness.js'
import { measurePhoto } from '../../../src/files/photos/measure-photo.js'
import { drawPortrait } from '../../support/photos.js'

const PEOPLE = 200
let people: PhotoFacts[]

async function look(picture: Sharp): Promise<PhotoFacts> {
  return (await measurePhoto(await picture.toBuffer())).facts
}

beforeAll(async () => {
  people = []
  for (let person = 0; person < PEOPLE; person++)
    people.push(await look(drawPortrait({ person }).jpeg({ quality: 90 })))
})

/** A portrait as pixels, so that what is done to it is done to the picture and not to the drawing. */
async function printed(person: number): Promise<Sharp> {
  const { data, info } = await drawPortrait({ person }).raw().toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: info })
}

describe('two pictures', () => {
  it('of different people before the same wall are not called the same', () => {
    expect(findAlikePairs(people)).toEqual([])
  })

  it.each<[string, (picture: Sharp) => Sharp]>([
    ['saved anew', (picture) => picture.jpeg({ quality: 60 })],
    ['compressed hard', (picture) => picture.jpeg({ quality: 35 })],
    ['saved as png', (picture) => picture.png()],
    ['made smaller', (picture) => picture.resize(160, 224, { fit: 'fill' }).jpeg()],
    ['made larger', (picture) => picture.resize(590, 826, { fit: 'fill' }).jpeg({ quality: 80 })],
    ['made a camera’s size', (picture) => picture.resize(1475, 2065, { fit: 'fill' }).jpeg()],
    ['brightened a little', (picture) => picture.linear(1.08, 4).jpeg()],
    ['darkened a little', (picture) => picture.linear(0.92, 0).jpeg()],
    ['sharpened', (picture) => picture.sharpen().jpeg()],
  ])('of the same person are found among all: %s', async (_, change) => {
    for (const person of [3, 57, 111, 198]) {
      const copy = await look(change(await printed(person)))
      expect(findAlikePairs([...people, copy])).toEqual([[person, PEOPLE]])
    }
  })
})
