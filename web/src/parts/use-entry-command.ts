import type { entryCommandSchema } from '@sijill/core/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { send } from '../api/client.ts'
import { newId } from '../api/id.ts'
import { asProblem, type Problem } from '../api/problem.ts'

export type EntryCommand = z.infer<typeof entryCommandSchema>

/** Sends commands on a line of the register and brings the lists that show it up to date. */
export function useEntryCommand(entryId: string) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const run = async (command: EntryCommand): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await send('POST', `/entries/${entryId}/commands`, { command_id: newId(), command })
      return true
    } catch (thrown) {
      setProblem(asProblem(thrown))
      return false
    } finally {
      await queries.invalidateQueries({ queryKey: ['cards'] })
      for (const queryKey of [['inbox'], ['entry'], ['person']]) void queries.invalidateQueries({ queryKey })
      setBusy(false)
    }
  }
  return { run, busy, problem }
}
