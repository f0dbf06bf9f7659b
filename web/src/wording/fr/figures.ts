import type { figures as original } from '../ar/figures.ts'
import type { Translated } from '../forms.ts'

export const figures: Translated<typeof original> = {
  title: 'Chiffres',
  countedAt: 'Comptés le {{when}}',
  caption: 'Chiffres par bureau',
  columns: {
    office: 'Bureau',
    applications: 'Demandes',
    under_study: 'À l’étude',
    registered: 'Inscrits',
    suspended: 'Suspendus',
    struck_off: 'Radiés',
  },
  total: 'Total',
  below: 'moins de {{limit}}',
  between: 'de {{from}} à {{to}}',
  empty: 'Aucune demande ni inscription dans ces bureaux pour l’instant.',
  meaning: 'Ce que compte chaque chiffre',
  meanings: {
    applications: 'Toutes les demandes déposées, à l’étude ou closes, sans les brouillons.',
    under_study: 'Demandes déposées qui attendent encore une décision.',
    registered: 'Personnes qui ont un numéro au registre et dont l’inscription est en vigueur.',
    suspended: 'Personnes dont l’inscription est suspendue pour un temps.',
    struck_off: 'Personnes dont l’inscription a pris fin ; le registre en garde la trace.',
  },
  hidden:
    'Un nombre inférieur à {{limit}}, même nul, n’est pas montré : il désignerait des personnes. Un total peut donc se situer entre deux nombres.',
}
