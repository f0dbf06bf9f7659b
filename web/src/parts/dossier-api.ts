import {
  camelKeys,
  type candidateSchema,
  type dossierCommandSchema,
  type dossierReceiptSchema,
  type dossierSchema,
  snakeKeys,
} from '@sijill/core/contract'
import type { Particulars, ParticularsChange } from '@sijill/core/register'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { get, send } from '../api/client.ts'
import { newId } from '../api/id.ts'
import { sendFile } from '../api/upload.ts'

export type DossierView = z.infer<typeof dossierSchema>
export type Paper = DossierView['documents'][number]
export type Candidate = z.infer<typeof candidateSchema>
export type DossierReceipt = z.infer<typeof dossierReceiptSchema>
export type DossierCommand = z.infer<typeof dossierCommandSchema>

export const dossierKey = (id: string) => ['dossier', id] as const

/** How a dossier is asked for. Opening it is a reading, and is recorded. */
export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: dossierKey(id),
    queryFn: ({ signal }) => get<DossierView>(`/dossiers/${id}`, { signal }),
  })

/** A dossier with its papers, answers and acts. */
export const useDossier = (id: string, enabled = true) => useQuery({ ...dossierQuery(id), enabled })

/** The people who may be the same as the applicant. */
export const useCandidates = (id: string, enabled = true) =>
  useQuery({
    queryKey: [...dossierKey(id), 'duplicates'],
    queryFn: ({ signal }) => get<{ rows: Candidate[] }>(`/dossiers/${id}/duplicates`, { signal }),
    enabled,
  })

/** Particulars as the code spells them. */
export const particularsOf = (view: DossierView): Particulars => camelKeys(view.particulars) as Particulars

/** Opens a draft that this device has named. */
export const openDossier = (asked: {
  readonly id: string
  readonly officeCode: string
  readonly personId?: string | undefined
  readonly particulars: Particulars
}): Promise<DossierReceipt> =>
  send('POST', '/dossiers', {
    command_id: newId(),
    id: asked.id,
    office_code: asked.officeCode,
    ...(asked.personId === undefined ? {} : { person_id: asked.personId }),
    particulars: snakeKeys(asked.particulars),
  })

/** Sends one command. With a version it is refused when somebody else was quicker. */
export const commandDossier = (
  id: string,
  command: DossierCommand,
  version?: number,
): Promise<DossierReceipt> =>
  send('POST', `/dossiers/${id}/commands`, {
    command_id: newId(),
    ...(version === undefined ? {} : { version }),
    command,
  })

/** The command that changes particulars. */
export const amendment = (change: ParticularsChange): DossierCommand =>
  ({ kind: 'amend', change: snakeKeys(change) }) as DossierCommand

/** Puts a paper in a dossier; its content was made small before. */
export const attachPaper = (
  id: string,
  paper: { readonly requirement: string; readonly file: Blob; readonly fileName: string },
  onProgress: (part: number) => void,
): Promise<DossierReceipt> =>
  sendFile(
    `/dossiers/${id}/documents`,
    {
      fields: { command_id: newId(), document_id: newId(), requirement: paper.requirement },
      file: paper.file,
      fileName: paper.fileName,
    },
    onProgress,
  )
