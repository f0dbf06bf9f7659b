import { useState } from 'react'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button } from '../../design/button.tsx'
import { PasswordField, TextField } from '../../design/field.tsx'
import { useSignIn } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'

/** Signing in by two steps: who and the password, then the code of those who decide. */
export function SignInForm({ who = '', onSignedIn }: { who?: string; onSignedIn?: () => void }) {
  const { say } = useWords()
  const { signIn, giveCode } = useSignIn()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  const submit = async (work: () => ReturnType<typeof signIn>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const reply = await work()
      if (reply.status === 'code_needed') setStep('code')
      else onSignedIn?.()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {problem !== undefined && <ProblemBox problem={problem} />}
      {step === 'password' ? (
        <PasswordStep
          start={who}
          busy={busy}
          onSubmit={(whoever, password) => submit(() => signIn(whoever, password))}
        />
      ) : (
        <CodeStep
          busy={busy}
          onSubmit={(code) => submit(() => giveCode(code))}
          onOther={() => setStep('password')}
        />
      )}
      {step === 'password' && <p className="mt-4 text-small text-muted">{say('signIn.forgotten')}</p>}
    </>
  )
}

function PasswordStep({
  start,
  busy,
  onSubmit,
}: {
  /** Who it was before; only the password is then to be typed. */
  start: string
  busy: boolean
  onSubmit: (who: string, password: string) => void
}) {
  const { say } = useWords()
  const [who, setWho] = useState(start)
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (who.trim() !== '' && password !== '') onSubmit(who.trim(), password)
      }}
    >
      <TextField
        id="identifier"
        label={say('signIn.identifier')}
        writing="email"
        value={who}
        onChange={setWho}
        autoComplete="username"
        error={tried && who.trim() === '' ? say('signIn.missingIdentifier') : undefined}
      />
      <PasswordField
        id="password"
        autoFocus={start !== ''}
        label={say('signIn.password')}
        value={password}
        onChange={setPassword}
        shown={shown}
        onToggle={() => setShown(!shown)}
        error={tried && password === '' ? say('signIn.missingPassword') : undefined}
      />
      <Button type="submit" kind="filled" busy={busy}>
        {say('signIn.enter')}
      </Button>
    </form>
  )
}

function CodeStep(props: { busy: boolean; onSubmit: (code: string) => void; onOther: () => void }) {
  const { say } = useWords()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const tidy = code.replace(/\s/g, '')
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (tidy.length >= 6) props.onSubmit(tidy)
      }}
    >
      <TextField
        id="code"
        label={say('signIn.codeLabel')}
        help={say('signIn.codeHelp')}
        writing="code"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        autoFocus
        maxLength={20}
        error={tried && tidy.length < 6 ? say('signIn.missingCode') : undefined}
      />
      <Button type="submit" kind="filled" busy={props.busy}>
        {say('signIn.enter')}
      </Button>
      <Button kind="quiet" onPress={props.onOther}>
        {say('signIn.otherAccount')}
      </Button>
    </form>
  )
}
