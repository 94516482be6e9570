/** The floors of the house (ARCHITECTURE.md): domain ← flows ← {files, store, bot, jobs} ← main. No exceptions. */
const room = (name) => `^src/${name}/`
const FLOOR_2 = ['files', 'store', 'bot', 'jobs']
/** The rooms of domain/ that belong to no step; every other is a step's own. */
const SHARED = '(?:cells|lists|steps|programmes|imports|people|talk|ports|printing)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      severity: 'error',
      from: { path: room('domain') },
      to: { path: '^src/', pathNot: room('domain') },
    },
    {
      name: 'domain-knows-no-package',
      severity: 'error',
      comment: 'no npm package, no clock, no file; the types of node:stream are the shape of a port',
      from: { path: room('domain') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core', 'npm-no-pkg', 'npm-unknown'], pathNot: '^(node:)?stream$' },
    },
    {
      name: 'cells-know-no-list',
      severity: 'error',
      from: { path: '^src/domain/cells/' },
      to: { path: '^src/domain/', pathNot: '^src/domain/(?:cells|talk)/' },
    },
    {
      name: 'lists-know-no-step',
      severity: 'error',
      comment: 'but all.ts, where they are named',
      from: { path: '^src/domain/lists/', pathNot: '^src/domain/lists/all\\.ts$' },
      to: { path: '^src/domain/', pathNot: '^src/domain/(?:cells|lists|imports|talk)/' },
    },
    {
      name: 'programmes-know-no-step',
      severity: 'error',
      comment: 'rules are data; the steps ask them',
      from: { path: '^src/domain/programmes/' },
      to: { path: '^src/domain/', pathNot: '^src/domain/(?:programmes|cells|talk)/' },
    },
    {
      name: 'steps-meet-through-records',
      severity: 'error',
      comment:
        'the port of the other step, the words it is written in (what a candidate is), and the plan they all hang on',
      from: { path: `^src/domain/(?!${SHARED})([^/]+)/` },
      to: {
        path: `^src/domain/(?!${SHARED})`,
        pathNot: [
          '^src/domain/$1/',
          '^src/domain/plans/',
          '-records\\.ts$',
          '/candidates/candidate(?:-category|-status)?\\.ts$',
        ],
      },
    },
    {
      name: 'flows-know-domain-only',
      severity: 'error',
      from: { path: room('flows') },
      to: { pathNot: '^src/(domain|flows)/' },
    },
    {
      name: 'no-flow-imports-a-flow',
      severity: 'error',
      from: { path: '\\.flow\\.ts$' },
      to: { path: '\\.flow\\.ts$' },
    },
    ...FLOOR_2.map((name) => ({
      name: `${name}-knows-no-other-room`,
      severity: 'error',
      comment: 'rooms of floor 2 talk through the ports of domain/ports/',
      from: { path: room(name) },
      to: { path: FLOOR_2.filter((other) => other !== name).map(room) },
    })),
    {
      name: 'nothing-imports-main',
      severity: 'error',
      comment: 'main.ts, service.ts and config.ts are the composition root',
      from: { pathNot: '^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'no-channel-imports-a-channel',
      severity: 'error',
      from: { path: '^src/bot/channels/([^/.]+)' },
      to: { path: '^src/bot/channels/', pathNot: '^src/bot/channels/$1[/.]' },
    },
    {
      name: 'only-store-imports-prisma',
      severity: 'error',
      from: { pathNot: room('store') },
      to: { path: ['@prisma/', '^src/store/generated/'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      comment: 'of types neither',
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/store/generated/' },
  },
}
