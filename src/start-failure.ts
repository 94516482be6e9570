/** 启动失败 · One line that says what is in the way and names the variable to change; never a stack trace. */
import { ConfigError } from './config.js'

/** Errors whose message was written for the person who starts the service. */
const FOR_PERSON = new Set(['DataKeyError', 'EmbeddedPostgresUnavailable', 'MigrationError', 'QueueUnreachable'])

interface Place {
  readonly DATA_DIR?: string | undefined
  readonly DATABASE_URL?: string | undefined
  readonly HOST?: string | undefined
  readonly PORT?: string | undefined
}

export function sayStartFailure(error: unknown, place: Place): string {
  if (error instanceof ConfigError) return error.message
  if (!(error instanceof Error)) return '启动失败'
  if (FOR_PERSON.has(error.name)) return `启动失败：${error.message}`
  const code = codeOf(error)
  const known = code === undefined ? undefined : sayCode(code, error, place)
  return known ?? `启动失败：${error.name}: ${error.message.split('\n')[0] ?? ''}`
}

/** Node puts several failed attempts to connect into one error; the first says it. */
function codeOf(error: Error): string | undefined {
  if (error instanceof AggregateError) {
    const [first] = error.errors
    if (first instanceof Error) return codeOf(first)
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function sayCode(code: string, error: Error, place: Place): string | undefined {
  const isListening = 'syscall' in error && error.syscall === 'listen'
  if (isListening) return sayListening(code, place)
  if (FOLDER_CODES.has(code) && 'path' in error) {
    return `DATA_DIR：不能在 ${place.DATA_DIR ?? 'data'} 里读写（${code}）。请换一个能写的文件夹，或者改好它的权限。`
  }
  if (code === 'ENOSPC') return `DATA_DIR：磁盘满了，${place.DATA_DIR ?? 'data'} 里写不下。请腾出空间再启动。`
  if (place.DATABASE_URL === undefined) return undefined
  if (NETWORK_CODES.has(code)) return `DATABASE_URL：连不上数据库（${code}）。请检查地址、端口和网络。`
  // Class 28 is authorisation, 3D000 a database that is not there [postgres manual, error codes].
  if (code.startsWith('28')) return 'DATABASE_URL：数据库不接受这个用户名或密码。'
  if (code === '3D000') return 'DATABASE_URL：数据库服务器上没有这个库，请先建好。'
  return undefined
}

const FOLDER_CODES = new Set(['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT'])
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ECONNRESET'])

function sayListening(code: string, { HOST = '127.0.0.1', PORT = '3000' }: Place): string {
  if (code === 'EADDRINUSE') return `PORT：${PORT} 已经被占用。请先停掉占用它的程序，或者换一个，例如 PORT=3001。`
  if (code === 'EACCES') return `PORT：没有权限使用 ${PORT}，请换一个 1024 以上的端口。`
  return `HOST：不能在 ${HOST} 上打开网页（${code}）。`
}
