import { useState } from 'react'
import { sentenceFor } from '../../api/sentence.ts'
import { Button } from '../../design/button.tsx'
import { Icon } from '../../design/icon.tsx'
import type { DossierView } from '../../parts/dossier-api.ts'
import { groundText } from '../../parts/law.ts'
import { useShortcuts } from '../../shell/shortcuts.ts'
import { useWords } from '../../wording/words.ts'
import { AcceptDialog, PaperDialog, RefuseDialog, WithdrawDialog } from './decision-dialogs.tsx'

type Asked = 'approve' | 'refuse' | 'request_document' | 'withdraw'

/** The verbs of the file. A blocked one stays, and the bar says what unblocks it. */
export function ActionBar({ view, name }: { view: DossierView; name: string }) {
  const words = useWords()
  const { say, language } = words
  const [asked, setAsked] = useState<Asked>()
  const blockedBy = (command: string): string | undefined => {
    const block = view.blocked.find((each) => each.command === command)
    return block && sentenceFor(block, words)
  }
  const offers = (command: Asked): boolean => view.may.includes(command) || blockedBy(command) !== undefined
  const ask = (command: Asked) => () => {
    if (view.may.includes(command)) setAsked(command)
  }
  useShortcuts({ a: ask('approve'), r: ask('refuse'), p: ask('request_document') })
  const why = blockedBy('approve') ?? blockedBy('refuse')
  const ended = view.status !== 'submitted' && view.status !== 'under_review'
  const none = !offers('approve') && !offers('refuse') && !offers('request_document')
  const close = () => setAsked(undefined)
  return (
    <>
      <section
        aria-label={say('dossier.actions.label')}
        className={`${ended ? '' : 'sticky bottom-0 shadow-bar'} z-20 mt-4 flex flex-wrap items-center gap-2.5 rounded-card border border-line bg-surface px-4 py-3`}
      >
        {ended ? (
          <p className="flex-1 text-muted">
            {say('dossier.actions.ended', { status: say(`register.status.${view.status}`) })}{' '}
            {view.grounds?.map(({ code, note }) => `${groundText(code, language)} ${note ?? ''}`).join(' · ')}
          </p>
        ) : none ? (
          <p className="flex-1 text-muted">{say('dossier.actions.readOnly')}</p>
        ) : (
          <p
            className={`flex min-w-0 flex-1 basis-60 items-start gap-2 ${why === undefined ? 'text-muted' : 'text-ochre'}`}
          >
            {why !== undefined && (
              <>
                <Icon name="alert" className="mt-0.5 size-[1.25em]" />
                <span>
                  <b>{say('dossier.actions.blocked')}</b> {why}
                </span>
              </>
            )}
            {!offers('approve') && say('dossier.actions.notYours')}
          </p>
        )}
        {offers('withdraw') && (
          <Button kind="quiet" onPress={ask('withdraw')}>
            {say('dossier.actions.withdraw')}
          </Button>
        )}
        {offers('request_document') && (
          <Button shortcut="p" blocked={blockedBy('request_document')} onPress={ask('request_document')}>
            {say('dossier.actions.paper')}
          </Button>
        )}
        {offers('refuse') && (
          <Button kind="danger" shortcut="r" blocked={blockedBy('refuse')} onPress={ask('refuse')}>
            {say('dossier.actions.refuse')}
          </Button>
        )}
        {offers('approve') && (
          <Button kind="filled" shortcut="a" blocked={blockedBy('approve')} onPress={ask('approve')}>
            {say('dossier.actions.accept')}
          </Button>
        )}
      </section>
      {asked === 'approve' && <AcceptDialog {...{ view, name }} onClose={close} />}
      {asked === 'refuse' && <RefuseDialog {...{ view, name }} onClose={close} />}
      {asked === 'request_document' && <PaperDialog {...{ view, name }} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog {...{ view, name }} onClose={close} />}
    </>
  )
}
