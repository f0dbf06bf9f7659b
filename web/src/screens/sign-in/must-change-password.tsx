import { Button } from '../../design/button.tsx'
import { notify } from '../../design/notices.tsx'
import { useSignIn } from '../../session/session.ts'
import { PageHeading } from '../../shell/page-heading.tsx'
import { useWords } from '../../wording/words.ts'
import { ChangePasswordForm } from './change-password.tsx'
import { DoorPage } from './sign-in.tsx'

/** The first password was known to somebody else: it is changed before anything is done with it. */
export function MustChangePassword() {
  const { say } = useWords()
  const { readAgain, signOut } = useSignIn()
  return (
    <DoorPage>
      <PageHeading title={say('signIn.change.first')} lead={say('signIn.change.firstWhy')} />
      <ChangePasswordForm
        onDone={() => {
          notify(say('signIn.change.done'))
          void readAgain()
        }}
      />
      <Button kind="quiet" className="mt-4" onPress={() => void signOut()}>
        {say('shell.signOut')}
      </Button>
    </DoorPage>
  )
}
