/** 照片的主人 · Candidates as the owners of pictures: all of a school, or those who may be meant by a file name. */

import { readPhotoName } from '../../domain/photos/photo-name.js'
import type { PhotoOwner } from '../../domain/photos/photo-owner.js'
import type { ImportStore } from '../../domain/ports/import-store.js'
import type { Db, StoreContext } from '../database/connection.js'
import { mapInPieces } from '../database/in-parts.js'
import { Prisma } from '../generated/client.js'
import { openSecrets } from '../lists/known-record.js'

/** Rows come through the client as objects: a larger part would hold up the event loop. */
const PART = 500

export function openPhotoOwners(context: StoreContext): Pick<ImportStore, 'listPhotoOwners'> {
  return { listPhotoOwners: (schoolId) => listPhotoOwners(schoolId, context) }
}

const OWNER = Prisma.raw(
  'id, name, id_type AS "idType", secrets_sealed AS "secretsSealed", category, status, photo_sha256 AS "photoSha256"',
)

type OwnerRow = Omit<PhotoOwner, 'idNumber' | 'photoSha256'> & {
  readonly secretsSealed: Uint8Array
  readonly photoSha256: string | null
}

async function* listPhotoOwners(schoolId: string, context: StoreContext): AsyncGenerator<readonly PhotoOwner[]> {
  let after = ''
  for (;;) {
    const rows = await context.prisma.$queryRaw<OwnerRow[]>`
      SELECT ${OWNER} FROM candidate WHERE school_id = ${schoolId} AND id > ${after} ORDER BY id LIMIT ${PART}`
    if (rows.length > 0) yield await mapInPieces(rows, (row) => readOwner(row, context))
    if (rows.length < PART) return
    after = rows.at(-1)?.id ?? ''
  }
}

/** Such a name stands in file names as it stands in the records; of others the case or the blanks may differ. */
const ONLY_HAN = '^[\u3400-\u4dbf\u4e00-\u9fff·]+$'

/** Whoever bears a number or a name that stands in the file names: all that settle whose a picture is. */
export async function findNamed(
  db: Db,
  schoolId: string,
  photos: readonly { readonly path: string }[],
  context: StoreContext,
): Promise<readonly PhotoOwner[]> {
  const written = photos.map(({ path }) => readPhotoName(path))
  const numbers = new Set(written.flatMap(({ idNumber }) => idNumber ?? []))
  const hashes = await mapInPieces([...numbers], (number) => context.lookup.secretHash('id', number))
  const names = [...new Set(written.flatMap((name) => name.names))]
  const rows = await db.$queryRaw<OwnerRow[]>`
    SELECT ${OWNER} FROM candidate WHERE school_id = ${schoolId}
      AND (name = ANY(${names}) OR name !~ ${ONLY_HAN}
        OR id_hash IN (SELECT decode(h, 'base64') FROM jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) AS h))`
  return mapInPieces(rows, (row) => readOwner(row, context))
}

function readOwner({ secretsSealed, photoSha256, ...row }: OwnerRow, context: StoreContext): PhotoOwner {
  const { idNumber = '' } = openSecrets(secretsSealed, context)
  return { ...row, idNumber, ...(photoSha256 === null ? {} : { photoSha256 }) }
}
