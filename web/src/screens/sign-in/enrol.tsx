import type { secondFactorReply } from '@sijill/core/contract'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { send } from '../../api/client.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { ProblemBox } from '../../api/problem-box.tsx'
import { Button, buttonClass } from '../../design/button.tsx'
import { Code } from '../../design/code.tsx'
import { PasswordField, TextField } from '../../design/field.tsx'
import { notify } from '../../design/notices.tsx'
import { useSignIn } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'
import { DoorPage } from './sign-in.tsx'

type Enrolment = z.infer<typeof secondFactorReply>

/** Whoever decides about people adds a second factor before anything else. */
export function Enrol() {
  const { say } = useWords()
  const { signOut, giveCode } = useSignIn()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [problem, setProblem] = useState<Problem>()
  const attempt = async (work: () => Promise<void>) => {
    setProblem(undefined)
    try {
      await work()
    } catch (thrown) {
      setProblem(asProblem(thrown))
    }
  }
  return (
    <DoorPage>
      <PageHeading title={say('signIn.enrol.title')} lead={say('signIn.enrol.why')} />
      {problem !== undefined && <ProblemBox problem={problem} />}
      {enrolment === undefined ? (
        <StartForm
          onStart={(password) =>
            attempt(async () =>
              setEnrolment(await send<Enrolment>('POST', '/session/second-factor', { password })),
            )
          }
        />
      ) : (
        <FinishForm
          enrolment={enrolment}
          onFinish={(code) =>
            attempt(async () => {
              await giveCode(code)
              notify(say('signIn.enrol.done'))
            })
          }
        />
      )}
      <Button kind="quiet" className="mt-4" onPress={() => void signOut()}>
        {say('shell.signOut')}
      </Button>
    </DoorPage>
  )
}

const submitting = (work: () => void) => (event: FormEvent) => {
  event.preventDefault()
  work()
}

function StartForm({ onStart }: { onStart: (password: string) => void }) {
  const { say } = useWords()
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  return (
    <form noValidate className="grid gap-4" onSubmit={submitting(() => password !== '' && onStart(password))}>
      <PasswordField
        label={say('signIn.enrol.password')}
        value={password}
        onChange={setPassword}
        shown={shown}
        onToggle={() => setShown(!shown)}
      />
      <Button type="submit" kind="filled">
        {say('signIn.enrol.start')}
      </Button>
    </form>
  )
}

function FinishForm({ enrolment, onFinish }: { enrolment: Enrolment; onFinish: (code: string) => void }) {
  const { say } = useWords()
  const [code, setCode] = useState('')
  const secret = new URL(enrolment.uri).searchParams.get('secret') ?? ''
  return (
    <form noValidate className="grid gap-4" onSubmit={submitting(() => onFinish(code.replace(/\s/g, '')))}>
      <p>{say('signIn.enrol.scan')}</p>
      <p>
        <span className="block text-small text-muted">{say('signIn.enrol.secret')}</span>
        <Code className="font-semibold break-all whitespace-normal">
          {secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </Code>
      </p>
      <a href={enrolment.uri} className={buttonClass()}>
        {say('signIn.enrol.openApp')}
      </a>
      <section>
        <h2>{say('signIn.enrol.backup')}</h2>
        <p className="text-small text-muted">{say('signIn.enrol.backupWhat')}</p>
        <ul className="mt-2 grid grid-cols-2 gap-x-4">
          {enrolment.backup_codes.map((backup) => (
            <li key={backup}>
              <Code>{backup}</Code>
            </li>
          ))}
        </ul>
      </section>
      <TextField
        label={say('signIn.codeLabel')}
        writing="code"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        maxLength={20}
      />
      <Button type="submit" kind="filled">
        {say('signIn.enrol.finish')}
      </Button>
    </form>
  )
}
