import type { cardLotReply } from '@sijill/core/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { linkTo, send } from '../../api/client.ts'
import { newId } from '../../api/id.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { sentenceFor } from '../../api/sentence.ts'
import { Button, buttonClass } from '../../design/button.tsx'
import { Confirm } from '../../design/confirm.tsx'
import { Icon } from '../../design/icon.tsx'
import { nameOf } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'
import type { CardRow } from './cards.tsx'

type Lot = z.infer<typeof cardLotReply>

/** Chooses who is printed, makes one lot of them, and hands out its print-ready file. */
export function LotBar(props: {
  chosen: readonly CardRow[]
  /** Nobody is left to choose; the lot just made stays, or its file could not be opened. */
  empty: boolean
  onChooseAll: () => void
  onDone: () => void
}) {
  const { say, language } = useWords()
  const queries = useQueryClient()
  const { chosen } = props
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [lot, setLot] = useState<{ readonly made: Lot; readonly names: ReadonlyMap<string, string> }>()
  const print = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const made = await send<Lot>('POST', '/card-lots', {
        ...{ command_id: newId(), lot_id: newId(), entry_ids: chosen.map(({ entry_id }) => entry_id) },
      })
      setLot({ made, names: new Map(chosen.map((row) => [row.entry_id, nameOf(row, language)])) })
      setAsks(false)
      props.onDone()
      void queries.invalidateQueries({ queryKey: ['inbox'] })
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      await queries.invalidateQueries({ queryKey: ['cards'] })
      setBusy(false)
    }
  }
  return (
    <>
      {lot !== undefined && <MadeLot {...lot} />}
      {!props.empty && (
        <div className="mb-3 flex flex-wrap items-center gap-2.5">
          <Button size="small" onPress={props.onChooseAll}>
            {say('cards.chooseAll')}
          </Button>
          <span role="status" className="text-small text-muted">
            {say('cards.chosen', { count: chosen.length })}
          </span>
          <Button
            kind="filled"
            icon="printer"
            className="ms-auto"
            blocked={chosen.length === 0 ? say('cards.printNone') : undefined}
            onPress={() => setAsks(true)}
          >
            {say('cards.printLot')}
          </Button>
        </div>
      )}
      {asks && (
        <Confirm
          open
          title={say('cards.printTitle')}
          about={say('cards.chosen', { count: chosen.length })}
          verb={say('cards.printLot')}
          busy={busy}
          problem={problem && <ProblemBox problem={problem} />}
          onClose={() => setAsks(false)}
          onConfirm={() => void print()}
        >
          <p>{busy ? say('cards.lotMaking') : say('cards.printWhat')}</p>
        </Confirm>
      )}
    </>
  )
}

function MadeLot({ made, names }: { made: Lot; names: ReadonlyMap<string, string> }) {
  const words = useWords()
  const { say } = words
  return (
    <div role="status" className="mb-3 grid gap-2 rounded-card border-2 border-green bg-surface px-5 py-4">
      <p className="flex flex-wrap items-center gap-3">
        <span className="flex items-center gap-2 font-bold text-green">
          <Icon name="check" />
          {say('cards.lotReady', { count: made.printed.length })}
        </span>
        <a
          className={buttonClass('outlined', 'small')}
          href={linkTo(`/card-lots/${made.lot_id}.pdf`)}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="download" />
          {say('cards.lotOpen')}
        </a>
      </p>
      {made.left_out.length > 0 && (
        <div className="text-small">
          <p className="font-semibold text-ochre">{say('cards.leftOut')}</p>
          <ul>
            {made.left_out.map(({ entry_id, code }) => (
              <li key={entry_id}>
                {names.get(entry_id) ?? entry_id}: {sentenceFor({ code, facts: {} }, words)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
