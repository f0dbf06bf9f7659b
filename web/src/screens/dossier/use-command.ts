import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asProblem, type Problem } from '../../api/problem.ts'
import {
  commandDossier,
  type DossierCommand,
  type DossierReceipt,
  type DossierView,
  dossierKey,
} from '../../parts/dossier-api.ts'

/**
 * Sends commands on a file as it is shown. When somebody was quicker the command is refused, and the
 * file is read again so that theirs stands beside ours.
 */
export function useCommand(view: DossierView) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const run = async (command: DossierCommand): Promise<DossierReceipt | undefined> => {
    setBusy(true)
    setProblem(undefined)
    try {
      return await commandDossier(view.id, command, view.version)
    } catch (thrown) {
      setProblem(asProblem(thrown))
      return undefined
    } finally {
      await queries.invalidateQueries({ queryKey: dossierKey(view.id) })
      void queries.invalidateQueries({ queryKey: ['inbox'] })
      setBusy(false)
    }
  }
  return { run, busy, problem, forget: () => setProblem(undefined) }
}
