/** The floors of the house (ARCHITECTURE.md): domain ← flows ← {files, store, bot, jobs} ← main. No exceptions. */
const room = (name) => `^src/${name}/`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      severity: 'error',
      comment: 'domain knows nothing but itself: no other room, no package, no clock or file',
      from: { path: room('domain') },
      to: { pathNot: room('domain'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-types-stand-alone',
      severity: 'error',
      comment: 'types too come from domain only (node:stream types excepted, for ports)',
      from: { path: room('domain') },
      to: { path: '^(src/(flows|files|store|bot|jobs|main|config)|node_modules)' },
    },
    {
      name: 'flows-know-domain-only',
      severity: 'error',
      from: { path: room('flows') },
      to: { pathNot: ['^src/(domain|flows)/'] },
    },
    {
      name: 'no-flow-imports-a-flow',
      severity: 'error',
      from: { path: '\\.flow\\.ts$' },
      to: { path: '\\.flow\\.ts$' },
    },
    ...['files', 'store', 'bot', 'jobs'].map((name) => ({
      name: `${name}-knows-no-other-room`,
      severity: 'error',
      comment: 'rooms of floor 2 talk through ports of domain/ports.ts',
      from: { path: room(name) },
      to: { path: ['files', 'store', 'bot', 'jobs'].filter((other) => other !== name).map(room) },
    })),
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/(main|config)\\.ts$' , pathNot: '^$' },
    },
    {
      name: 'no-channel-imports-a-channel',
      severity: 'error',
      from: { path: '^src/bot/channels/([^/.]+)' },
      to: { path: '^src/bot/channels/([^/.]+)', pathNot: '^src/bot/channels/$1' },
    },
    {
      name: 'only-store-imports-prisma',
      severity: 'error',
      from: { pathNot: room('store') },
      to: { path: '(@prisma/|src/store/generated)' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/store/generated/internal' },
  },
}
