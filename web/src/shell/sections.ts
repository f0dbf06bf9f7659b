import type { IconName } from '../design/icon.tsx'
import type { Right } from '../session/session.ts'

/** A part of the application that the menu shows to those who have a right in it. */
export type Section = {
  readonly id: 'inbox' | 'people' | 'register' | 'cards' | 'imports' | 'figures' | 'settings'
  readonly to: '/' | '/people' | '/register' | '/cards' | '/imports' | '/figures' | '/settings'
  readonly icon: IconName
  readonly rights: readonly Right[]
}

const SECTIONS: readonly Section[] = [
  { id: 'inbox', to: '/', icon: 'inbox', rights: ['prepare_dossier', 'review_document', 'decide_dossier'] },
  { id: 'people', to: '/people', icon: 'people', rights: ['read_file'] },
  { id: 'register', to: '/register', icon: 'book', rights: ['read_file'] },
  { id: 'cards', to: '/cards', icon: 'card', rights: ['issue_card', 'hand_over_card'] },
  { id: 'imports', to: '/imports', icon: 'fileUp', rights: ['import_list'] },
  { id: 'figures', to: '/figures', icon: 'chart', rights: ['read_figures'] },
  {
    id: 'settings',
    to: '/settings',
    icon: 'settings',
    rights: ['manage_users', 'propose_rule', 'publish_rule'],
  },
]

/** The sections somebody with these rights may enter, in the order of the menu. */
export const sectionsFor = (rights: readonly Right[]): readonly Section[] =>
  SECTIONS.filter((section) => section.rights.some((right) => rights.includes(right)))
