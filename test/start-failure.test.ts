import { describe, expect, it } from 'vitest'
import { ConfigError } from '../src/config.js'
import { sayStartFailure } from '../src/start-failure.js'
import { DataKeyError } from '../src/store/database/store-error.js'

function failure(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code}: something\n    at somewhere`), { code, ...more })
}

describe('a start that fails says one line', () => {
  it.each([
    ['a port in use', failure('EADDRINUSE', { syscall: 'listen' }), /^PORT：3000 /],
    ['a port below 1024', failure('EACCES', { syscall: 'listen' }), /^PORT：/],
    ['an address that is not ours', failure('EADDRNOTAVAIL', { syscall: 'listen' }), /^HOST：/],
    ['a folder that cannot be written', failure('EACCES', { path: '/var/x' }), /^DATA_DIR：.*\/var\/x/],
    ['a file where the folder should be', failure('EEXIST', { path: '/var/x' }), /^DATA_DIR：/],
    ['a full disk', failure('ENOSPC'), /^DATA_DIR：磁盘/],
    ['a database that is not there', failure('ECONNREFUSED'), /^DATABASE_URL：/],
    ['several failed attempts', new AggregateError([failure('ECONNREFUSED')]), /^DATABASE_URL：/],
    ['a wrong password', failure('28P01'), /^DATABASE_URL：/],
    ['another key', new DataKeyError('这条内容是用另一个 DATA_KEY 加密的'), /DATA_KEY/],
    ['a bad value', new ConfigError('ROLE：不认识'), /^ROLE：/],
    ['anything else', new Error('odd\n    at somewhere'), /^启动失败：Error: odd$/],
  ])('%s', (_, error, wanted) => {
    const said = sayStartFailure(error, { DATA_DIR: '/var/x', DATABASE_URL: 'postgres://u:secret@db/x' })
    expect(said).toMatch(wanted)
    expect(said).not.toMatch(/\n|secret/)
  })

  it('does not blame DATABASE_URL where there is none', () => {
    expect(sayStartFailure(failure('ECONNREFUSED'), {})).toMatch(/^启动失败/)
  })
})
