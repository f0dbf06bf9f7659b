import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Icon } from '../design/icon.tsx'
import { useWords } from '../wording/words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { HelpLine, Menu } from './menu.tsx'

/** The menu on a narrow page: it comes from the start side and goes after a choice. */
export function Drawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { say } = useWords()
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose()}
      isDismissable
      className="fixed inset-0 z-40 flex bg-[rgb(0_0_0/0.45)]"
    >
      <Modal className="h-full w-72 max-w-[85vw]">
        <AriaDialog
          aria-label={say('shell.menu')}
          className="flex h-full flex-col gap-3 overflow-auto border-e border-line bg-surface p-4 outline-none"
        >
          <button
            type="button"
            onClick={onClose}
            aria-label={say('common.close')}
            className="grid size-12 place-items-center rounded-control text-muted"
          >
            <Icon name="cross" />
          </button>
          <Menu onGo={onClose} />
          <hr className="border-line" />
          <LanguageSwitch className="px-3 text-start" />
          <HelpLine />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
