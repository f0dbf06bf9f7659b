import { LAW } from '@sijill/core/rules'
import { useState } from 'react'
import { linkTo } from '../../api/client.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { DocumentViewer } from '../../design/document-viewer.tsx'
import { TextField } from '../../design/field.tsx'
import { SegmentedField } from '../../design/segmented-field.tsx'
import type { DossierView, Paper } from '../../parts/dossier-api.ts'
import { groundText, paperTitle } from '../../parts/law.ts'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { useWords } from '../../wording/words.ts'
import { ParticularFacts } from './facts-card.tsx'
import { useCommand } from './use-command.ts'

/** A paper beside the facts that it proves, with a verdict for it. */
export function Viewer(props: {
  view: DossierView
  paperId: string
  onLook: (id: string | undefined) => void
}) {
  const { say, language } = useWords()
  const { view, paperId, onLook } = props
  const at = view.documents.findIndex(({ id }) => id === paperId)
  const paper = view.documents[at]
  const waiting = view.documents.find(({ id, verdict }) => id !== paperId && verdict.status === 'waiting')
  if (paper === undefined) return null
  const title = paperTitle(paper.requirement, language)
  const proves = LAW.documents.get(paper.requirement)?.proves[language]
  return (
    <Dialog title={title} open size="full" onClose={() => onLook(undefined)}>
      <div className="grid min-h-0 flex-1 gap-4 desk:grid-cols-[minmax(0,1fr)_340px] desk:grid-rows-[minmax(0,1fr)]">
        <DocumentViewer
          key={paper.id}
          address={linkTo(`/dossiers/${view.id}/documents/${paper.id}/content`)}
          label={title}
        />
        <div className="grid min-h-0 content-start gap-4 overflow-auto">
          <p className="text-small text-muted">
            {say('papers.page', { at: at + 1, of: view.documents.length })}
          </p>
          <section>
            <h3 className="mb-1.5">{say('papers.proves')}</h3>
            {proves !== undefined && <p className="mb-2 text-muted">{proves}</p>}
            <ParticularFacts view={view} named />
          </section>
          <PaperVerdict
            key={paper.id}
            view={view}
            paper={paper}
            title={title}
            onDone={() => waiting !== undefined && onLook(waiting.id)}
          />
        </div>
      </div>
    </Dialog>
  )
}

function PaperVerdict(props: { view: DossierView; paper: Paper; title: string; onDone: () => void }) {
  const { say, language } = useWords()
  const { view, paper } = props
  const [refusing, setRefusing] = useState(false)
  const { run, busy, problem } = useCommand(view)
  // What is accepted is not accepted again: a held key would fill the timeline.
  const mayAccept = view.may.includes('accept_document') && paper.verdict.status !== 'accepted'
  const accept = async () => {
    if (await run({ kind: 'accept_document', document_id: paper.id })) props.onDone()
  }
  useShortcuts({ v: () => mayAccept && void accept() }, 'over')
  const { status, ground } = paper.verdict
  return (
    <section className="grid gap-3 border-t border-line pt-3">
      <p className="font-semibold">
        {say(`papers.verdict.${status}`)}
        {ground !== undefined && `: ${groundText(ground, language)}`}
      </p>
      {problem !== undefined && <ProblemBox problem={problem} />}
      {view.may.includes('accept_document') && !refusing && (
        <div className="flex flex-wrap gap-2.5">
          {mayAccept && (
            <Button kind="filled" icon="check" shortcut="v" busy={busy} onPress={() => void accept()}>
              {say('papers.accept')}
            </Button>
          )}
          <Button kind="danger" icon="cross" onPress={() => setRefusing(true)}>
            {say('papers.refuse')}
          </Button>
        </div>
      )}
      {refusing && (
        <RefusePaper
          title={props.title}
          busy={busy}
          onCancel={() => setRefusing(false)}
          onRefuse={async (why, note) => {
            const refused = await run({
              ...({ kind: 'refuse_document', document_id: paper.id, ground: why } as const),
              ...(note === '' ? {} : { note }),
            })
            if (refused) props.onDone()
          }}
        />
      )}
    </section>
  )
}

function RefusePaper(props: {
  title: string
  busy: boolean
  onCancel: () => void
  onRefuse: (ground: string, note: string) => void
}) {
  const { say, language } = useWords()
  const [ground, setGround] = useState<string>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (ground !== undefined) props.onRefuse(ground, note.trim())
      }}
    >
      <SegmentedField
        label={say('papers.refuseTitle')}
        columns="grid-cols-1"
        value={ground}
        onChange={setGround}
        options={LAW.documentGrounds.map(({ code, says }) => ({ value: code, label: says[language] }))}
        error={tried && ground === undefined ? say('papers.groundMissing') : undefined}
      />
      <TextField
        label={say('papers.note')}
        optional
        lines={2}
        value={note}
        onChange={setNote}
        maxLength={1000}
      />
      {ground !== undefined && (
        <p className="rounded-control bg-stone-tint px-3 py-2 text-small">
          <b>{say('papers.message')}:</b>{' '}
          {say('papers.messageText', { paper: props.title, ground: groundText(ground, language) })}
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" kind="danger" busy={props.busy}>
          {say('papers.refuseVerb')}
        </Button>
        <Button onPress={props.onCancel}>{say('common.cancel')}</Button>
      </div>
    </form>
  )
}
