import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../wording/words.ts'
import { Icon } from './icon.tsx'

/** A question over the page. The page behind keeps everything; `Esc` and the cross leave it. */
export function Dialog(props: {
  title: ReactNode
  open: boolean
  onClose: () => void
  children: ReactNode
  /** At the end side, the width of the viewer or of a narrow question. */
  size?: 'normal' | 'wide' | 'full'
  /** A question that must be answered: no cross, no way round. */
  firm?: boolean
}) {
  const { say } = useWords()
  const sizes = { normal: 'max-w-xl', wide: 'max-w-4xl', full: 'max-w-[96rem] desk:h-[calc(100dvh-3rem)]' }
  const firm = props.firm ?? false
  return (
    <ModalOverlay
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={!firm}
      isKeyboardDismissDisabled={firm}
      className="fixed inset-0 z-40 grid place-items-center overflow-auto bg-[rgb(0_0_0/0.45)] p-3 wide:p-6"
    >
      <Modal className={`w-full ${sizes[props.size ?? 'normal']}`}>
        <AriaDialog className="flex h-full min-h-0 flex-col rounded-card border border-line bg-surface p-5 shadow-[0_10px_40px_rgb(0_0_0/0.25)] outline-none">
          <div className="mb-3 flex items-start gap-3">
            <Heading slot="title" level={2} className="min-w-0 flex-1">
              {props.title}
            </Heading>
            {!firm && (
              <button
                type="button"
                onClick={props.onClose}
                aria-label={say('common.close')}
                className="-m-2 grid size-10 shrink-0 place-items-center rounded-control text-muted hover:bg-stone-tint pointer-coarse:size-12"
              >
                <Icon name="cross" />
              </button>
            )}
          </div>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
