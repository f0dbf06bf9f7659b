import { settleSignIn } from '../../api/sign-in-gate.ts'
import { Button } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { useSession, useSignIn } from '../../session/session.ts'
import { useWords } from '../../wording/words.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over the page whose session is over: what was typed behind it stays. */
export function SignInAgain() {
  const { say } = useWords()
  const { forget } = useSignIn()
  const { user } = useSession()
  return (
    <Dialog title={say('signIn.againTitle')} open firm onClose={() => undefined}>
      <p className="mb-4">{say('signIn.againWhat')}</p>
      <SignInForm who={user.email} onSignedIn={() => settleSignIn(true)} />
      <Button
        kind="quiet"
        className="mt-2 self-start"
        onPress={() => {
          settleSignIn(false)
          forget()
        }}
      >
        {say('signIn.leave')}
      </Button>
    </Dialog>
  )
}
