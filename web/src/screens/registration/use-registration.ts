import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { newId } from '../../api/id.ts'
import { Problem } from '../../api/problem.ts'
import {
  amendment,
  commandDossier,
  type DossierReceipt,
  type DossierView,
  dossierKey,
  dossierQuery,
  openDossier,
  particularsOf,
  useDossier,
} from '../../parts/dossier-api.ts'
import { todayInMorocco } from '../../parts/law.ts'
import type { Told } from '../../parts/tell-charge.tsx'
import { dropDraft, findDraft, keepDraft } from '../../session/draft.ts'
import { useSession } from '../../session/session.ts'
import { changeBetween, type Field, type Form, type FormRead, formOf, readForm } from './form.ts'

/** What this device keeps of a form: what was typed, and whether the register knows the draft. */
type Kept = {
  readonly id: string
  readonly form: Form
  readonly opened: boolean
  readonly personId?: string | undefined
  readonly savedAt?: string
}

/** A registration being written: the form on this device and the draft in the register. */
export type Registration = {
  readonly id: string
  readonly form: Form
  readonly read: FormRead
  readonly view: DossierView | undefined
  readonly savedAt: string | undefined
  readonly isKept: boolean
  readonly isNew: boolean
  readonly set: (changes: Form) => void
  /** Brings the draft in the register to what is typed here, as far as it can be read. */
  readonly save: () => Promise<void>
  readonly tell: (told: Told) => Promise<void>
  readonly submit: () => Promise<DossierReceipt>
  readonly refresh: () => Promise<void>
  readonly discard: () => void
}

const NEW = 'registration.new'
const draftName = (id: string): string => `registration.${id}`

/** A new registration, or the one that was being typed in this tab before a reload. */
export function useNewRegistration(start: { readonly form: Form; readonly personId?: string | undefined }) {
  const { user } = useSession()
  const [first] = useState<Kept>(
    () =>
      keptOf(findDraft(user.id, NEW)) ?? {
        id: newId(),
        form: start.form,
        opened: false,
        personId: start.personId,
      },
  )
  return useRegistration(NEW, first)
}

/** A draft that the register knows; what was typed here and not sent goes before what is there. */
export function useOpenRegistration(view: DossierView): Registration {
  const { user } = useSession()
  const [first] = useState<Kept>(
    () =>
      keptOf(findDraft(user.id, draftName(view.id))) ?? {
        ...{ id: view.id, form: formOf(particularsOf(view)), opened: true },
      },
  )
  return useRegistration(draftName(view.id), first)
}

function useRegistration(name: string, first: Kept): Registration {
  const { user, office_code } = useSession()
  const queries = useQueryClient()
  const [kept, setKept] = useState(first)
  const [isKept, setIsKept] = useState(true)
  const { data: view } = useDossier(kept.id, kept.opened)
  const read = useMemo(() => readForm(kept.form, todayInMorocco()), [kept.form])

  const keep = (next: Kept) => {
    setKept(next)
    setIsKept(keepDraft(user.id, name, next))
  }
  const refresh = () => queries.invalidateQueries({ queryKey: dossierKey(kept.id) })
  const saved = (opened: boolean) => keep({ ...kept, opened, savedAt: new Date().toISOString() })

  const amend = async () => {
    const known = await queries.ensureQueryData(dossierQuery(kept.id))
    const change = changeBetween(particularsOf(known), read.particulars)
    if (change !== undefined) await commandDossier(kept.id, amendment(change))
  }
  const save = async () => {
    if (kept.opened) await amend()
    else await openOnce({ ...kept, officeCode: office_code, particulars: read.particulars })
    saved(true)
    await refresh()
  }
  return {
    ...{ id: kept.id, form: kept.form, read, view, savedAt: kept.savedAt, isKept, isNew: name === NEW },
    set: (changes) =>
      keep({ ...kept, form: { ...kept.form, ...changes }, savedAt: new Date().toISOString() }),
    ...{ save, refresh },
    tell: async ({ witness, ...told }) => {
      await save()
      await commandDossier(kept.id, { kind: 'tell_charge', ...told, ...(witness === '' ? {} : { witness }) })
      await refresh()
    },
    submit: async () => {
      await save()
      const receipt = await commandDossier(kept.id, { kind: 'submit' })
      dropDraft(user.id, name)
      await refresh()
      return receipt
    },
    discard: () => dropDraft(user.id, name),
  }
}

/** Opens the draft. One that is there already was opened by a request whose answer got lost. */
async function openOnce(asked: Parameters<typeof openDossier>[0]): Promise<void> {
  try {
    await openDossier(asked)
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'id_taken') throw thrown
  }
}

/** A kept draft of a known form; anything else counts as none. */
function keptOf(draft: unknown): Kept | undefined {
  if (typeof draft !== 'object' || draft === null || !('id' in draft) || !('form' in draft)) return undefined
  const { id, form } = draft
  if (typeof id !== 'string' || typeof form !== 'object' || form === null) return undefined
  return {
    ...{ id, opened: 'opened' in draft && draft.opened === true },
    form: Object.fromEntries(Object.entries(form).filter(([, value]) => typeof value === 'string')) as {
      readonly [Name in Field]?: string
    },
    personId: 'personId' in draft && typeof draft.personId === 'string' ? draft.personId : undefined,
    ...('savedAt' in draft && typeof draft.savedAt === 'string' ? { savedAt: draft.savedAt } : {}),
  }
}
