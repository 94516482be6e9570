// What the service runs under. After one large buffer glibc keeps all smaller ones in heaps that it grows and shrinks all the
// time: from then on photos are checked a fifth more slowly. A fixed threshold stops it from learning that; others ignore it.
export const processEnv = { MALLOC_MMAP_THRESHOLD_: '262144', ...process.env }
