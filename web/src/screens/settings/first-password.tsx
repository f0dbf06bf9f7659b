import { Button } from '../../design/button.tsx'
import { Code } from '../../design/code.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { useWords } from '../../wording/words.ts'

/** A password that is shown once: whoever made it hands it over. */
export function FirstPassword(props: { name: string; password: string; onClose: () => void }) {
  const { say } = useWords()
  return (
    <Dialog title={say('users.firstPassword')} open firm onClose={props.onClose}>
      <p>{say('users.firstPasswordWhat', { name: props.name })}</p>
      <p className="my-4 rounded-control bg-stone-tint px-4 py-3 text-center text-h1 font-bold">
        <Code className="break-all whitespace-normal">{props.password}</Code>
      </p>
      <Button kind="filled" className="self-end" onPress={props.onClose}>
        {say('common.close')}
      </Button>
    </Dialog>
  )
}
