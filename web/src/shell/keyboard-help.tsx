import { Fragment } from 'react'
import { CheckField } from '../design/check-field.tsx'
import { Key } from '../design/code.tsx'
import { Dialog } from '../design/dialog.tsx'
import { type PlainKey, useWords } from '../wording/words.ts'
import { prefer, usePreferences } from './preferences.ts'

type Group = {
  readonly title: PlainKey
  readonly keys: readonly (readonly [keys: readonly string[], what: PlainKey])[]
}

const GROUPS: readonly Group[] = [
  {
    title: 'shell.keys.everywhere',
    keys: [
      [['/'], 'shell.keys.search'],
      [['N'], 'shell.keys.newRegistration'],
      [['?'], 'shell.keys.all'],
    ],
  },
  {
    title: 'shell.keys.inbox',
    keys: [
      [['J', 'K'], 'shell.keys.rows'],
      [['Enter'], 'shell.keys.open'],
      [['1', '…', '7'], 'shell.keys.tabs'],
    ],
  },
  {
    title: 'shell.keys.dossier',
    keys: [
      [['A'], 'shell.keys.accept'],
      [['R'], 'shell.keys.refuse'],
      [['P'], 'shell.keys.paper'],
      [['1', '2', '3'], 'shell.keys.duplicates'],
    ],
  },
  {
    title: 'shell.keys.viewer',
    keys: [
      [['+', '-', '0'], 'shell.keys.zoom'],
      [['R'], 'shell.keys.turn'],
      [['V'], 'shell.keys.acceptPaper'],
    ],
  },
  {
    title: 'shell.keys.registration',
    keys: [
      [['Alt', '1', '…', '5'], 'shell.keys.blocks'],
      [['Ctrl', 'S'], 'shell.keys.save'],
    ],
  },
  {
    title: 'shell.keys.person',
    keys: [
      [['T'], 'shell.keys.timeline'],
      [['D'], 'shell.keys.documents'],
    ],
  },
]

/** Every shortcut, and the way to switch all of them off. */
export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { say } = useWords()
  const { shortcuts } = usePreferences()
  return (
    <Dialog title={say('shell.keys.title')} open={open} onClose={onClose}>
      <CheckField
        id="shortcuts-on"
        label={
          <>
            <b>{say('shell.keys.on')}</b>
            <span className="block text-small text-muted">{say('shell.keys.why')}</span>
          </>
        }
        checked={shortcuts}
        onChange={(on) => prefer({ shortcuts: on })}
      />
      <div className="grid gap-x-8 wide:grid-cols-2">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="mt-3 mb-1">{say(title)}</h3>
            <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5">
              {keys.map(([names, what]) => (
                <Fragment key={what}>
                  <dt dir="ltr" className="flex gap-1 rtl:justify-end">
                    {names.map((name) =>
                      name === '…' ? <span key={name}>…</span> : <Key key={name}>{name}</Key>,
                    )}
                  </dt>
                  <dd>{say(what)}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
