import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { Skeleton } from './design/states.tsx'
import { BrokenPage, NotFoundPage } from './shell/dead-ends.tsx'
import { Door } from './shell/door.tsx'
import { Shell } from './shell/shell.tsx'

type Asked = Readonly<Record<string, unknown>>

/** One text of the address, absent when it is not there or of another kind. */
const textIn = (asked: Asked, name: string): string | undefined =>
  typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : undefined

/** A search validator that keeps the texts of these names and nothing else. */
const keeping =
  <Name extends string>(...names: readonly Name[]) =>
  (asked: Asked): { [Each in Name]?: string } => {
    const kept: { [Each in Name]?: string } = {}
    for (const name of names) {
      // A telephone or a number typed in the search box comes back from the address as a number.
      const text = typeof asked[name] === 'number' ? String(asked[name]) : textIn(asked, name)
      if (text !== undefined) kept[name] = text
    }
    return kept
  }

const root = createRootRoute({
  component: () => (
    <Door>
      <Outlet />
    </Door>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
})

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const screens = [
  createRoute({
    getParentRoute: () => shell,
    path: '/',
    validateSearch: keeping('tab'),
    component: lazyRouteComponent(() => import('./screens/home.tsx'), 'Home'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/people',
    validateSearch: keeping('q'),
    component: lazyRouteComponent(() => import('./screens/people/find-person.tsx'), 'FindPerson'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('./screens/people/person.tsx'), 'Person'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/entries/$entryId',
    component: lazyRouteComponent(() => import('./screens/people/entry.tsx'), 'EntryLink'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/register',
    validateSearch: keeping('list', 'status'),
    component: lazyRouteComponent(() => import('./screens/register/register.tsx'), 'Register'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/registrations/new',
    validateSearch: keeping('name', 'person'),
    component: lazyRouteComponent(() => import('./screens/registration/registration.tsx'), 'NewRegistration'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/registrations/$dossierId',
    component: lazyRouteComponent(
      () => import('./screens/registration/registration.tsx'),
      'OpenRegistration',
    ),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/dossiers/$dossierId',
    validateSearch: keeping('paper'),
    component: lazyRouteComponent(() => import('./screens/dossier/dossier.tsx'), 'DossierPage'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/dossiers/$dossierId/correct',
    component: lazyRouteComponent(() => import('./screens/dossier/correct.tsx'), 'CorrectDossier'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/cards',
    validateSearch: keeping('status'),
    component: lazyRouteComponent(() => import('./screens/cards/cards.tsx'), 'Cards'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports',
    component: lazyRouteComponent(() => import('./screens/imports/imports.tsx'), 'Imports'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/imports/$importId',
    validateSearch: keeping('outcome'),
    component: lazyRouteComponent(() => import('./screens/imports/import.tsx'), 'Import'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/figures',
    component: lazyRouteComponent(() => import('./screens/figures/figures.tsx'), 'Figures'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/settings',
    validateSearch: keeping('part'),
    component: lazyRouteComponent(() => import('./screens/settings/settings.tsx'), 'Settings'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(screens)]),
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Skeleton />,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
