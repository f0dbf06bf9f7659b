import { ok, type Result, refuse } from '@sijill/core/kernel'
import { findDossier } from '../store/dossier.ts'
import { findStoredFile } from '../store/stored-file.ts'
import { type Actor, mayIn, notAllowed } from './authority.ts'
import { type ChangeDossierRefusal, changeDossier, type DossierReceipt } from './change-dossier.ts'
import { noteReading } from './note-reading.ts'
import type { UploadRefusal, World } from './world.ts'

/** Why a paper was not put in a dossier. */
export type AttachRefusal = UploadRefusal | ChangeDossierRefusal

/** A paper as it was uploaded. */
export type Upload = {
  readonly commandId: string
  readonly documentId: string
  readonly requirement: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/**
 * Puts a paper in a dossier: cleaned, kept by its hash, then recorded with its act. A crash or a full disk
 * in between leaves a file that nothing names, and never a record without its file.
 */
export const attachDocument =
  (world: World) =>
  async (actor: Actor, dossierId: string, upload: Upload): Promise<Result<DossierReceipt, AttachRefusal>> => {
    const { commandId, documentId, requirement, fileName } = upload
    const allowed = await world.store.transaction(actor.id, async (db) => {
      const kept = await findDossier(db, dossierId)
      if (kept === undefined) return refuse({ code: 'not_found' } as const)
      const mayAttach = mayIn(actor, 'prepare_dossier', kept.officeCode, world.offices)
      return mayAttach ? ok(null) : refuse(notAllowed('prepare_dossier', kept.officeCode))
    })
    if (!allowed.ok) return allowed
    const clean = await world.cleanUpload(upload.bytes)
    if (!clean.ok) return clean
    const { sha256, mediaType, bytes } = clean.value
    await world.files.put(sha256, bytes)
    const command = {
      ...({ kind: 'attach_document', documentId, requirement, sha256, mediaType, fileName } as const),
      bytes: bytes.byteLength,
    }
    return changeDossier(world)(actor, dossierId, { commandId, version: undefined, command })
  }

/** The content of a paper that is in a dossier which this user may read. The reading is recorded. */
export const readDocument =
  (world: World) =>
  async (
    actor: Actor,
    dossierId: string,
    documentId: string,
  ): Promise<
    Result<{ bytes: Uint8Array; mediaType: string; fileName: string }, { readonly code: 'not_found' }>
  > => {
    const document = await world.store.transaction(actor.id, async (db) => {
      const kept = await findDossier(db, dossierId)
      const found = kept?.dossier.documents.find(({ id }) => id === documentId)
      if (kept === undefined || found === undefined) return undefined
      const file = await findStoredFile(db, found.sha256, kept.officeCode)
      if (file === undefined) return undefined
      await noteReading(world, db, actor, kept.dossier.personId, kept.officeCode, 'document')
      return found
    })
    const bytes = document && (await world.files.get(document.sha256))
    if (document === undefined || bytes === undefined) return refuse({ code: 'not_found' })
    return ok({ bytes, mediaType: document.mediaType, fileName: document.fileName })
  }
