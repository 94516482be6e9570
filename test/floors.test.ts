import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

interface Planted {
  readonly from: string
  readonly imports: string
  /** The file it imports, made as well. */
  readonly makes?: string
}

/** One planted violation per rule. */
const PLANTED: Record<string, Planted> = {
  'domain-stands-alone': { from: 'src/domain/rule.ts', imports: '../flows/step.js', makes: 'src/flows/step.ts' },
  'domain-knows-no-package': { from: 'src/domain/rule.ts', imports: 'zod' },
  'cells-know-no-list': { from: 'src/domain/cells/a.ts', imports: '../lists/b.js', makes: 'src/domain/lists/b.ts' },
  'lists-know-no-step': { from: 'src/domain/lists/a.ts', imports: '../fees/b.js', makes: 'src/domain/fees/b.ts' },
  'programmes-know-no-step': {
    from: 'src/domain/programmes/a.ts',
    imports: '../fees/b.js',
    makes: 'src/domain/fees/b.ts',
  },
  'steps-meet-through-records': {
    from: 'src/domain/rooms/a.ts',
    imports: '../fees/fees-list.js',
    makes: 'src/domain/fees/fees-list.ts',
  },
  'flows-know-domain-only': { from: 'src/flows/step.ts', imports: '../store/rows.js', makes: 'src/store/rows.ts' },
  'no-flow-imports-a-flow': { from: 'src/flows/a.flow.ts', imports: './b.flow.js', makes: 'src/flows/b.flow.ts' },
  'files-knows-no-other-room': { from: 'src/files/a.ts', imports: '../bot/b.js', makes: 'src/bot/b.ts' },
  'store-knows-no-other-room': { from: 'src/store/a.ts', imports: '../jobs/b.js', makes: 'src/jobs/b.ts' },
  'bot-knows-no-other-room': { from: 'src/bot/a.ts', imports: '../files/b.js', makes: 'src/files/b.ts' },
  'jobs-knows-no-other-room': { from: 'src/jobs/a.ts', imports: '../store/b.js', makes: 'src/store/b.ts' },
  'nothing-imports-main': { from: 'src/bot/a.ts', imports: '../config.js', makes: 'src/config.ts' },
  'no-channel-imports-a-channel': {
    from: 'src/bot/channels/web/a.ts',
    imports: '../console.js',
    makes: 'src/bot/channels/console.ts',
  },
  'only-store-imports-prisma': { from: 'src/jobs/a.ts', imports: '@prisma/client' },
  'no-circles': { from: 'src/jobs/a.ts', imports: './a.js' },
}

const root = path.resolve(import.meta.dirname, '..')
const configPath = path.join(root, '.dependency-cruiser.cjs')
let plot: string

beforeAll(async () => {
  plot = await mkdtemp(path.join(tmpdir(), 'floors-'))
})
afterAll(() => rm(plot, { recursive: true, force: true }))

/** The names of the rules that fire on one planted tree. */
async function rulesThatFire(name: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const tree = path.join(plot, name)
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, file)), { recursive: true })
    await writeFile(path.join(tree, file), text)
  }
  await cp(configPath, path.join(tree, '.dependency-cruiser.cjs'))
  await cp(path.join(root, 'tsconfig.json'), path.join(tree, 'tsconfig.json'))
  // The packages are looked up where they are, through a link.
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'dir')
  const report = await runCruiser(tree)
  return report.summary.violations.map((violation) => violation.rule.name)
}

interface CruiserReport {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] }
}

function runCruiser(cwd: string): Promise<CruiserReport> {
  const bin = path.join(root, 'node_modules', '.bin', 'depcruise')
  return new Promise((resolve, reject) => {
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
    execFile(bin, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      try {
        resolve(JSON.parse(stdout) as CruiserReport)
      } catch {
        reject(error ?? new Error('dependency-cruiser printed no report'))
      }
    })
  })
}

it.each(Object.entries(PLANTED))('%s fires on a planted violation', async (rule, { from, imports, makes }) => {
  const files = { [from]: `import { it } from '${imports}'\nexport const mine = it\n` }
  const made = makes === undefined ? {} : { [makes]: 'export const it = 1\n' }
  expect(await rulesThatFire(rule, { ...files, ...made })).toContain(rule)
})

it('no-circles fires on a circle of nothing but types', async () => {
  const ofTypes = (other: string, name: string) =>
    `import type { it } from './${other}.js'\nexport interface ${name} {\n  readonly it: it\n}\nexport type it = 1\n`
  const files = { 'src/jobs/a.ts': ofTypes('b', 'A'), 'src/jobs/b.ts': ofTypes('a', 'B') }
  expect(await rulesThatFire('circle-of-types', files)).toContain('no-circles')
})

it('a step may ask the records of another', async () => {
  const files = {
    'src/domain/rooms/a.ts': "import { it } from '../fees/fee-records.js'\nexport const mine = it\n",
    'src/domain/fees/fee-records.ts': 'export const it = 1\n',
  }
  expect(await rulesThatFire('records', files)).toEqual([])
})

it('has a planted violation for every rule', () => {
  const config = createRequire(import.meta.url)(configPath) as { forbidden: { name: string }[] }
  expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(PLANTED).sort())
})
