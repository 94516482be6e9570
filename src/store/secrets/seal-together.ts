/** 合并加密 · Rows of before sealed ID number and phone one by one: the first start after that seals them together. */
import type { Values } from '../../domain/lists/rows.js'
import type { Db, StoreContext } from '../database/connection.js'
import { sealSecrets } from '../lists/incoming-row.js'
import { openSecrets } from '../lists/known-record.js'

/** Each piece is a transaction of its own: cut off anywhere, the next start goes on from there. */
const PIECE = 500

type Sealing = Pick<StoreContext, 'prisma' | 'sealer'>

/** Before the store is opened for use. Returns how many rows there were; 0 at every start but one. */
export async function sealTogether(context: Sealing): Promise<number> {
  const candidates = await inPieces(context, sealCandidates)
  return candidates + (await inPieces(context, sealChanges))
}

async function inPieces(context: Sealing, seal: (tx: Db, context: Sealing) => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const sealed = await context.prisma.$transaction((tx) => seal(tx, context))
    all += sealed
    if (sealed < PIECE) return all
  }
}

interface OldCandidate {
  readonly id: string
  readonly idSealed: Uint8Array
  readonly phoneSealed: Uint8Array | null
}

async function sealCandidates(tx: Db, context: Sealing): Promise<number> {
  const rows = await tx.$queryRaw<OldCandidate[]>`
    SELECT id, id_sealed AS "idSealed", phone_sealed AS "phoneSealed" FROM candidate
    WHERE secrets_sealed IS NULL LIMIT ${PIECE} FOR NO KEY UPDATE`
  const sealed = rows.map(({ id, idSealed, phoneSealed }) => {
    const secrets = withPhone({ idNumber: context.sealer.open(idSealed, 'person.id') }, phoneSealed, context)
    return { id, secrets: sealSecrets(secrets, context) }
  })
  await tx.$executeRaw`
    UPDATE candidate c SET secrets_sealed = decode(n.secrets, 'base64'), id_sealed = NULL, phone_sealed = NULL
    FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) AS n(id text, secrets text) WHERE c.id = n.id`
  return rows.length
}

interface OldChange {
  readonly sequence: bigint
  readonly phoneSealed: Uint8Array | null
  readonly secretsSealed: Uint8Array
}

/** Their `previous` has the hash of the phone of then, or null where there was none. */
async function sealChanges(tx: Db, context: Sealing): Promise<number> {
  const rows = await tx.$queryRaw<OldChange[]>`
    SELECT h.sequence, h.previous_phone_sealed AS "phoneSealed", c.secrets_sealed AS "secretsSealed"
    FROM record_change h JOIN candidate c ON c.id = h.record_id
    WHERE h.kind = 'updated' AND h.previous_sealed IS NULL AND h.previous ? 'phone_hash'
    LIMIT ${PIECE} FOR NO KEY UPDATE OF h`
  const sealed = rows.map(({ sequence, phoneSealed, secretsSealed }) => {
    const { idNumber = '' } = openSecrets(secretsSealed, context)
    return { sequence: String(sequence), secrets: sealSecrets(withPhone({ idNumber }, phoneSealed, context), context) }
  })
  await tx.$executeRaw`
    UPDATE record_change h SET previous_sealed = decode(n.secrets, 'base64'), previous_phone_sealed = NULL
    FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) AS n(sequence bigint, secrets text)
    WHERE h.sequence = n.sequence`
  return rows.length
}

function withPhone(secrets: Values, phoneSealed: Uint8Array | null, { sealer }: Sealing): Values {
  return phoneSealed === null ? secrets : { ...secrets, phone: sealer.open(phoneSealed, 'person.phone') }
}
