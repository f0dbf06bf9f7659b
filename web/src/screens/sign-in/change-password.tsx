import { useState } from 'react'
import { send } from '../../api/client.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { PasswordField } from '../../design/field.tsx'
import { notify } from '../../design/notices.tsx'
import { useWords } from '../../wording/words.ts'

/** A new password of at least twelve characters. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('signIn.change.title')} open onClose={onClose}>
      <ChangePasswordForm
        onDone={() => {
          notify(say('signIn.change.done'))
          onClose()
        }}
      />
    </Dialog>
  )
}

export function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const change = async () => {
    setTried(true)
    if (current === '' || next.length < 12) return
    setBusy(true)
    try {
      await send('PUT', '/session/password', { current, next })
      onDone()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      {problem !== undefined && <ProblemBox problem={problem} />}
      <PasswordField
        label={say('signIn.change.current')}
        value={current}
        onChange={setCurrent}
        shown={shown}
        onToggle={() => setShown(!shown)}
        error={tried && current === '' ? say('signIn.missingPassword') : undefined}
      />
      <PasswordField
        label={say('signIn.change.next')}
        help={say('signIn.change.help')}
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        shown={shown}
        onToggle={() => setShown(!shown)}
        error={tried && next.length < 12 ? say('signIn.change.tooShort') : undefined}
      />
      <Button type="submit" kind="filled" busy={busy} className="justify-self-end">
        {say('common.save')}
      </Button>
    </form>
  )
}
